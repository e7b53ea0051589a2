import { parseYear } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import { nearestName } from '../../model/nearest-name';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { fail, succeed } from '../../model/result';
import type { Result } from '../../model/result';
import { LAST_ROW } from '../../formula/address';
import { readUnit } from '../amounts/money-unit';
import { AMOUNT_HEADERS, FIXED_KEYS, LEDGER_KEYS, SOURCE_KEYS } from './spend-source';
import type { AmountHeader, FixedFacts, SpendSource } from './spend-source';

/** The first and last row of `"8:452"`, or undefined where the text is none or runs backwards. */
export function parseRows(rows: string): { readonly first: number; readonly last: number } | undefined {
  const ends = /^\s*(\d{1,7})\s*(?:[:-]\s*(\d{1,7}))?\s*$/.exec(rows);
  if (ends?.[1] === undefined) return undefined;
  const first = Number(ends[1]);
  const last = Number(ends[2] ?? ends[1]);
  return first >= 1 && last >= first && last <= LAST_ROW ? { first, last } : undefined;
}

/**
 * The source of a scenario file (or of what the pane remembered), from JSON that anybody may have written. Every wrong setting is
 * told at its place; a setting that does not exist is refused with the nearest that does.
 */
export function validateSource(given: unknown, place = 'source'): Result<SpendSource> {
  if (!isRecord(given)) return fail(problem('source-not-an-object', {}, place));
  const settings = new Settings(given, place);
  settings.refuseOthers(SOURCE_KEYS);
  const rows = settings.text('rows');
  if (rows !== undefined && parseRows(rows) === undefined) settings.wrong('rows', 'the first and last row, such as "8:452"');
  const unit = settings.text('unit');
  if (unit !== undefined && readUnit(unit) === undefined) settings.wrong('unit', '"£", "£ thousand" or "£ million"');
  const source: Mutable<SpendSource> = { amounts: settings.columns('amounts') };
  assign(source, {
    sheet: settings.text('sheet'),
    table: settings.text('table'),
    header: settings.row('header'),
    rows,
    authority: settings.text('authority'),
    service: settings.text('service'),
    year: settings.text('year'),
    funder: settings.text('funder'),
    amountHeaderIs: settings.oneOf('amountHeaderIs', AMOUNT_HEADERS),
    groupHeader: settings.row('groupHeader'),
    groupHeaderIs: groupHeader(settings),
    fixed: fixedFacts(settings),
    unit,
    hidden: settings.flag('hidden'),
    ledger: ledgerTotal(settings),
  });
  const [first, ...rest] = settings.problems;
  return first === undefined ? succeed(source) : fail(first, ...rest);
}

function groupHeader(settings: Settings): Exclude<AmountHeader, 'none'> | undefined {
  return settings.oneOf('groupHeaderIs', ['year', 'service', 'authority']);
}

function fixedFacts(settings: Settings): FixedFacts | undefined {
  const given = settings.given['fixed'];
  if (given === undefined || given === null) return undefined;
  if (!isRecord(given)) {
    settings.wrong('fixed', 'an object such as {"year": "2017/18"}');
    return undefined;
  }
  const facts = new Settings(given, `${settings.place}.fixed`, settings.problems);
  facts.refuseOthers(FIXED_KEYS);
  const year = facts.text('year');
  if (year !== undefined && parseYear(year) === undefined) {
    settings.problems.push(problem('year-unknown', { given: year }, `${settings.place}.fixed.year`));
  }
  const fixed: Mutable<FixedFacts> = {};
  assign(fixed, {
    year,
    service: facts.text('service'),
    authority: facts.text('authority'),
    funder: facts.text('funder'),
    kindOfMoney: facts.text('kindOfMoney'),
  });
  return fixed;
}

function ledgerTotal(settings: Settings): LedgerTotal | undefined {
  const given = settings.given['ledger'];
  if (given === undefined || given === null) return undefined;
  const total = isRecord(given) ? given['total'] : undefined;
  if (!isRecord(given) || typeof total !== 'number' || !Number.isFinite(total)) {
    settings.wrong(
      'ledger',
      'an object such as {"total": 422600000, "asAt": "30 Apr 2010", "period": "Period 1", "from": "GL04"}, in pounds',
    );
    return undefined;
  }
  const said = new Settings(given, `${settings.place}.ledger`, settings.problems);
  said.refuseOthers(LEDGER_KEYS);
  const ledger: Mutable<LedgerTotal> = { total };
  assign(ledger, { asAt: said.text('asAt'), period: said.text('period'), from: said.text('from') });
  return ledger;
}

/** The settings of one JSON object; what is wrong with them gathers in `problems`. A null counts as left out. */
class Settings {
  constructor(
    readonly given: Readonly<Record<string, unknown>>,
    readonly place: string,
    readonly problems: Problem[] = [],
  ) {}

  refuseOthers(keys: readonly string[]): void {
    for (const key of Object.keys(this.given)) {
      if (keys.includes(key)) continue;
      this.problems.push(problem('source-key-unknown', { key, nearest: nearestName(key, keys) }, `${this.place}.${key}`));
    }
  }

  text(key: string): string | undefined {
    const value = this.given[key] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.wrong(key, 'a text');
    return undefined;
  }

  row(key: string): number | undefined {
    const value = this.given[key] ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LAST_ROW) return value;
    this.wrong(key, 'the number of a row');
    return undefined;
  }

  columns(key: string): string | readonly string[] {
    const value = this.given[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (Array.isArray(value) && value.length > 0) {
      const columns = value.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
      if (columns.length === value.length) return columns;
    }
    this.wrong(key, 'a column, a span such as "D:EW", or a list of them');
    return '';
  }

  flag(key: string): boolean | undefined {
    const value = this.given[key] ?? undefined;
    if (value === undefined || typeof value === 'boolean') return value;
    this.wrong(key, 'true or false');
    return undefined;
  }

  oneOf<Option extends string>(key: string, options: readonly Option[]): Option | undefined {
    const value = this.given[key] ?? undefined;
    if (value === undefined) return undefined;
    const option = options.find((each) => each === value);
    if (option === undefined) this.wrong(key, `one of ${options.map((each) => `"${each}"`).join(', ')}`);
    return option;
  }

  wrong(key: string, expected: string): void {
    const value = this.given[key];
    const given = value === undefined ? 'not given' : JSON.stringify(value);
    this.problems.push(problem('source-value-wrong', { key, given, expected }, `${this.place}.${key}`));
  }
}

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Sets only what is there: a setting that was left out stays out, and does not come back as one that is undefined. */
function assign<T extends object>(target: T, settings: { [Key in keyof T]?: T[Key] | undefined }): void {
  for (const [key, value] of Object.entries(settings)) {
    if (value !== undefined) Object.assign(target, { [key]: value });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
