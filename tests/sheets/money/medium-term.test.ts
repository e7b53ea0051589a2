import { yearsBetween, yearStarting } from '../../../src/model/financial-year';
import type { BudgetModel } from '../../../src/model/scenario';
import type { OutputSheet } from '../../../src/workbook/output-sheets';
import { firstWrite } from '../../fixtures/first-write';
import { fundedModel } from '../../fixtures/funded';
import { baseFromFigures } from '../../model/base-from-figures';

/** The rows of one of the written sheets below its header, as labels and figures. */
function rowsOf(model: BudgetModel, sheet: OutputSheet): (string | number)[][] {
  const { edits } = firstWrite(model);
  const cells = edits.find((edit) => edit.sheet === sheet)?.content.cells ?? [];
  return cells
    .slice(4)
    .map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? cell : 'text' in cell ? cell.text : cell.value)));
}

/** The figures of a row, found by its ref. */
const figures = (rows: (string | number)[][], ref: string, labels: number) => rows.find(([own]) => own === ref)?.slice(labels);

/** A requirement of 100 in three years, funded to 100, 95 and 90: a gap of 0, 5 and 10, with 3 of reserves used in the second year. */
const PUBLISHED: BudgetModel = {
  base: baseFromFigures(2024, ['Derby'], { Care: [100] }, 1),
  years: yearsBetween(yearStarting(2025), yearStarting(2027)),
  scenarios: [{ ref: 'S1', name: 'No change', note: '' }],
  measures: [],
  funding: [{ ref: 'F1', authority: 'LA1', funder: '', amounts: [100, 95, 90], source: '', note: '' }],
  reserves: [{ ref: 'R1', authority: 'LA1', opening: 10, minimum: 8, used: [NaN, 3, NaN], added: [NaN, NaN, 1], source: '', note: '' }],
};

describe('A gap of 0, 5 and 10 with 3 of reserves in the second year', () => {
  test('is 0, 2 and 10 after reserves in the cumulative layout, which never adds the 3 back', () => {
    const rows = rowsOf(PUBLISHED, 'Medium-term cumulative');
    expect(figures(rows, 'S1-All-gapBefore', 5)).toEqual([0, 5, 10]);
    expect(figures(rows, 'S1-All-used', 5)).toEqual([0, 3, 0]);
    expect(figures(rows, 'S1-All-toFind', 5)).toEqual([0, 2, 10]);
  });

  test('is 0, 2 and 8 in the annual layout, which finds the 3 again in the year after', () => {
    const rows = rowsOf(PUBLISHED, 'Medium-term annual');
    expect(figures(rows, 'S1-All-gapBefore', 5)).toEqual([0, 5, 5]);
    expect(figures(rows, 'S1-All-used', 5)).toEqual([0, -3, 0]);
    expect(figures(rows, 'S1-All-usedBefore', 5)).toEqual([0, 0, 3]);
    expect(figures(rows, 'S1-All-toFind', 5)).toEqual([0, 2, 8]);
  });

  test('says in its title which layout it is', () => {
    const title = (sheet: OutputSheet) => firstWrite(PUBLISHED).edits.find((edit) => edit.sheet === sheet)?.content.cells[0]?.[0];
    expect(title('Medium-term cumulative')).toEqual({ text: 'Medium-term financial table: CUMULATIVE' });
    expect(title('Medium-term annual')).toEqual({ text: 'Medium-term financial table: ANNUAL MOVEMENT' });
  });

  test('leaves a balance of 10, 7 and 8, a year of it below the minimum of 8', () => {
    const rows = rowsOf(PUBLISHED, 'Reserves');
    expect(figures(rows, 'R1-closing', 4)).toEqual([10, 7, 8]);
    expect(figures(rows, 'R1-headroom', 4)).toEqual([2, -1, 0]);
    const check = rowsOf(PUBLISHED, 'Checks').find(([, control]) => control === 'Years in which the reserve falls below its minimum');
    expect(check?.slice(3)).toEqual([0, 1, 1, 0, 'FAIL']);
  });
});

describe('The gap of eight authorities over five years', () => {
  const model = fundedModel();
  const rows = rowsOf(model, 'Funding and gap');
  const parties = ['All', ...model.base.authorities.map(({ ref }) => ref)];

  test.each(model.scenarios.map(({ ref }) => ref))('is requirement less funding in every cell of %s', (scenario) => {
    for (const party of parties) {
      const [budget, funding, gap] = [`${scenario}-budget-${party}`, `F-${party}`, `${scenario}-gap-${party}`].map((ref) =>
        figures(rows, ref, 6)?.map(Number),
      );
      expect(gap).toHaveLength(5);
      gap?.forEach((figure, year) => expect(figure).toBe((budget?.[year] ?? NaN) - (funding?.[year] ?? NaN)));
    }
  });

  test('of all authorities is that of each together', () => {
    const total = figures(rows, 'S4-gap-All', 6)?.map(Number) ?? [];
    total.forEach((figure, year) => {
      const sum = model.base.authorities.reduce((so, { ref }) => so + Number(figures(rows, `S4-gap-${ref}`, 6)?.[year]), 0);
      expect(figure).toBeCloseTo(sum, 4);
    });
  });

  test('stands below each scenario of Projected budgets and of View', () => {
    const gap = figures(rows, 'S2-gap-All', 6);
    expect(figures(rowsOf(model, 'Projected budgets'), 'S2-Gap', 12)).toEqual(gap);
    expect(figures(rowsOf(model, 'View'), 'Gap', 4)?.slice(0, 5)).toEqual(gap);
  });
});

