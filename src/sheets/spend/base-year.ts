import { yearLabel, yearStarting } from '../../model/financial-year';
import type { FinancialYear } from '../../model/financial-year';
import { problem } from '../../model/problems';
import { fail, succeed } from '../../model/result';
import type { Result } from '../../model/result';
import type { SpendLines } from '../../model/spend';
import type { SpendReading } from './reading';

type LinesOfYears = Pick<SpendLines, 'year'> & Pick<SpendReading, 'joined'>;

/** The years that the lines are for, earliest first. */
export function yearsOf(lines: LinesOfYears): readonly FinancialYear[] {
  return [...new Set([lines, ...(lines.joined ?? []).map(({ spend }) => spend)].flatMap(({ year }) => [...new Set(year)]))]
    .filter((year) => year > 0)
    .sort((one, other) => one - other)
    .map(yearStarting);
}

/** The base year: the one that is given, or the latest year of the source before the first projected year. */
export function baseYearOf(lines: LinesOfYears, firstProjected: FinancialYear, given?: FinancialYear): Result<FinancialYear> {
  const years = yearsOf(lines);
  const held = years.map(yearLabel).join(', ');
  if (given !== undefined) {
    return years.includes(given) ? succeed(given) : fail(problem('base-year-not-in-data', { year: yearLabel(given), years: held }));
  }
  const before = years.filter((year) => year < firstProjected).at(-1);
  return before === undefined ? fail(problem('base-year-not-found', { first: yearLabel(firstProjected), years: held })) : succeed(before);
}
