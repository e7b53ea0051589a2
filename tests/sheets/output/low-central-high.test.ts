import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { project, type Projection } from '../../../src/model/projection';
import { byWhatMovesMost, rangedScenarios, rangeTable, withoutRange } from '../../../src/model/range-table';
import { type WritePlan } from '../../../src/sheets/output/plan';
import type { Cell } from '../../../src/workbook/sheet-content';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { baseFromFigures, clydeValleyProgramme, spendCells } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { firstWrite } from '../../fixtures/first-write';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const example: unknown = JSON.parse(readFileSync(resolve(__dirname, '../../../examples/clyde-valley-year-1.scenarios.json'), 'utf8'));
const targets = project(modelOf(example, clydeValleyProgramme));

/** Savings that stack on each other and on a pressure, with ranges of three kinds, own figures, and the low end in use. */
const stackedBase = baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [1_000, 2_000], Homes: [500, NaN] });
const stacked = project(
  modelOf(
    {
      years: ['2018/19', '2019/20'],
      scenarios: [
        {
          name: 'Stacked',
          measures: [
            { model: 'fixed-pressure', name: 'Pressure', amount: { low: 60_000, central: 80_000, high: 90_000, uses: 'low' } },
            {
              model: 'percentage-saving',
              name: 'First',
              rate: { low: 0.02, high: 0.06 },
              rateFor: { Bury: 0.01 },
              savingOn: 'after-pressures',
            },
            {
              model: 'percentage-saving',
              name: 'Second',
              rate: { figure: 0.05, words: 'up to', try: [0.03, 0.07] },
              stacking: 'sequential',
              start: '2018-07-01',
            },
            {
              model: 'delayed-entry',
              name: 'Delay',
              people: { figure: 20, words: 'up to' },
              months: { low: 3, high: 6 },
              monthlyCost: 120,
            },
          ],
        },
      ],
    },
    stackedBase,
  ),
);

/** Ranges of a date, of single years and of one authority's own figure, each with a measure of its own. */
const everywhere = project(
  modelOf(
    {
      years: ['2018/19', '2019/20'],
      scenarios: [
        {
          name: 'Everywhere',
          measures: [
            {
              model: 'percentage-saving',
              name: 'Dated',
              services: ['Homes'],
              rate: 0.1,
              start: { low: '2018-04-01', high: '2018-10-01', uses: 'high' },
            },
            {
              model: 'percentage-saving',
              name: 'Own',
              services: ['Care'],
              rate: 0.04,
              rateFor: { Bury: { low: 0.01, central: 0.015, high: 0.03 } },
            },
            {
              model: 'inflation',
              name: 'By year',
              services: ['Care'],
              rate: 0.02,
              rates: { '2018/19': { low: 0.02, high: 0.04 }, uses: 'low', words: 'about', asAt: '2018-01-31' },
            },
            {
              model: 'funding-change',
              name: 'Grant',
              class: 'income or funding',
              funding: { '2017/18': 100_000, '2018/19': 110_000, '2019/20': { low: 110_000, high: 130_000 } },
            },
          ],
        },
      ],
    },
    stackedBase,
  ),
);

function planOf(projection: Projection): WritePlan {
  return firstWrite(projection, { source: {}, baseYear: projection.model.base.year, kindOfMoney: '' });
}

describe('Clyde Valley, Year 1 targets at low, central and high', () => {
  const [scenario] = rangedScenarios(targets);
  if (scenario === undefined) throw new Error('There is no scenario with ranges.');
  const table = rangeTable(scenario, targets.model.years.length);

  test('comes to £11.273m, £13.630m with midpoints, and £15.987m', () => {
    expect(targets.model.scenarios[scenario.index]?.name).toBe('Year 1 targets');
    const totals = [table.total.low, table.total.central, table.total.high].map(([year]) => (-(year ?? NaN)).toFixed(0));
    expect(totals).toEqual(['11273000', '13630000', '15987000']);
  });

  test('each column adds up to its total, those without a figure left out and counted', () => {
    for (const point of ['low', 'central', 'high'] as const) {
      const effects = table.rows.filter((row) => row.changesBudget).map((row) => row.effect[point][0] ?? NaN);
      const sum = effects.filter((effect) => !Number.isNaN(effect)).reduce((all, each) => all + each, 0);
      expect(sum).toBeCloseTo(table.total[point][0] ?? NaN, 6);
      expect(effects.filter(Number.isNaN)).toHaveLength(2);
    }
  });

  test('the collaborative part comes to £2.303m, £3.0875m and £3.872m', () => {
    const part = table.parts.find(({ attribution }) => attribution === 'collaborative')?.effect;
    expect([part?.low, part?.central, part?.high].map((effect) => (-(effect?.[0] ?? NaN)).toFixed(0))).toEqual([
      '2303000',
      '3087500',
      '3872000',
    ]);
  });

  test('care homes move the total most, by £3.145m, then residential care and fostering', () => {
    const moved = byWhatMovesMost(table, 0).map(({ measure, swing: [size] }) => [measure.name, Math.abs(size ?? NaN).toFixed(0)]);
    expect(moved).toEqual([
      ['Care homes', '3145000'],
      ['Residential child care', '981000'],
      ['Fostering', '588000'],
    ]);
    const named = [...moved.map(([name]) => name), ...withoutRange(table).map(({ name }) => name)];
    expect(withoutRange(table).map(({ name }) => name)).toContain('Supported living: local authorities');
    expect(named.sort()).toEqual(table.rows.flatMap(({ measure, changesBudget }) => (changesBudget ? [measure.name] : [])).sort());
  });
});

