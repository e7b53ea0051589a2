import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { initSync, type Model } from '@ironcalc/wasm';
import { loadModel } from '../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { project } from '../../src/model/projection';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { recalculate } from '../recalc/libreoffice';
import { handBuiltWorkbook } from './hand-built-workbook';
import { madeModel } from './made-model';
import { summary } from './measure';
import { milliseconds, mustBe, times, type Row } from './row';
import { plannedEdits, spendRowsOf } from './written-workbook';

/** A spreadsheet takes seconds, in which the compiler has long done its work; a projection is over before it begins. */
const WARMING_UP = 30;

/**
 * What a spreadsheet takes to recalculate the written workbook. LibreOffice's time is less what it takes to open and save the same cells
 * as they are in a workbook that holds nothing but a line, so that starting it is not counted.
 */
export async function recalculationCase(lines: number, repeats: number): Promise<readonly Row[]> {
  const projection = project(madeModel(lines));
  const edits = plannedEdits(projection);
  const ours = await workbookOf({ Spend: spendRowsOf(projection.model.base) }, edits);
  const byHand = await handBuiltWorkbook(projection);
  const nothing = await handBuiltWorkbook(project(madeModel(1)));
  mustBe(differences(edits, await valuesIn(await recalculate(ours))).length === 0, 'what LibreOffice recalculates');
  const model = await ironCalcModel(ours);
  const taken = { project: [0].slice(1), office: [0].slice(1), hand: [0].slice(1), iron: [0].slice(1) };
  for (let turn = 0; turn < WARMING_UP; turn += 1) project(projection.model);
  for (let turn = 0; turn < repeats; turn += 1) {
    taken.project.push(await timeOf(() => project(projection.model)));
    const starting = await timeOf(() => recalculate(nothing));
    taken.office.push((await timeOf(() => recalculate(ours))) - starting);
    taken.hand.push((await timeOf(() => recalculate(byHand))) - starting);
    taken.iron.push(await timeOf(() => model.evaluate()));
  }
  model.free();
  const median = (name: keyof typeof taken) => summary(name, taken[name]).median;
  const row = (what: string, name: keyof typeof taken, held: keyof typeof taken, heldName: string, target: string): Row => ({
    what,
    size: `${lines} lines`,
    measured: milliseconds(median(name)),
    against: `${heldName}, ${milliseconds(median(held))}`,
    ratio: times(median(name) / median(held)),
    target,
  });
  return [
    row('LibreOffice, our workbook', 'office', 'project', 'projection', 'at least 100 ×'),
    row('IronCalc, our workbook', 'iron', 'project', 'projection', 'at least 100 ×'),
    row('LibreOffice, our workbook', 'office', 'hand', 'hand-built workbook', 'at most 1 ×'),
  ];
}

async function ironCalcModel(workbook: Uint8Array): Promise<Model> {
  initSync({ module: readFileSync(createRequire(resolve('package.json')).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const opened = await openWorkbookFile(workbook, 'ours.xlsx');
  if (!opened.ok) throw new Error(opened.problems[0].message);
  return loadModel(opened.value.book).model;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
