import { dateText } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import { problem, type Problem } from '../problems';
import type { Measure } from '../scenario';
import { statusOf } from './figure-status';
import { RATE_LIBRARY } from './library';
import { notedFigures, type NotedFigure } from './noted-figures';
import type { DatedRate, RateTable } from './rate-table';

/** A rate that is used although no source confirms it: told by name wherever it is used. */
export function unconfirmedRate(rate: DatedRate, table: RateTable, where?: string): Problem {
  const details = { library: table.name, amount: figureWords(rate.amount, table.unit), from: dateText(rate.from), why: rate.source };
  return problem('rate-unconfirmed', details, where);
}

/**
 * What should be known of the rates that a measure took from the library: one that is not confirmed, and one whose figure was
 * changed since, while its row still says that it is published.
 */
export function rateProblems(measure: Measure): readonly Problem[] {
  return measure.definition.inputs.flatMap((input) => {
    if (input.per !== 'year' || input.given !== 'every year') return [];
    return notedFigures(measure, input).flatMap((figure): Problem[] => {
      const found = libraryRateOf(figure);
      if (found === undefined) return [];
      const { table, rate } = found;
      if (rate.amount !== figure.value) {
        const [given, published] = [figure.value, rate.amount].map((amount) => figureWords(amount, table.unit));
        const details = { measure: `“${measure.name}”`, library: table.name, from: dateText(figure.date) };
        return [problem('rate-not-as-published', { ...details, given: given ?? '', published: published ?? '' })];
      }
      return rate.status === 'unconfirmed' ? [unconfirmedRate(rate, table)] : [];
    });
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
