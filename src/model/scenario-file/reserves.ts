import { problem } from '../problems';
import type { Reserve } from '../reserves';
import { figureAt, type Bounded } from './figures';
import { authorityOf, type MoneySurroundings } from './funding';
import { given, type Place } from './reading';
import { annualFiguresAt } from './yearly-figures';

export const RESERVE_KEYS = ['authority', 'opening', 'minimum', 'used', 'added', 'source', 'note'] as const;

export const RESERVE_AMOUNT: Bounded = { unit: '£', least: 0 };

/** `"reserves": [{ "authority": "Derby", "opening": 20000000, "minimum": 8000000, "used": { "2025/26": 3000000 } }]`, in pounds. */
export function readReserves(place: Place | undefined, around: MoneySurroundings): readonly Reserve[] {
  const reserves: Reserve[] = [];
  for (const each of place === undefined ? [] : (around.reading.list(place, '“reserves”', 'reserves') ?? [])) {
    const reserve = readReserve(each, `R${reserves.length + 1}`, around);
    if (reserve === undefined) continue;
    if (reserves.some(({ authority }) => authority === reserve.authority)) {
      const name = around.authorities.find(({ ref }) => ref === reserve.authority)?.name ?? '';
      around.reading.problems.push(problem('reserve-twice', { authority: name }, `${each.where}.authority`));
    }
    reserves.push(reserve);
  }
  return reserves;
}

function readReserve(place: Place, ref: string, around: MoneySurroundings): Reserve | undefined {
  const { reading, years } = around;
  const members = reading.object(place, 'A reserve');
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, RESERVE_KEYS, 'A reserve');
  const authority = authorityOf(members, place, 'The authority of a reserve', around);
  const amount = (key: 'opening' | 'minimum', what: string) => {
    const said = given(members, key);
    return said === undefined ? NaN : (figureAt(said, RESERVE_AMOUNT, what, reading) ?? NaN);
  };
  const yearly = (key: 'used' | 'added', what: string) => yearlyAmounts(given(members, key), what, { years, reading });
  if (authority === undefined) return undefined;
  return {
    ref,
    authority: authority.ref,
    opening: amount('opening', 'The opening balance of a reserve'),
    minimum: amount('minimum', 'The minimum of a reserve'),
    used: yearly('used', 'The planned use of a reserve'),
    added: yearly('added', 'What is put into a reserve'),
    source: reading.optionalText(given(members, 'source'), 'The source of a reserve'),
    note: reading.optionalText(given(members, 'note'), 'The note of a reserve'),
  };
}

function yearlyAmounts(
  place: Place | undefined,
  what: string,
  { years, reading }: Pick<MoneySurroundings, 'years' | 'reading'>,
): readonly number[] {
  const read = place === undefined ? undefined : annualFiguresAt(place, RESERVE_AMOUNT, what, years, reading);
  return read ?? years.map(() => NaN);
}
