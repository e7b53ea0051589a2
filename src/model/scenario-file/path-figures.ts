import { figuresOnPath } from '../rates/figures-on-path';
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

  const keyedBy = starts === undefined ? 'year' : 'date';
  return figuresOnPath(from, target, base, input.unit, starts).map((figure) => ({ ...figure, keyedBy, where }));
}