describe('Measures that depend on each other', () => {
  test('one measure at a time moves the total with the others as the budget uses them', () => {
    const [scenario] = rangedScenarios(stacked);
    if (scenario === undefined) throw new Error('There is no scenario with ranges.');
    const first = rangeTable(scenario, 2).rows.find(({ measure }) => measure.name === 'First');
    // The pressure of £60,000 in use is shared by spend over the three lines with a budget; Bury keeps its own 1%.
    const bolton = 1_500_000 + (60_000 * 1_500) / 3_500;
    // From 1 July the second saving of 5% takes 9/12 of what the first leaves, so that it gives back as much of the difference.
    expect(first?.swing[0]).toBeCloseTo(-bolton * 0.04 * (1 - 0.05 * 0.75), 4);
  });
});

describe('Ranges of dates, of single years and of one authority', () => {
  const [scenario] = rangedScenarios(everywhere);
  if (scenario === undefined) throw new Error('There is no scenario with ranges.');
  const { rows } = rangeTable(scenario, 2);
  const effects = (name: string, year: number) => {
    const effect = rows.find(({ measure }) => measure.name === name)?.effect;
    return [effect?.low, effect?.central, effect?.high].map((figures) => (figures?.[year] ?? NaN).toFixed(0));
  };

  test('a saving of 10% of £500,000 that starts between 1 April and 1 October has 12, 9 and 6 months of the year', () => {
    expect(effects('Dated', 0)).toEqual(['-50000', '-37500', '-25000']);
    expect(effects('Dated', 1)).toEqual(['-50000', '-50000', '-50000']);
  });

  test('1%, 1.5% or 3% of Bury’s £2m beside 4% of Bolton’s £1m', () => {
    expect(effects('Own', 0)).toEqual(['-60000', '-70000', '-100000']);
  });

  test('inflation of 2% to 4% in the first year runs on into the second, whose own rate is one figure', () => {
    expect(effects('By year', 0)).toEqual(['60000', '90000', '120000']);
    expect(effects('By year', 1)).toEqual(['121200', '151800', '182400']);
  });

  test('a grant that is known for one year and a range in the next', () => {
    expect(effects('Grant', 0)).toEqual(['-10000', '-10000', '-10000']);
    expect(effects('Grant', 1)).toEqual(['-10000', '-20000', '-30000']);
  });

  test('the budget uses the point that each says: the latest start, and the low rate of the year', () => {
    const used = everywhere.scenarios[1]?.workings ?? [];
    const inFirstYear = (name: string) => used.find(({ measure }) => measure.name === name)?.effect[0];
    expect([...(inFirstYear('Dated') ?? [])].filter((each) => !Number.isNaN(each))).toEqual([-25_000]);
    expect([...(inFirstYear('By year') ?? [])].reduce((sum, each) => sum + each, 0)).toBeCloseTo(60_000, 6);
  });
});

test('A workbook without ranges has none of these sheets', () => {
  const { scenarios, measures } = targets.model;
  const sheets = planOf(
    project({ ...targets.model, scenarios: scenarios.slice(0, 2), measures: measures.filter((each) => each.scenarios.includes('S2')) }),
  ).edits.map(({ sheet }) => sheet);
  expect(sheets).not.toContain('Low central high');
});

describe('Clyde Valley, 1% and 4% (care homes 1% and 2.7%) by service', () => {
  const sheet = planOf(targets).edits.find((each) => each.sheet === 'Sensitivity')?.content.cells ?? [];
  const valueOf = (cell: Cell | undefined) =>
    cell !== null && typeof cell === 'object' ? ('value' in cell ? cell.value : cell.text) : cell;
  const rows = sheet.map((row) => row.map((cell) => valueOf(cell)));
  const header = rows[3] ?? [];

  test('gives each figure of the printed grid, by year and by service, beside the one in use', () => {
    const grid = rows.slice(4).map((row) => [row[2], row[4], row[5], (-Number(row[6])).toFixed(0)]);
    expect(grid).toEqual([
      ['Fostering', 0.01, 'in use', '196000'],
      ['Fostering', 0.01, 'tried', '196000'],
      ['Fostering', 0.04, 'tried', '784000'],
      ['Residential child care', 0.01, 'in use', '327000'],
      ['Residential child care', 0.01, 'tried', '327000'],
      ['Residential child care', 0.04, 'tried', '1308000'],
      ['Care homes', 0.01, 'in use', '1850000'],
      ['Care homes', 0.01, 'tried', '1850000'],
      ['Care homes', 0.027, 'tried', '4995000'],
    ]);
    const [homes, fostering] = ['Care homes (national contract)', 'Fostering (external)'].map((name) => header.indexOf(name));
    expect(rows[6]?.[fostering ?? -1]).toBeCloseTo(-784_000, 6);
    expect(rows[6]?.[homes ?? -1]).toBeNull();
    expect(rows.at(-1)?.[homes ?? -1]).toBeCloseTo(-4_995_000, 6);
  });
});

describeWithLibreOffice('The sheets of ranges, recalculated', () => {
  test('every cell has the value it was written with, and all checks pass', async () => {
    const written = [targets, stacked, everywhere].map((projection) => ({ projection, edits: planOf(projection).edits }));
    const workbooks = await Promise.all(
      written.map(({ projection, edits }) =>
        workbookOf({ Spend: spendCells(projection.model.base) }, edits, (value) => (typeof value === 'number' ? 999 : 'spoilt')),
      ),
    );
    const recalculated = await recalculateAll(workbooks);
    for (const [index, { edits }] of written.entries()) {
      const values = await valuesIn(recalculated[index] ?? new Uint8Array());
      expect(differences(edits, values)).toEqual([]);
      expect(values.get('Checks')?.[2]?.[0]).toMatch(/^All \d+ checks pass/);
      expect(edits.map(({ sheet }) => sheet)).toContain('Low central high');
    }
  });
});
