import { DEVOLVED } from './devolved';
import type { AuthorityList, KnownAuthority } from './authority';
import { ENGLAND } from './england';
import { FORMER_ENGLAND } from './former-england';
import { HEALTH_BOARDS } from './health-boards';

interface Entry {
  readonly authority: KnownAuthority;
  /** Other names that it goes by. */
  readonly others: readonly string[];
}

const ENTRIES: readonly Entry[] = [ENGLAND, DEVOLVED, HEALTH_BOARDS, FORMER_ENGLAND].flat().flatMap(entriesOf);

/** Every authority of the register, those of today first. */
export const AUTHORITIES: readonly KnownAuthority[] = ENTRIES.map(({ authority }) => authority).sort(
  (one, other) => Number(one.former) - Number(other.former),
);

/**
 * The authority that a name in a table means, or undefined. Names are the same when they are so without their styles ("MBC", "UA",
 * "London Borough of", "City Council"), footnote marks, punctuation and capitals: never by a part of the name, so that Renfrewshire
 * is not East Renfrewshire. Where a former and a present council share a name, the present one is meant.
 */
export function matchAuthority(printed: string): KnownAuthority | undefined {
  const known = matches.get(printed);
  if (known !== undefined) return known ?? undefined;
  const found = byKey().get(keyOf(printed));
  if (matches.size < MOST_REMEMBERED) matches.set(printed, found ?? null);
  return found;
}

/** Tables repeat their names; a name is worked out once. */
const matches = new Map<string, KnownAuthority | null>();
const MOST_REMEMBERED = 20_000;

let index: Map<string, KnownAuthority> | undefined;

function byKey(): Map<string, KnownAuthority> {
  if (index !== undefined) return index;
  index = new Map();
  // A name that another authority has as its own outranks one that is only another name for it.
  for (const { authority } of ENTRIES) if (!authority.former) setOnce(index, keyOf(authority.name), authority);
  for (const { authority, others } of ENTRIES) for (const other of others) setOnce(index, keyOf(other), authority);
  for (const { authority } of ENTRIES) if (authority.former) setOnce(index, keyOf(authority.name), authority);
  return index;
}

function setOnce(map: Map<string, KnownAuthority>, key: string, authority: KnownAuthority): void {
  if (!map.has(key)) map.set(key, authority);
}

function entriesOf(list: AuthorityList): Entry[] {
  return list.names.split(';').map((entry) => {
    const [first = '', ...others] = entry.split('=').map((name) => name.trim());
    const coded = /^([ENSW]\d{8}) (.+)$/.exec(first);
    const name = coded?.[2] ?? first;
    return { authority: { name, code: coded?.[1] ?? '', nation: list.nation, kind: list.kind, former: list.former ?? false }, others };
  });
}

const FOOTNOTE = /\s*(?:\[[^\]]{1,10}\]|\((?:[a-z]|\d{1,2})(?:,\s*(?:[a-z]|\d{1,2}))*\)|[*†‡§]|[\u00b9\u00b2\u00b3\u2070-\u209f])+$/i;

/** What councils put before and after their place's name. */
const STYLE_BEFORE = [
  /^(?:the )?(?:(?:london|royal|metropolitan|county) )*borough (?:council )?of /,
  /^(?:the )?(?:city and )?(?:county|district) (?:council )?of /,
  /^(?:the )?city (?:and county )?(?:council )?of /,
  /^(?:the )?(?:council|corporation) of /,
  /^(?:lb|rb|mbc|mb) (?:of )?/,
];
const STYLE_AFTER = [
  / (?:city|county|borough)(?: and (?:city|county))? of$/,
  /(?: (?:metropolitan|county|city|district|borough|unitary|council|authority|mbc|mdc|mb|md|cbc|ccbc|bc|dc|cc|ua|lb|rb|la|corporation))+$/,
];

/** A health board is told from the council of the same place by its style, which it keeps as a mark. */
function keyOf(printed: string): string {
  const words = printed
    .replace(FOOTNOTE, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (/\b(?:nhs|health)\b/.test(words)) {
    const place = words
      .replace(/\b(?:nhs|health|and social care|board|university|teaching|trust|the|hsc)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return `health ${place}`;
  }
  // "City of London" is not London; every other city loses its style.
  if (words === 'city of london' || words === 'city of london corporation' || words === 'corporation of london') return 'city of london';
  const bare = [...STYLE_BEFORE, ...STYLE_AFTER]
    .reduce((name, style) => name.replace(style, ''), words)
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? words : bare;
}
