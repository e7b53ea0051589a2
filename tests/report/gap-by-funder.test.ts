import type { Funding } from '../../src/model/funding';
import type { BudgetModel } from '../../src/model/scenario';
import type { ReportChoices } from '../../src/report/choices';
import { makeTable } from '../../src/report/make-table';
import { ROUNDING_POLICIES } from '../../src/report/rounding/round-figures';
import { baseFromFigures } from '../model/base-from-figures';
import { CHOICES, contextOf, fourAndOne } from './supported-living';

const plain = baseFromFigures(2010, ['Derby', 'Leicester'], { Care: [100.4, 200.3], Nursing: [50.4, 80.3] });
/** Care is the council's to pay, nursing the health service's. */
const base = { ...plain, lines: plain.lines.map((line) => ({ ...line, funder: line.service === 'Care' ? 'Council' : 'NHS' })) };

const funding = (ref: string, authority: string, funder: string, ...amounts: number[]): Funding => ({
  ref,
  authority,
  funder,
  amounts,
  source: '',
  note: '',
});
const model: BudgetModel = {
  ...fourAndOne(base),
  measures: [],
  funding: [
    funding('F1', 'LA1', 'Council', 90_400, 80_000),
    funding('F2', 'LA1', 'NHS', 50_000, 50_000),
    funding('F3', 'LA2', 'Council', 190_400, 190_000),
    funding('F4', 'LA2', 'NHS', 85_000, 85_000),
  ],
};

function tableOf(of: BudgetModel, change: Partial<ReportChoices> = {}) {
  const made = makeTable(contextOf(of), { ...CHOICES, table: 'gap-by-funder', years: of.years.slice(0, 1), ...change });
  return { ...made, rows: made.table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]) };
}

describe('The gap by partner and funder', () => {
  it('has the requirement, funding and gap of each funder above its partner, and of all partners last', () => {
    const { rows, table } = tableOf(model, { unit: '£' });
    expect(table.columns.map(({ head }) => head)).toEqual(['Requirement 2011/12', 'Funding 2011/12', 'Gap 2011/12']);
    expect(rows).toEqual([
      ['Derby: Council', '100,400', '90,400', '10,000'],
      ['Derby: NHS', '50,400', '50,000', '400'],
      ['Derby', '150,800', '140,400', '10,400'],
      ['Leicester: Council', '200,300', '190,400', '9,900'],
      ['Leicester: NHS', '80,300', '85,000', '(4,700)'],
      ['Leicester', '280,600', '275,400', '5,200'],
      ['All partners', '431,400', '415,800', '15,600'],
    ]);
  });

  it('casts down and across when both are to add up, and is noted where it does not', () => {
    const { rounded, rows, verdict } = tableOf(model, { rounding: 'both add up' });
    expect([rounded.apart, verdict.kind]).toEqual([[], 'adds up']);
    const figures = rows.map((row) => row.slice(1).map((text) => Number(text.replace(/^\((.*)\)$/, '-$1'))));
    for (const [requirement = NaN, given = NaN, gap] of figures) expect(requirement - given).toBe(gap);
    const [derbyCouncil, derbyNhs, derby, leicesterCouncil, leicesterNhs, leicester, all] = figures.map(
      ([requirement = NaN]) => requirement,
    );
    expect([(derbyCouncil ?? 0) + (derbyNhs ?? 0), (leicesterCouncil ?? 0) + (leicesterNhs ?? 0)]).toEqual([derby, leicester]);
    expect((derby ?? 0) + (leicester ?? 0)).toBe(all);
    const [onItsOwn] = ROUNDING_POLICIES;
    expect(tableOf(model, { rounding: onItsOwn }).table.notes).toContain('Figures may not add up to totals because of rounding.');
  });

  it('of one partner alone ends with that partner', () => {
    const { rows } = tableOf(model, { authorities: ['LA2'], unit: '£' });
    expect(rows.map(([head]) => head)).toEqual(['Leicester: Council', 'Leicester: NHS', 'Leicester']);
  });

  it('shows no gap where a funder that pays for a line gave no funding, nor of its partner and of all', () => {
    const { rows, rounded } = tableOf({ ...model, funding: model.funding?.filter(({ ref }) => ref !== 'F2') }, { unit: '£' });
    const none = 'no funding given';
    expect(rows.slice(0, 3)).toEqual([
      ['Derby: Council', '100,400', '90,400', '10,000'],
      ['Derby: NHS', '50,400', none, none],
      ['Derby', '150,800', none, none],
    ]);
    expect(rows.at(-1)).toEqual(['All partners', '431,400', none, none]);
    expect(rounded.apart).toEqual([]);
  });

  it('has one row of a partner whose lines do not all name who pays, and says so', () => {
    const lines = base.lines.map((line) => (line.ref === 'L1' ? { ...line, funder: '' } : line));
    const { rows, table } = tableOf({ ...model, base: { ...base, lines } });
    expect(rows.map(([head]) => head)).toEqual(['Derby', 'Leicester: Council', 'Leicester: NHS', 'Leicester', 'All partners']);
    expect(table.notes).toContain('Not every line of Derby names who pays, so that no gap can be parted by funder there.');
  });
});
