import { firstDay, yearLabel, yearStarting } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import { sameDayEachYear, straightPath } from '../straight-path';
import type { SerialDate } from '../units';
import { targetIn, type FigureFrom, type FiguresAround } from './figure-from';
import { dateAt, figureAt } from './figures';
import { given, type Members } from './reading';

/**
 * From today's figure to the target in equal steps, one on each 1 April: `{ "from": 7.2, "to": 9, "by": "2020/21" }`. With
 * `"starts": "2017-10-01"` the steps come on that day of each year, and a year has its average by months.
 */
export function pathFigures(members: Members, around: FiguresAround): readonly FigureFrom[] {
  const { input, what, where, base, reading } = around;
  const from = figureAt(members.get('from') ?? { value: undefined, where }, input, `“from” of ${what}`, reading);
  const target = targetIn(members, around);
  const startsPlace = given(members, 'starts');
  const starts = startsPlace === undefined ? undefined : dateAt(startsPlace, `“starts” of ${what}`, reading);
  const path = given(members, 'path');
  if (path !== undefined) reading.oneOf(path, `“path” of ${what}`, ['straight']);
  if (from === undefined || target === undefined || (startsPlace !== undefined && starts === undefined)) return [];

  const days = sameDayEachYear(starts ?? firstDay(yearStarting(base + 1)), target.by);
  const keyedBy = starts === undefined ? 'year' : 'date';
  const figure = (date: SerialDate, value: number, note: string): FigureFrom => ({ date, keyedBy, value, where, source: '', note });
  const [start = '', end = ''] = [from, target.to].map((each) => figureWords(each, input.unit));
  return [
    figure(firstDay(base), from, 'Start of a straight path'),
    ...straightPath(from, target.to, days).map(({ date, value }) =>
      figure(date, value, `Straight path from ${start} to ${end} by ${yearLabel(target.by)}`),
    ),
  ];
}
