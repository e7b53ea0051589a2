import { firstDay, type FinancialYear } from '../financial-year';
import type { InputDefinition } from '../measures/definition';
import type { Measure } from '../scenario';
import { standsFor } from './figures-from-library';
import { coversYear, monthOf, ratesDuring } from './look-up';
import { notedFigures } from './noted-figures';
import { libraryRateOf } from './changed-rates';

/**
 * The years for which dated figures say nothing, so that an old rate would run on in silence. A rate of the library holds for as
 * long as its table says that nothing changes.
 */
export function yearsWithoutFigure(
  measure: Pick<Measure, 'inputs' | 'sources' | 'notes'>,
  input: InputDefinition,
  base: FinancialYear,
  years: readonly FinancialYear[],
): readonly FinancialYear[] {
  if (input.per !== 'year' || input.given !== 'every year') return [];
  const figures = notedFigures(measure, input);
  if (figures.length === 0) return [];
  return [base, ...years].filter((year) => {
    if (figures.some((figure) => standsFor(figure, year, base))) return false;
    const inForce = figures.filter(({ date }) => monthOf(date) <= monthOf(firstDay(year))).at(-1);
    const found = inForce === undefined ? undefined : libraryRateOf(inForce);
    if (found === undefined || !coversYear(found.table, year)) return true;
    return ratesDuring(found.table, year, year).some(({ amount }) => amount !== found.rate.amount);
  });
}
