import { serialFromDate } from '../../src/model/financial-year';
import { freeze } from '../../src/model/freeze';
import { project } from '../../src/model/projection';
import type { BudgetModel, Measure } from '../../src/model/scenario';
import { makeTable } from '../../src/report/make-table';
import { CHOICES, contextOf, fourAndOne, savingOf } from './supported-living';

const MAY = serialFromDate(2011, 5, 12);

function frozen(model: BudgetModel, ref = 'Z1', name = 'Board paper', on = MAY): BudgetModel {
  const position = freeze(project(model), 'S2', { ref, name, status: 'board', on });
  if (position === undefined) throw new Error('There is no such scenario.');
  return { ...model, frozen: [...(model.frozen ?? []), position] };
}

function changing(model: BudgetModel, ref: string, rate: number | undefined): BudgetModel {
  const change = (measure: Measure): Measure =>
    measure.ref !== ref
      ? measure
      : { ...measure, inputs: { ...measure.inputs, rate: { kind: 'single', value: rate ?? NaN } } };
  return { ...model, measures: model.measures.map(change) };
}

function tableOf(model: BudgetModel) {
  const { table } = makeTable(contextOf(model), { ...CHOICES, table: 'since-frozen', rounding: 'both add up' });
  return { rows: table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]), notes: table.notes, caption: table.caption };
}

const board = frozen(fourAndOne());

describe('from a frozen position to the position now', () => {
  it('what changed is a row each, and the rows make the position now', () => {
    const now = changing(board, 'M1', 0.05);
    const withNew = { ...now, measures: [...now.measures.filter(({ ref }) => ref !== 'M2'), savingOf('M9', 'Fees', 0.001, MAY)] };
    const { rows, caption } = tableOf(withNew);
    expect(caption).toMatch(/^Table 1: From the position frozen on 12 May 2011 to the position now, 4% and collaborative 1%, £000 cash/);
    expect(rows).toEqual([
      ['Board paper (board, 12 May 2011)', '169,545', '169,100'],
      ['Price negotiation', '(1,780)', '(1,780)'],
      ['Fees (new)', '(163)', '(178)'],
      ['Collaborative (no longer there)', '1,335', '1,780'],
      ['Position now', '168,937', '168,922'],
    ]);
  });

  it('is the one that was frozen last', () => {
    const twice = frozen(changing(board, 'M1', 0.05), 'Z2', 'Approved budget', serialFromDate(2011, 6, 11));
    const { rows, notes } = tableOf(twice);
    expect(rows.map(([head]) => head)).toEqual(['Approved budget (board, 11 Jun 2011)', 'Position now']);
    expect(notes).toContain('Nothing has changed since.');
  });

  it('says of a measure that it is no longer quantified, and takes off what it was', () => {
    const { rows } = tableOf(changing(board, 'M1', undefined));
    expect(rows[1]).toEqual(['Price negotiation (not quantified now)', '7,120', '7,120']);
  });

  it('shows no figure in a year that was not frozen', () => {
    const [position] = board.frozen ?? [];
    if (position === undefined) throw new Error('Nothing is frozen.');
    const firstYear = { ...position, years: position.years.slice(0, 1) };
    expect(tableOf({ ...changing(board, 'M1', 0.05), frozen: [firstYear] }).rows[1]).toEqual([
      'Price negotiation',
      '(1,780)',
      'year not frozen',
    ]);
  });

  it('says that nothing is frozen, and prints no figure', () => {
    const { rows, notes } = tableOf(fourAndOne());
    expect(rows).toEqual([['Position now', 'none frozen', 'none frozen']]);
    expect(notes).toContain('No position of this scenario is frozen.');
  });
});
