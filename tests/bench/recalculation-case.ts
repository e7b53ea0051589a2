import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { initSync, type Model } from '@ironcalc/wasm';
import { loadModel } from '../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { project } from '../../src/model/projection';
import { openAndRecalculate } from '../recalc/libreoffice';
import { resultsByHand } from './by-hand/results-alone';
import { checkedWorkbooks } from './checked-workbooks';
import { madeModel } from './made-model';
import { measure, type Way } from './measure';
import { milliseconds, times, type Row } from './row';

/** A spreadsheet takes seconds, in which the compiler has long done its work; a projection is over before it begins. */
const WARMING_UP = 30;

/**
 * What a spreadsheet takes to open and recalculate the written workbook, held against workbooks that a person would build for the same results.
 * LibreOffice's time is less what it takes with a workbook of one line, so that starting it is not counted.
 */
export async function recalculationCase(lines: number, repeats: number): Promise<readonly Row[]> {
  const projection = project(madeModel(lines));
  const { ours, sameResults, workings, results } = await checkedWorkbooks(projection);
  const nothing = await resultsByHand(project(madeModel(1)));
  const model = await ironCalcModel(ours);
  for (let turn = 0; turn < WARMING_UP; turn += 1) project(projection.model);
  const ways: readonly Way<unknown>[] = [
    { name: 'project', run: () => project(projection.model) },
    { name: 'start', run: () => openAndRecalculate(nothing) },
    { name: 'ours', run: () => openAndRecalculate(ours) },
    { name: 'same results', run: () => openAndRecalculate(sameResults) },
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
    row('LibreOffice, our workbook', office('ours'), 'the same results by hand', office('same results'), 'at most 1 ×'),
    row('LibreOffice, our workbook', office('ours'), 'workings and totals alone by hand', office('workings'), ''),
    row('LibreOffice, our workbook', office('ours'), 'effects and budgets alone by hand', office('results'), ''),
  ];
}

async function ironCalcModel(workbook: Uint8Array): Promise<Model> {
  initSync({ module: readFileSync(createRequire(resolve('package.json')).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const opened = await openWorkbookFile(workbook, 'ours.xlsx');
  if (!opened.ok) throw new Error(opened.problems[0].message);
  return loadModel(opened.value.book).model;
}
