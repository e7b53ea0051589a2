import { reportDocument } from '../../report/make-document';
import { later } from '../fetch-later';
import { saveAs } from '../save-as';
import { drawPng } from './draw-png';
import type { Report } from './use-report';

/** What writes Word files. */
const wordFiles = later(() => import('../../report/word/word-file'));

/** The table, the sentences as they are worded, the bridge and the recommendations as a Word file. */
export async function saveWord({ context, choices }: Report, sentences: readonly string[]): Promise<void> {
  const document = reportDocument(context, [choices]);
  const pictures = await Promise.all(
    document.pictures.map(async (picture) => ({ ...picture, png: await drawPng(picture.svg, picture.width, picture.height) })),
  );
  const { wordFile } = await wordFiles();
  saveAs(await wordFile({ ...document, sentences, pictures }), `report-${choices.table}.docx`);
}
