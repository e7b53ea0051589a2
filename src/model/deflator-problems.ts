import { followsTheYearBefore, type DeflatedModel, type Deflator } from './deflator';
import { yearLabel, type FinancialYear } from './financial-year';
import { problem, type Problem } from './problems';

/** Tells where the cell of a deflator stands, or what its row is called. */
export type WhereOf = (row: 'pricesOf' | 'base' | 'figures', year?: FinancialYear) => string;

/** What keeps a deflator from giving real amounts of every year, and a source that nobody named. `whereOf` tells the cell of a year. */
export function deflatorProblems(
  deflator: Deflator,
  model: DeflatedModel,
  whereOf: WhereOf,
): readonly Problem[] {
  const { measuredBy, pricesOf, base, figures, source } = deflator;
  const baseYear = model.base.year;
  const missing = (year: FinancialYear, row: 'base' | 'figures') =>
    problem('deflator-year-missing', { what: measuredBy, year: yearLabel(year) }, whereOf(row, row === 'base' ? undefined : year));
  const notThere = pricesOf !== baseYear && !model.years.includes(pricesOf);
  return [
    ...(notThere ? [problem('prices-of-unknown-year', { year: yearLabel(pricesOf), base: yearLabel(baseYear) }, whereOf('pricesOf'))] : []),
    ...(measuredBy === 'index' && Number.isNaN(base) ? [missing(baseYear, 'base')] : []),
    ...model.years.flatMap((year, position): Problem[] => {
      const figure = figures[position] ?? NaN;
      if (Number.isNaN(figure)) return [missing(year, 'figures')];
      if (measuredBy === 'rise' && !followsTheYearBefore(model.years, position, baseYear)) {
        return [problem('rise-skips-years', { year: yearLabel(year) }, whereOf('figures', year))];
      }
      return [];
    }),
    ...(source.trim() === '' ? [problem('deflator-without-source', {}, whereOf('figures'))] : []),
  ];
}
