import { DEFLATOR_FIGURES, DEFLATOR_REFS, type Deflator } from '../../model/deflator';
import { parseYear, yearLabel, type FinancialYear } from '../../model/financial-year';
import { boundWords } from '../../model/measures/figure-words';
import { problem, type Problem } from '../../model/problems';
import type { BudgetModel } from '../../model/scenario';
import type { CellValue } from '../../workbook/port';
import { text, type Cell } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';
import { textOf, type StandingRow } from './standing-rows';

/** The deflator as rows of Scenario inputs; none where none was given. */
export function deflatorRows({ base, years, deflator }: Pick<BudgetModel, 'base' | 'years' | 'deflator'>): readonly InputRow[] {
  if (deflator === undefined) return [];
  const { measuredBy, pricesOf, source, note } = deflator;
  const row = (said: Pick<InputRow, 'ref' | 'label' | 'unit'> & Partial<InputRow>): InputRow => ({
    scenario: 'all',
    measure: 'Prices',
    authority: 'all',
    allYears: undefined,
    years: undefined,
    owner: '',
    source: '',
    note: '',
    ...said,
  });
  const figures = { years: deflator.figures.map(cellOf), source, note, ...DEFLATOR_FIGURES[measuredBy] };
  return [
    row({
      ref: DEFLATOR_REFS.pricesOf,
      label: 'Real amounts are in prices of',
      unit: 'text',
      allYears: text(yearLabel(pricesOf)),
      options: [base.year, ...years].map(yearLabel),
    }),
    ...(measuredBy === 'rise'
      ? [row({ ...figures, ref: DEFLATOR_REFS.rise, label: 'Rise of prices on the year before' })]
      : [
          row({
            ...DEFLATOR_FIGURES.index,
            ref: DEFLATOR_REFS.base,
            label: `Price index of the base year, ${yearLabel(base.year)}`,
            allYears: cellOf(deflator.base),
          }),
          row({ ...figures, ref: DEFLATOR_REFS.index, label: 'Price index' }),
        ]),
  ];
}

/** The deflator from the rows as they stand; undefined where none stands there. What is wrong is told with its cell. */
export function readDeflatorRows(
  rows: readonly StandingRow[],
  baseYear: FinancialYear,
  years: readonly FinancialYear[],
  problems: Problem[],
): Deflator | undefined {
  const row = (ref: string) => rows.find((each) => each.ref === ref);
  const measuredBy = row(DEFLATOR_REFS.index) === undefined ? 'rise' : 'index';
  const said = row(DEFLATOR_REFS[measuredBy]);
  const prices = row(DEFLATOR_REFS.pricesOf);
  if (said === undefined || prices === undefined) return undefined;
  const given = textOf(prices.allYears).trim();
  const pricesOf = parseYear(given);
  if (pricesOf === undefined) problems.push(problem('year-unknown', { given }, prices.where(0)));
  const figure = (value: CellValue | undefined, year: FinancialYear, where: string): number => {
    if (value === undefined || value === null || value === '') return NaN;
    const bounds = DEFLATOR_FIGURES[measuredBy];
    const input = `${measuredBy === 'index' ? 'The price index' : 'The rise of prices'} of ${yearLabel(year)}`;
    const told = { input, given: textOf(value), ...boundWords(bounds) };
    if (typeof value !== 'number') problems.push(problem('not-a-number', told, where));
    else if (value < bounds.least || ('most' in bounds && value > bounds.most)) problems.push(problem('out-of-bounds', told, where));
    return typeof value === 'number' ? value : NaN;
  };
  const base = row(DEFLATOR_REFS.base);
  return {
    ref: 'D1',
    measuredBy,
    pricesOf: pricesOf ?? baseYear,
    base: measuredBy === 'rise' ? NaN : figure(base?.allYears, baseYear, base?.where(0) ?? ''),
    figures: years.map((year, position) => figure(said.years[position], year, said.where(position + 1))),
    source: said.source,
    note: said.note,
  };
}

function cellOf(figure: number): Cell {
  return Number.isNaN(figure) ? null : figure;
}
