import { dateText } from '../financial-year';
import type { SerialDate } from '../units';
import type { RateStatus } from './rate-table';

/**
 * What a figure is, as the note beside it says: a rate of the library, a forecast, a step of a path, or somebody's own.
 * The note is the store, so that a person who writes `FORECAST` on the sheet makes one.
 */
export type FigureStatus = RateStatus | 'forecast' | 'path' | 'own';

const MARKS = {
  published: 'Published',
  unconfirmed: 'UNCONFIRMED',
  forecast: 'FORECAST, not a published rate',
} as const satisfies Partial<Record<FigureStatus, string>>;

const PATH_MARKS = ['Start of a straight path', 'Straight path', 'Target of'] as const;

/** `Published, from 1 Apr 2016`. */
export function rateNote(status: RateStatus, from: SerialDate): string {
  return `${MARKS[status]}, from ${dateText(from)}`;
}

/** A forecast looks different from a published rate wherever it stands. */
export function forecastNote(note: string): string {
  return note === '' ? MARKS.forecast : `${MARKS.forecast}: ${note}`;
}

/** What a person wrote of a figure, without the mark of a forecast. */
export function withoutForecastMark(note: string): string {
  return note.startsWith(MARKS.forecast) ? note.slice(MARKS.forecast.length).replace(/^: /, '') : note;
}

export const pathNote = {
  start: PATH_MARKS[0],
  /** `Straight path from £7.20 to £9.00 by 2020/21`. */
  step: (from: string, to: string, by: string): string => `${PATH_MARKS[1]} from ${from} to ${to} by ${by}`,
  target: (to: string): string => `${PATH_MARKS[2]} ${to}, in place of the published rate`,
} as const;

export function statusOf(note: string): FigureStatus {
  if (note.startsWith('FORECAST')) return 'forecast';
  if (note.startsWith(MARKS.unconfirmed)) return 'unconfirmed';
  if (note.startsWith(`${MARKS.published}, from`)) return 'published';
  return PATH_MARKS.some((mark) => note.startsWith(mark)) ? 'path' : 'own';
}
