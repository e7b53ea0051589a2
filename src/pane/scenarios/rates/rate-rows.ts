import { yearlyFiguresUsed } from '../../../model/figure-range';
import { firstDay, yearOf, type FinancialYear } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { libraryRateOf } from '../../../model/rates/changed-rates';
import { statusOf, type FigureStatus } from '../../../model/rates/figure-status';
import { noteOfYear, notedFigures, type NotedFigure } from '../../../model/rates/noted-figures';
import type { Measure, RangeEnds } from '../../../model/scenario';

/** A rate as the table shows it: the year in which it starts to hold, its day, and what it is. */
export interface RateRow extends NotedFigure {
  readonly year: FinancialYear;
  readonly status: FigureStatus;
  /** What the library has on that day, where somebody typed something else over it. */
  readonly published: number | undefined;
  /** Set where the year has a range; its value is the point that the budget uses. */
  readonly ends: RangeEnds<number> | undefined;
}

/** Every rate of the base year and of the years projected, in order; a year without one has no row. */
export function rateRows(measure: Measure, input: YearlyInput, base: FinancialYear, years: readonly FinancialYear[]): readonly RateRow[] {
  const value = measure.inputs[input.key];
  if (value?.kind === 'by year') {
    const note = (key: string) => measure.notes[key] ?? '';
    const source = (key: string) => measure.sources[key] ?? '';
    const used = yearlyFiguresUsed(value);
    const endsOf = (index: number): RangeEnds<number> | undefined => {
      const [low, high] = [value.ends?.low[index] ?? NaN, value.ends?.high[index] ?? NaN];
      return low < high ? { low, high } : undefined;
    };
    const figures: (NotedFigure & Pick<RateRow, 'ends'>)[] = [
      { date: firstDay(base), value: value.base, ends: undefined, source: source(input.base.key), note: note(input.base.key) },
      ...years.map((year, index) => ({
        date: firstDay(year),
        value: used[index] ?? NaN,
        ends: endsOf(index),
        source: noteOfYear(source(input.key), year),
        note: noteOfYear(note(input.key), year),
      })),
    ];
    return figures.filter((each) => !Number.isNaN(each.value)).map((each) => rowOf(each, yearOf(each.date)));
  }
  return notedFigures(measure, input).map((figure) =>
    rowOf({ ...figure, ends: undefined }, yearOf(figure.date) < base ? base : yearOf(figure.date)),
  );
}

function rowOf(figure: NotedFigure & Pick<RateRow, 'ends'>, year: FinancialYear): RateRow {
  const rate = libraryRateOf(figure)?.rate;
  const published = rate === undefined || rate.amount === figure.value ? undefined : rate.amount;
  return { ...figure, year, status: published === undefined ? statusOf(figure.note) : 'own', published };
}
