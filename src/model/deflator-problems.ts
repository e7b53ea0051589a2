import { DEFLATOR_REFS, followsTheYearBefore, type DeflatedModel, type Deflator } from './deflator';
import { yearLabel, type FinancialYear } from './financial-year';
import { problem, type Problem } from './problems';

/** What keeps a deflator from giving real amounts of every year, and a source that nobody named. `whereOf` tells the cell of a row, its Ref where none is known. */
export function deflatorProblems(
  deflator: Deflator,
  model: DeflatedModel,
  whereOf: (ref: string, year?: FinancialYear) => string = (ref) => ref,
): readonly Problem[] {
  const { measuredBy, pricesOf, base, figures, source } = deflator;
  const baseYear = model.base.year;
  const row = DEFLATOR_REFS[measuredBy];
  const missing = (year: FinancialYear, where: string) =>
    problem('deflator-year-missing', { what: measuredBy, year: yearLabel(year) }, where);
  const notThere = pricesOf !== baseYear && !model.years.includes(pricesOf);
  return [
    ...(notThere
      ? [problem('prices-of-unknown-year', { year: yearLabel(pricesOf), base: yearLabel(baseYear) }, whereOf(DEFLATOR_REFS.pricesOf))]
      : []),
    ...(measuredBy === 'index' && Number.isNaN(base) ? [missing(baseYear, whereOf(DEFLATOR_REFS.base))] : []),
    ...model.years.flatMap((year, position): Problem[] => {
      const figure = figures[position] ?? NaN;
      if (Number.isNaN(figure)) return [missing(year, whereOf(row, year))];
      if (measuredBy === 'rise' && !followsTheYearBefore(model.years, position, baseYear)) {
        return [problem('rise-skips-years', { year: yearLabel(year) }, whereOf(row, year))];
      }
      return [];
    }),
    ...(source.trim() === '' ? [problem('deflator-without-source', {}, whereOf(row))] : []),
  ];
}