describe('Where money is not given', () => {
  const model = fundedModel();
  const [first, ...others] = model.funding ?? [];

  test('an authority without funding has no gap, and all together have none', () => {
    const rows = rowsOf({ ...model, funding: others }, 'Funding and gap');
    expect(figures(rows, 'S2-gap-LA1', 6)).toEqual(Array.from({ length: 5 }, () => 'no funding given'));
    expect(figures(rows, 'S2-gap-All', 6)).toEqual(Array.from({ length: 5 }, () => 'no funding given'));
    expect(figures(rows, 'S2-gap-LA2', 6)?.every((figure) => typeof figure === 'number')).toBe(true);
  });

  test('a year without an amount has no gap, and is no year without money', () => {
    const funding = [{ ...first, amounts: [1, NaN, 1, 1, 1] } as (typeof others)[number], ...others];
    expect(figures(rowsOf({ ...model, funding }, 'Funding and gap'), 'S2-gap-LA1', 6)?.[1]).toBe('no funding given');
  });

  test('a model without funding writes neither sheets nor rows for it', () => {
    const { funding: _, reserves: __, monitoring: ___, ...without } = model;
    const { edits } = firstWrite(without);
    expect(edits.map((edit) => edit.sheet)).not.toContain('Funding and gap');
    expect(edits.map((edit) => edit.sheet)).not.toContain('Reserves');
    expect(edits.map((edit) => edit.sheet)).not.toContain('Savings monitoring');
    expect(rowsOf(without, 'Scenario inputs').filter(([ref]) => /^[FRA]\d/.test(String(ref)))).toEqual([]);
    expect(rowsOf(without, 'Projected budgets').filter(([ref]) => /-(Funding|Gap)$/.test(String(ref)))).toEqual([]);
  });
});

describe('Between funders', () => {
  const base = baseFromFigures(2024, ['Derby'], { Care: [100], Nursing: [40] }, 1);
  const paid = (funders: readonly string[]): BudgetModel => ({
    ...PUBLISHED,
    base: { ...base, lines: base.lines.map((line, index) => ({ ...line, funder: funders[index] ?? '' })) },
    funding: [
      { ref: 'F1', authority: 'LA1', funder: 'Council', amounts: [90, 90, 90], source: '', note: '' },
      { ref: 'F2', authority: 'LA1', funder: 'NHS', amounts: [45, 40, 35], source: '', note: '' },
    ],
  });

  test('the gap is parted where every line names who pays', () => {
    const rows = rowsOf(paid(['Council', 'NHS']), 'Funding and gap');
    expect(figures(rows, 'S1-gap-LA1-1', 4)).toEqual(['Council', 'Gap (surplus)', 10, 10, 10]);
    expect(figures(rows, 'S1-gap-LA1-2', 4)).toEqual(['NHS', 'Gap (surplus)', -5, 0, 5]);
    expect(figures(rows, 'S1-gap-LA1', 6)).toEqual([5, 10, 15]);
  });

  test('it is not where a line names nobody: nobody could say whose gap that is', () => {
    const rows = rowsOf(paid(['Council', '']), 'Funding and gap');
    expect(figures(rows, 'S1-gap-LA1-1', 6)).toBeUndefined();
    expect(figures(rows, 'S1-gap-LA1', 6)).toEqual([5, 10, 15]);
  });
});

describe('A saving of £784,000 that is monitored', () => {
  const rows = rowsOf(fundedModel(), 'Savings monitoring');

  test('has at risk what was proposed, less what is achieved, with the pressures of the year', () => {
    expect(figures(rows, 'A1-S3-proposed', 5)?.slice(0, 2)).toEqual([784_000, 784_000]);
    expect(figures(rows, 'A1-S3-atRisk', 5)?.slice(0, 2)).toEqual([84_000, 34_000]);
  });

  test('is not quantified in a year in which nothing is reported, which is not nothing at risk', () => {
    expect(figures(rows, 'A1-S3-atRisk', 5)?.slice(2)).toEqual(Array.from({ length: 3 }, () => 'not quantified'));
  });

  test('stands under every scenario that has the measure', () => {
    expect(rows.filter(([ref]) => String(ref).endsWith('-atRisk')).map(([ref]) => ref)).toEqual(['A1-S3-atRisk', 'A1-S4-atRisk']);
  });
});
