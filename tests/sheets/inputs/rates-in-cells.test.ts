import { isoDate, serialFromDate } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { changedRates } from '../../../src/model/rates/changed-rates';
import type { BudgetModel, Measure } from '../../../src/model/scenario';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import type { CellBlock, CellValue, SheetEdit } from '../../../src/workbook/port';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { baseFromFigures } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';

const base = baseFromFigures(2025, ['Glasgow City'], { Care: [160] }, 1_000_000);
const settings = { source: {}, baseYear: base.year, kindOfMoney: '' };
const FIGURE = 6;

const payUplift = (wages: object) =>
  modelOf(
    {
      years: ['2026/27', '2027/28'],
      scenarios: [{ name: 'Pay', measures: [{ name: 'Pay', model: 'pay-uplift-share', workforceShare: 0.7, coverage: 1, wages }] }],
    },
    base,
  );
const model = payUplift({ library: 'national-living-wage', '2027/28': { figure: 13.2, forecast: true, note: 'two thirds of median pay' } });

function written(of: BudgetModel): SheetEdit {
  const { edits } = firstWrite(of, settings);
  const edit = edits.find((each) => each.sheet === 'Scenario inputs');
  if (edit === undefined) throw new Error('No Scenario inputs were planned.');
  return edit;
}

/** The sheet as a person leaves it who changes its rows by hand. */
function byHand(change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]): Measure {
  const block: CellBlock = blockOf(written(model));
  const read = readInputs({ ...block, values: change(block.values) }, base, MEASURES);
  if (!read.ok) throw new Error(read.problems.map((each) => each.message).join(' '));
  const [measure] = read.value.measures;
  if (measure === undefined) throw new Error('The measure is gone.');
  return measure;
}

/** Date, wage and note of each figure, in order. */
function wagesOf({ inputs, notes }: Measure): readonly (readonly [string, number, string])[] {
  const wage = inputs['wage'];
  return wage?.kind === 'by date'
    ? wage.from.map(({ date, value }, index) => [isoDate(date), value, notes[`wage-${index + 1}`] ?? ''] as const)
    : [];
}

/** The looks of the figures of a row, by the row's Ref. */
function looksOf(of: BudgetModel, ref: string): readonly string[] {
  const { cells, styles } = written(of).content;
  const row = cells.findIndex(([first]) => typeof first === 'object' && first !== null && 'text' in first && first.text === ref) + 1;
  const columns = [FIGURE + 1, FIGURE + 2, FIGURE + 3];
  return columns.map(
    (column) => styles.filter((area) => isIn(area.row, area.rows, row) && isIn(area.column, area.columns, column)).at(-1)?.style ?? '',
  );
}

function isIn(first: number, length: number, position: number): boolean {
  return first <= position && position < first + length;
}

const inserted = (ref: string, figure: CellValue, note: string): readonly CellValue[] => [
  ref,
  'S2',
  'Pay',
  'all',
  '',
  '£ an hour',
  figure,
  null,
  null,
  null,
  null,
  note,
];

describe('A rate that a person adds in rows of Scenario inputs', () => {
  const added = byHand((rows) => [
    ...rows.slice(0, -1),
    inserted('M1-wage-9', 12.9, 'FORECAST, our own'),
    inserted('M1-wageFrom-9', serialFromDate(2026, 10, 1), ''),
    ...rows.slice(-1),
  ]);

  test('is read in order of date, with its own note', () => {
    expect(wagesOf(added)).toEqual([
      ['2025-04-01', 12.21, 'Published, from 1 Apr 2025'],
      ['2026-04-01', 12.71, 'Published, from 1 Apr 2026'],
      ['2026-10-01', 12.9, 'FORECAST, our own'],
      ['2027-04-01', 13.2, 'FORECAST, not a published rate: two thirds of median pay'],
    ]);
  });

  test('looks like a forecast when the sheet is written again, and the published ones do not', () => {
    const again = { ...model, measures: [added] };
    expect([1, 2, 3, 4].map((number) => looksOf(again, `M1-wage-${number}`)[0])).toEqual([
      'input wage',
      'input wage',
      'forecast wage',
      'forecast wage',
    ]);
  });
});

describe('A rate whose rows a person took out', () => {
  const without = (rows: readonly (readonly CellValue[])[]) => rows.filter(([ref]) => ref !== 'M1-wage-2' && ref !== 'M1-wageFrom-2');

  test('is gone, and the others keep their notes', () => {
    const left = byHand((rows) => [
      ...without(rows).slice(0, -1),
      inserted('M1-wage-9', 12.9, 'FORECAST, our own'),
      inserted('M1-wageFrom-9', serialFromDate(2026, 10, 1), ''),
      ...rows.slice(-1),
    ]);
    expect(wagesOf(left).map(([day, , note]) => [day, note.slice(0, 12)])).toEqual([
      ['2025-04-01', 'Published, f'],
      ['2026-10-01', 'FORECAST, ou'],
      ['2027-04-01', 'FORECAST, no'],
    ]);
  });

  test('leaves its year without one, which is an error: the year before’s rate does not run on', () => {
    expect(() => byHand(without)).toThrow(
      "Hourly wage of “Pay” is not given for 2026/27. Give it for every year: the year before's figure is never carried over.",
    );
  });
});

test('a published rate that was typed over is told, with what the library has', () => {
  const changed = byHand((rows) =>
    rows.map((row) => (row[0] === 'M1-wage-2' ? row.map((cell, index) => (index === FIGURE ? 12.99 : cell)) : row)),
  );
  expect(changedRates(changed).map((each) => each.message)).toEqual([
    '“Pay” says that National Living Wage from 1 Apr 2026 is published, and has £12.99; the library has £12.71. Correct the figure, or say in its note what it is.',
  ]);
  expect(model.measures.flatMap(changedRates)).toEqual([]);
});

test('a forecast among figures by year looks different in its own year alone', () => {
  const typed = payUplift({ '2025/26': 12.21, '2026/27': 12.71, '2027/28': { figure: 13.2, forecast: true } });
  expect(looksOf(typed, 'M1-wage').slice(1)).toEqual(['input wage', 'forecast wage']);
});
