import { dateText } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import { problem, type Problem } from '../problems';
import type { Measure } from '../scenario';
import { statusOf } from './figure-status';
import { RATE_LIBRARY } from './library';
import { notedInputs, type NotedFigure } from './noted-figures';
import type { DatedRate, RateTable } from './rate-table';

/** Rates that a measure took from the library and whose figure was changed since, while their row still says that they are published. */
export function changedRates(measure: Measure): readonly Problem[] {
  return notedInputs(measure).flatMap((figure) => {
    const found = libraryRateOf(figure);
    if (found === undefined || found.rate.amount === figure.value) return [];
    const [given = '', published = ''] = [figure.value, found.rate.amount].map((amount) => figureWords(amount, found.table.unit));
    const details = { measure: `“${measure.name}”`, library: found.table.name, from: dateText(figure.date), given, published };
    return [problem('rate-not-as-published', details)];
  });
}

/** The rate of the library that a figure says it is, by the table that its source names and its day. */
export function libraryRateOf({ source, note, date }: NotedFigure): { readonly table: RateTable; readonly rate: DatedRate } | undefined {
  const status = statusOf(note);
  if (status !== 'published' && status !== 'unconfirmed') return undefined;
  for (const table of RATE_LIBRARY) {
    const rate = [':', ','].some((end) => source.startsWith(`${table.name}${end}`))
      ? table.rates.find(({ from }) => from === date)
      : undefined;
    if (rate !== undefined) return { table, rate };
  }
  return undefined;
}
