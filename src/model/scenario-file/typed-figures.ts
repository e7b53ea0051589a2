import { forecastNote } from '../rates/figure-status';
import { dayOf, PATH_KEYS, type FigureFrom, type FiguresAround } from './figure-from';
import { figureAt } from './figures';
import { isRange, RANGE_KEYS, rangeFigures, SAID_KEYS } from './range-figures';
import { given, type Members, type Place } from './reading';

/** The figures that are typed one by one, by year or by date. */
export function typedFigures(members: Members, around: FiguresAround): readonly FigureFrom[] {
  return [...members].flatMap(([key, place]) => {
    if ([...PATH_KEYS, ...SAID_KEYS].some((each) => each === key)) return [];
    const from = dayOf(key, place, around);
    const figure = figureWithNote(place, `${around.what}, ${key},`, around);
    return from === undefined || figure === undefined ? [] : [{ ...from, ...figure, where: place.where }];
  });
}

/** A number, or an object that says more of it: `{ "figure": 13.2, "forecast": true, "source": …, "note": … }`. */
function figureWithNote(
  place: Place,
  what: string,
  { input, reading }: FiguresAround,
): Pick<FigureFrom, 'value' | 'range' | 'source' | 'note'> | undefined {
  if (typeof place.value !== 'object' || place.value === null) {
    const value = figureAt(place, input, what, reading);
    return value === undefined ? undefined : { value, source: '', note: '' };
  }
  const parts = reading.object(place, what);
  if (parts === undefined) return undefined;
  reading.refuseOtherKeys(parts, ['figure', ...RANGE_KEYS, 'forecast', 'source', 'note'], what);
  const range = isRange(parts) ? rangeFigures(parts, place, input, what, reading) : undefined;
  const value = isRange(parts)
    ? range?.central
    : figureAt(parts.get('figure') ?? { value: undefined, where: place.where }, input, what, reading);
  const source = reading.optionalText(given(parts, 'source'), `The source of ${what}`);
  const note = reading.optionalText(given(parts, 'note'), `The note of ${what}`);
  if (value === undefined) return undefined;
  return { value, ...(range === undefined ? {} : { range }), source, note: isForecast(parts) ? forecastNote(note) : note };

  function isForecast(members: Members): boolean {
    const forecast = given(members, 'forecast');
    return forecast !== undefined && reading.flag(forecast, `“forecast” of ${what}`) === true;
  }
}
