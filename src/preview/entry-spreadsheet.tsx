import { init } from '@ironcalc/workbook';
import { succeed } from '../model/result';
import { giveWay } from '../workbook/give-way';
import { EmbeddedWorkbook } from '../hosts/embedded/embedded-workbook';
import { modelFrom } from '../hosts/embedded/ironcalc/change-model';
import { openWorkbookFile } from '../hosts/embedded/open-workbook-file';
import type { OpenBook } from './book';
import { loadInWorker } from './load-in-worker';
import { createRedraws } from './spreadsheet/redraws';
import { Spreadsheet } from './spreadsheet/Spreadsheet';

let started: Promise<unknown> | undefined;

/** Opens a file in the embedded spreadsheet: a worker loads the cells, while the page reads the file for what the spreadsheet has no place for. */
export const openBook: OpenBook = async (bytes, fileName) => {
  started ??= init();
  const loading = loadInWorker(bytes, fileName);
  const [file, loaded] = await Promise.all([openWorkbookFile(bytes, fileName), loading, started]);
  if (!file.ok) return file;
  if (!loaded.ok) return loaded;
  await giveWay();
  const model = modelFrom(loaded.value.bytes);
  await giveWay();
  const redraws = createRedraws();
  const workbook = new EmbeddedWorkbook(file.value, { model, bytes: loaded.value.bytes }, redraws.redraw);
  const book = { fileName, workbook, Spreadsheet: () => <Spreadsheet model={model} redraws={redraws} />, save: () => workbook.save() };
  return succeed(book, [...file.problems, ...loaded.value.problems]);
};
