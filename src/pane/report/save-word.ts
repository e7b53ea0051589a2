import { reportDocument } from '../../report/make-document';
import { saveAs } from '../save-as';
import { drawPng } from './draw-png';
import type { Report } from './use-report';

/** The table, the sentences as they are worded, the bridge and the recommendations as a Word file. What writes Word files is fetched now. */
export async function saveWord({ context, choices }: Report, sentences: readonly string[]): Promise<void> {
  const document = reportDocument(context, [choices]);
  const pictures = await Promise.all(
    document.pictures.map(async (picture) => ({ ...picture, png: await drawPng(picture.svg, picture.width, picture.height) })),
  );
  const { wordFile } = await import('../../report/word/word-file');
  saveAs(await wordFile({ ...document, sentences, pictures }), `report-${choices.table}.docx`);
}
