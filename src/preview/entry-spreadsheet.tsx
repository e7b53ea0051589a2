import { init } from '@ironcalc/workbook';
import { succeed } from '../model/result';
import { EmbeddedWorkbook } from '../hosts/embedded/embedded-workbook';
import { loadModel } from '../hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../hosts/embedded/open-workbook-file';
import type { OpenBook } from './book';
import { createRedraws } from './spreadsheet/redraws';
import { Spreadsheet } from './spreadsheet/Spreadsheet';

let started: Promise<unknown> | undefined;

/** Opens a file in the embedded spreadsheet. */
export const openBook: OpenBook = async (bytes, fileName) => {
  started ??= init();
  await started;
  const file = await openWorkbookFile(bytes, fileName);
  if (!file.ok) return file;
  const { model, problems } = loadModel(file.value.book);
  const redraws = createRedraws();
  const workbook = new EmbeddedWorkbook(file.value, model, redraws.redraw);
  const book = { fileName, workbook, Spreadsheet: () => <Spreadsheet model={model} redraws={redraws} />, save: () => workbook.save() };
  return succeed(book, [...file.problems, ...problems]);
};
