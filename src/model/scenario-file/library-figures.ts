import { dateText, firstDay, yearLabel } from '../financial-year';
import { figureWords } from '../measures/figure-words';
import { nearestName } from '../nearest-name';
import { problem } from '../problems';
import { RATE_LIBRARY } from '../rates/library';
import { coversYear, ratesDuring } from '../rates/look-up';
import type { DatedRate, RateTable } from '../rates/rate-table';
import { standsFor, targetIn, type FigureFrom, type FiguresAround } from './figure-from';
import { givenWords, type Members, type Place } from './reading';

/**
 * The rates of a table of the library: `{ "library": "national-living-wage" }`. With `"to"` and `"by"` they lead up to a target,
 * which takes the place of the published rate in that year. Figures typed beside it extend the table, or replace a rate of the same day.
 */
export function libraryFigures(place: Place, members: Members, typed: readonly FigureFrom[], around: FiguresAround): readonly FigureFrom[] {
  const { input, base, years, reading } = around;
  refusePathKeys(members, around);
  const table = tableAt(place, around);
  const hasTarget = members.has('to') || members.has('by');
  const target = hasTarget ? targetIn(members, around) : undefined;
  if (table === undefined || (hasTarget && target === undefined)) return [];

  const fromTable = [base, ...years].filter((year) => target === undefined || year < target.by);
  for (const year of fromTable) {
    if (coversYear(table, year) || typed.some((figure) => standsFor(figure, year, base))) continue;
    const [first = '', last = ''] = [table.rates[0]?.from ?? table.until, table.until].map(dateText);
    reading.problems.push(problem('library-lacks-year', { library: table.name, year: yearLabel(year), first, last }, place.where));
  }
  const rates = ratesDuring(table, base, fromTable.at(-1) ?? base).filter(({ from }) => typed.every(({ date }) => date !== from));
  for (const rate of rates.filter(({ status }) => status === 'unconfirmed')) {
    const details = { library: table.name, amount: figureWords(rate.amount, table.unit), from: dateText(rate.from), why: rate.source };
    reading.problems.push(problem('rate-unconfirmed', details, place.where));
  }
  const published = rates.map((rate) => rateFigure(rate, table, place.where));
  if (target === undefined) return published;
  const note = `Target of ${figureWords(target.to, input.unit)}, in place of the published rate`;
  return [...published, { date: firstDay(target.by), keyedBy: 'date', value: target.to, where: place.where, source: '', note }];
}

function rateFigure(rate: DatedRate, table: RateTable, where: string): FigureFrom {
  const people = rate.people === '' ? '' : `, ${rate.people}`;
  const status = rate.status === 'published' ? 'Published' : 'UNCONFIRMED';
  return {
    date: rate.from,
    keyedBy: 'date',
    value: rate.amount,
    where,
    source: `${table.name}${people}: ${rate.source}`,
    note: `${status}, from ${dateText(rate.from)}`,
  };
}

function tableAt(place: Place, { input, what, reading }: FiguresAround): RateTable | undefined {
  const table = RATE_LIBRARY.find(({ library }) => library === place.value);
  if (table === undefined) {
    const wanted = givenWords(place.value);
    const nearest = nearestName(
      wanted,
      RATE_LIBRARY.map(({ library }) => library),
    );
    reading.problems.push(problem('library-unknown', { given: wanted, nearest }, place.where));
    return undefined;
  }
  if (table.unit === input.unit) return table;
  reading.problems.push(
    problem('library-other-unit', { input: what, unit: input.unit, library: table.name, libraryUnit: table.unit }, place.where),
  );
  return undefined;
}

/** A table starts where it starts: a start of one's own would be a second path. */
function refusePathKeys(members: Members, { what, reading }: FiguresAround): void {
  for (const key of ['from', 'path', 'starts']) {
    const place = members.get(key);
    if (place !== undefined)
      reading.problems.push(
        problem('scenario-file-key-unknown', { of: `${what}, which names a table of the library,`, key, nearest: '' }, place.where),
      );
  }
}
