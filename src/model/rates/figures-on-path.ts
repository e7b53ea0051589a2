import { firstDay, yearLabel, yearStarting, type FinancialYear } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import type { QuantityUnit } from '../measures/definition';
import { sameDayEachYear, straightPath } from '../straight-path';
import type { SerialDate } from '../units';
import { pathNote } from './figure-status';
import type { Target } from './figures-from-library';
import type { NotedFigure } from './noted-figures';

/**
 * From today's figure to the target in equal steps, one on each 1 April after the base year, or on the day of each year on which
 * the first one falls. The last step reaches the target exactly; a year with a step inside it has its average by months.
 */
export function figuresOnPath(
  from: number,
  target: Target,
  base: FinancialYear,
  unit: QuantityUnit,
  firstStep: SerialDate = firstDay(yearStarting(base + 1)),
): readonly NotedFigure[] {
  const note = pathNote.step(figureWords(from, unit), figureWords(target.to, unit), yearLabel(target.by));
  const steps = straightPath(from, target.to, sameDayEachYear(firstStep, target.by));
  return [
    { date: firstDay(base), value: from, source: '', note: pathNote.start },
    ...steps.map(({ date, value }) => ({ date, value, source: '', note })),
  ];
}
