import { parseYear, yearLabel, type FinancialYear } from '../financial-year';
import type { Funding } from '../funding';
import { problem } from '../problems';
import type { Authority } from '../spend';
import { figureAt, type Bounded } from './figures';
import type { InputSurroundings } from './measure-inputs';
import { knownName } from './names';
import { given, givenWords, type Members, type Place } from './reading';

export const FUNDING_KEYS = ['authority', 'year', 'amount', 'funder', 'source', 'note'] as const;

export const FUNDING_AMOUNT: Bounded = { unit: '£', least: 0 };

export type MoneySurroundings = Pick<InputSurroundings, 'years' | 'authorities' | 'knownAuthorities' | 'reading'>;

/**
 * `"funding": [{ "authority": "Glasgow City", "year": "2011/12", "amount": 170000000, "funder": "Council" }]`, in pounds. The amounts of one
 * authority and funder make one row with a figure a year; years without an amount have none.
 */
export function readFunding(place: Place | undefined, around: MoneySurroundings): readonly Funding[] {
  const rows = new Map<string, Funding>();
  for (const each of place === undefined ? [] : (around.reading.list(place, '“funding”', 'amounts') ?? [])) {
    const read = readAmount(each, around);
    if (read === undefined) continue;
    const { authority, funder, year, amount, source, note } = read;
    const key = `${authority.ref} ${funder}`;
    const row = rows.get(key) ?? {
      ref: `F${rows.size + 1}`,
      authority: authority.ref,
      funder,
      amounts: around.years.map(() => NaN),
      source: '',
      note: '',
    };
    const position = around.years.indexOf(year);
    if (!Number.isNaN(row.amounts[position])) {
      around.reading.problems.push(
        problem('funding-twice', { authority: authority.name, funder, year: yearLabel(year) }, `${each.where}.year`),
      );
    }
    const amounts = row.amounts.map((other, index) => (index === position ? amount : other));
    rows.set(key, { ...row, amounts, source: both(row.source, source), note: both(row.note, note) });
  }
  return [...rows.values()];
}

interface ReadAmount {
  readonly authority: Authority;
  readonly funder: string;
  readonly year: FinancialYear;
  readonly amount: number;
  readonly source: string;
  readonly note: string;
}

function readAmount(place: Place, around: MoneySurroundings): ReadAmount | undefined {
  const { reading } = around;
  const members = reading.object(place, 'Funding');
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, FUNDING_KEYS, 'Funding');
  const authority = authorityOf(members, place, 'The authority of funding', around);
  const year = yearOf(members, place, around);
  const amount = figureAt(members.get('amount') ?? missing(place, 'amount'), FUNDING_AMOUNT, 'The amount of funding', reading);
  const funder = reading.optionalText(given(members, 'funder'), 'The funder');
  const source = reading.optionalText(given(members, 'source'), 'The source of funding');
  const note = reading.optionalText(given(members, 'note'), 'The note of funding');
  return authority === undefined || year === undefined || amount === undefined
    ? undefined
    : { authority, funder, year, amount, source, note };
}

/** The authority of the base budget that the member names. */
export function authorityOf(members: Members, place: Place, what: string, around: MoneySurroundings): Authority | undefined {
  const name = around.reading.text(members.get('authority') ?? missing(place, 'authority'), what);
  if (name === undefined) return undefined;
  const known = knownName(name, `${place.where}.authority`, around.knownAuthorities, around.reading);
  return around.authorities.find((each) => each.name === known);
}

function yearOf(members: Members, place: Place, { years, reading }: MoneySurroundings): FinancialYear | undefined {
  const { value, where } = members.get('year') ?? missing(place, 'year');
  const year = typeof value === 'string' ? parseYear(value) : undefined;
  if (year === undefined) reading.problems.push(problem('year-unknown', { given: givenWords(value) }, where));
  else if (!years.includes(year)) {
    const projected = years.map(yearLabel).join(', ');
    reading.problems.push(problem('year-not-projected', { what: 'Funding', year: yearLabel(year), years: projected }, where));
    return undefined;
  }
  return year;
}

export function missing({ where }: Place, key: string): Place {
  return { value: undefined, where: `${where}.${key}` };
}

/** What is said of two amounts of a row: once where it is the same. */
function both(one: string, other: string): string {
  if (one === '' || other === '' || one.split('; ').includes(other)) return one === '' ? other : one;
  return `${one}; ${other}`;
}
