import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { initSync, type Model } from '@ironcalc/wasm';
import { loadModel } from '../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { project } from '../../src/model/projection';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { openAndRecalculate, recalculateAll } from '../recalc/libreoffice';
import { resultsByHand } from './hand-built-workbook';
import { madeModel } from './made-model';
import { measure, type Way } from './measure';
import { milliseconds, mustBe, sameAmount, times, type Row } from './row';
import { workingsByHand } from './workings-by-hand';
import { plannedEdits, spendRowsOf } from './written-workbook';

/** A spreadsheet takes seconds, in which the compiler has long done its work; a projection is over before it begins. */
const WARMING_UP = 30;

/**
 * What a spreadsheet takes to open and recalculate the written workbook, held against workbooks that a person would build for the same results.
 * LibreOffice's time is less what it takes with a workbook of one line, so that starting it is not counted.
 */
export async function recalculationCase(lines: number, repeats: number): Promise<readonly Row[]> {
  const projection = project(madeModel(lines));
  const edits = plannedEdits(projection);
  const ours = await workbookOf({ Spend: spendRowsOf(projection.model.base) }, edits);
  const workings = await workingsByHand(projection);
  const results = await resultsByHand(projection);
  const nothing = await resultsByHand(project(madeModel(1)));
  const [oursNow, workingsNow, resultsNow] = await recalculateAll([ours, workings, results]);
  mustBe(differences(edits, await valuesIn(oursNow ?? ours)).length === 0, 'what LibreOffice recalculates');
  await mustBeAsWritten(workings, workingsNow);
  await mustBeAsWritten(results, resultsNow);
  const model = await ironCalcModel(ours);
  for (let turn = 0; turn < WARMING_UP; turn += 1) project(projection.model);
  const ways: readonly Way<unknown>[] = [
    { name: 'project', run: () => project(projection.model) },
    { name: 'start', run: () => openAndRecalculate(nothing) },
    { name: 'ours', run: () => openAndRecalculate(ours) },
    { name: 'workings', run: () => openAndRecalculate(workings) },
    { name: 'results', run: () => openAndRecalculate(results) },
    { name: 'iron', run: () => model.evaluate() },
  ];
  const taken = new Map((await measure(ways, repeats, () => performance.now())).map(({ name, median }) => [name, median]));
  model.free();
  const median = (name: string) => taken.get(name) ?? NaN;
  const office = (name: string) => median(name) - median('start');
  const row = (what: string, measured: number, against: string, held: number, target: string): Row => ({
    what,
    size: `${lines} lines`,
    measured: milliseconds(measured),
    against: `${against}, ${milliseconds(held)}`,
    ratio: times(measured / held),
    target,
  });
  return [
    row('LibreOffice, our workbook', office('ours'), 'projection', median('project'), 'at least 100 ×'),
    row('IronCalc, our workbook', median('iron'), 'projection', median('project'), 'at least 100 ×'),
    row('LibreOffice, our workbook', office('ours'), 'the same workings by hand', office('workings'), 'at most 1 ×'),
    row('LibreOffice, our workbook', office('ours'), 'the results alone by hand', office('results'), ''),
  ];
}

/** Every figure that LibreOffice recalculates is the one that the workbook was written with. */
async function mustBeAsWritten(written: Uint8Array, recalculated: Uint8Array | undefined): Promise<void> {
  const [was, is] = [await valuesIn(written), await valuesIn(recalculated ?? new Uint8Array())];
  for (const [sheet, rows] of was) {
    rows.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (typeof value !== 'number') return;
        const now = is.get(sheet)?.[rowIndex]?.[column];
        mustBe(typeof now === 'number' && sameAmount(now, value), `${sheet}, row ${rowIndex + 1}, column ${column + 1}, by hand`);
      }),
    );
  }
}

async function ironCalcModel(workbook: Uint8Array): Promise<Model> {
  initSync({ module: readFileSync(createRequire(resolve('package.json')).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const opened = await openWorkbookFile(workbook, 'ours.xlsx');
  if (!opened.ok) throw new Error(opened.problems[0].message);
  return loadModel(opened.value.book).model;
}
