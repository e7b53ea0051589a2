import { dateText } from '../financial-year';
import type { QuantityUnit } from '../measures/definition';
import { figureWords } from '../measures/figure-words';
import { problem, type Problem } from '../problems';
import type { Measure } from '../scenario';
import { statusOf } from './figure-status';
import { notedInputs, type NotedFigure } from './noted-figures';

/** The rates of a measure that no source confirms, as their rows say: told by name for as long as they are used. */
export function unconfirmedFigures(measure: Measure): readonly Problem[] {
  return notedInputs(measure).flatMap((figure) => unconfirmedFigure(figure, figure.unit));
}

/** The same for one figure, whose source names the table and says what is known of it. */
export function unconfirmedFigure({ date, value, source, note }: NotedFigure, unit: QuantityUnit, where?: string): readonly Problem[] {
  if (statusOf(note) !== 'unconfirmed') return [];
  const [library = '', ...why] = source.split(': ');
  const details = { library, amount: figureWords(value, unit), from: dateText(date), why: why.join(': ') };
  return [problem('rate-unconfirmed', details, where)];
}
