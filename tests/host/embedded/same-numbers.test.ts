import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectWorkbook } from '../../../src/cli/project-workbook';
import { EmbeddedWorkbook } from '../../../src/hosts/embedded/embedded-workbook';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { CellBlock, CellValue, Workbook } from '../../../src/workbook/port';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { value } from '../contract';
import { startIronCalc } from './start-ironcalc';

const HALF_A_PENNY = 0.005;

const open = async (bytes: Uint8Array, name: string) => value(await openWorkbookFile(bytes, name));
const example = (name: string) => readFileSync(join(__dirname, '../../../examples', name));
const scenarios = (name: string): unknown => JSON.parse(example(`${name}.scenarios.json`).toString());

/** The scenarios of an example with levels of delivery confidence, one without a weight, on its savings in turn. */
function weighed(name: string): unknown {
  const levels = ['High', 'Medium', undefined, 'Low'];
  let next = 0;
  const given = JSON.parse(example(`${name}.scenarios.json`).toString(), (_, value: unknown) =>
    isPercentageSaving(value) ? { ...value, confidence: levels[next++ % levels.length] } : value,
  ) as object;
  return { ...given, confidence: [{ level: 'High', weight: 0.9 }, { level: 'Medium', weight: 0.55 }, { level: 'Low' }] };
}

function isPercentageSaving(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'model' in value && value.model === 'percentage-saving';
}

async function ourCells(workbook: Workbook): Promise<readonly CellBlock[]> {
  const { sheets } = value(await workbook.outline());
  return value(await workbook.read(sheets.flatMap(({ ours, used }) => (ours === undefined || used === undefined ? [] : [{ area: used }]))));
}

const CASES: readonly (readonly [words: string, example: string, scenarios: unknown])[] = [
  ['clyde-valley', 'clyde-valley', scenarios('clyde-valley')],
  ['glasgow', 'glasgow', scenarios('glasgow')],
  ['clyde-valley with delivery confidence', 'clyde-valley', weighed('clyde-valley')],
];

/** The cells that differ by more than half a penny, as a person would look for them. */
function differences(one: readonly CellBlock[], other: readonly CellBlock[]): string[] {
  const same = (a: CellValue, b: CellValue) =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < HALF_A_PENNY : JSON.stringify(a) === JSON.stringify(b);
  return one.flatMap(({ area, values }, index) =>
    values.flatMap((row, r) =>
      row.flatMap((each, c) => {
        const theirs = other[index]?.values[r]?.[c] ?? null;
        return same(each, theirs) ? [] : [`${area.sheet} R${r + 1}C${c + 1}: ${JSON.stringify(each)} and ${JSON.stringify(theirs)}`];
      }),
    ),
  );
}

describe('our sheets hold the same numbers', () => {
  beforeAll(startIronCalc);

  test.each(CASES)('in a file and in the embedded spreadsheet: %s', async (_, name, given) => {
    const file = await open(example(`${name}.xlsx`), `${name}.xlsx`);
    const written = fileWorkbook(file);
    const embedded = new EmbeddedWorkbook(file, loadModel(file.book));
    const at = new Date('2026-01-05T10:00:00Z');
    for (const workbook of [written, embedded]) value(await projectWorkbook(workbook, given, at));
    expect(differences(await ourCells(written), await ourCells(embedded))).toEqual([]);
  });
});

describe('real prices chosen in the cell of Comparison', () => {
  beforeAll(startIronCalc);

  test('are recalculated by the embedded spreadsheet to what is written when the sheets are written again', async () => {
    const file = await open(example('clyde-valley.xlsx'), 'clyde-valley.xlsx');
    const embedded = new EmbeddedWorkbook(file, loadModel(file.book));
    const base = scenarios('clyde-valley');
    const deflator = { pricesOf: '2012/13', index: { '2010/11': 100, '2011/12': 102, '2012/13': 104.5 }, source: 'made up' };
    const deflated = { ...(typeof base === 'object' ? base : {}), deflator };
    const at = new Date('2026-01-05T10:00:00Z');
    value(await projectWorkbook(embedded, deflated, at));
    const comparison = embedded.model.getWorksheetsProperties().findIndex(({ name }) => name === 'Comparison');
    embedded.model.setUserInput(comparison, 4, 6, 'real');
    const recalculated = await ourCells(embedded);
    expect(recalculated.find(({ area }) => area.sheet === 'Comparison')?.values[3]?.slice(4, 8)).toEqual([
      'Prices',
      'real',
      '2012/13 prices',
      'Years not quantified in real prices: 1. Their figures are missing in D1-index on Scenario inputs.',
    ]);
    value(await projectWorkbook(embedded, deflated, at));
    expect(differences(await ourCells(embedded), recalculated)).toEqual([]);
  });
});

describeWithLibreOffice('our sheets hold the same numbers, recalculated', () => {
  test(
    'by LibreOffice, from both hosts’ files',
    async () => {
      startIronCalc();
      const expected: (readonly CellBlock[])[] = [];
      const saved: Uint8Array[] = [];
      for (const [, name, given] of CASES) {
        const file = await open(example(`${name}.xlsx`), `${name}.xlsx`);
        for (const workbook of [fileWorkbook(file), new EmbeddedWorkbook(file, loadModel(file.book))]) {
          value(await projectWorkbook(workbook, given, new Date('2026-01-05T10:00:00Z')));
          expected.push(await ourCells(workbook));
          saved.push(value(workbook.save()).bytes);
        }
      }
      const recalculated = await recalculateAll(saved);
      for (const [index, bytes] of recalculated.entries()) {
        expect(differences(expected[index] ?? [], await ourCells(fileWorkbook(await open(bytes, 'recalculated.xlsx'))))).toEqual([]);
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});
