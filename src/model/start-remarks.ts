import { figureUsed } from './figure-range';
import { dateText, firstDay, yearLabel, yearOf, yearStarting, type FinancialYear } from './financial-year';
import type { SingleInput } from './measures/definition';
import { problem, type Problem } from './problems';
import type { Measure } from './scenario';
import { serialDate } from './units';

/** Dates with which a measure changes nothing, or adds in full what the base budget may hold a part of. None of it stops anything. */
export function startRemarks(
  measure: Measure,
  years: readonly FinancialYear[],
  baseYear: FinancialYear,
): readonly { readonly input: SingleInput; readonly problem: Problem }[] {
  const last = years.at(-1);
  const words = `“${measure.name}”`;
  return measure.definition.inputs.flatMap((input) => {
    const date = input.per === 'measure' && input.unit === 'date' ? dateUsed(measure, input.key) : undefined;
    if (last === undefined || input.per !== 'measure' || date === undefined) return [];
    const told = (...problems: readonly Problem[]) => problems.map((each) => ({ input, problem: each }));
    if (input.whenEmpty !== 'first day') {
      const start = dateUsed(measure, 'start');
      return start === undefined || start <= date
        ? []
        : told(problem('end-before-start', { measure: words, start: dateText(start), end: dateText(date) }));
    }
    if (yearOf(date) > last)
      return told(problem('start-after-last-year', { measure: words, start: dateText(date), last: yearLabel(last) }));
    if (date >= firstDay(yearStarting(baseYear + 1))) return [];
    return told(problem('start-in-base-year', { measure: words, start: dateText(date), base: yearLabel(baseYear) }));
  });
}

function dateUsed({ inputs }: Measure, key: string) {
  const date = figureUsed(inputs[key]);
  return Number.isNaN(date) ? undefined : serialDate(date);
}
