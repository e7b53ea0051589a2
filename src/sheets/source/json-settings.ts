import { LAST_ROW, parseCell } from '../../formula/address';
import { nearestName } from '../../model/nearest-name';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';

/** The settings of one JSON object; what is wrong with them gathers in `problems`. A null counts as left out. */
export class JsonSettings {
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

  /** A text that must be there. */
  needed(key: string, expected: string): string | undefined {
    const value = this.given[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.wrong(key, expected);
    return undefined;
  }

  /** A cell of the table's own sheet, `D12`. */
  cell(key: string): string | undefined {
    const value = this.given[key];
    if (typeof value === 'string' && parseCell(value) !== undefined) return value.replaceAll('$', '').trim().toUpperCase();
    this.wrong(key, 'a cell of the table, such as "D12"');
    return undefined;
  }

  number(key: string, expected: string): number | undefined {
    const value = this.given[key];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.wrong(key, expected);
    return undefined;
  }

  /** A number between two bounds, where one is given. */
  within(key: string, least: number, most: number, expected: string): number | undefined {
    const value = this.given[key] ?? undefined;
    if (value === undefined || (typeof value === 'number' && value >= least && value <= most)) return value;
    this.wrong(key, expected);
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
export function assign<T extends object>(target: T, settings: { [Key in keyof T]?: T[Key] | undefined }): void {
  for (const [key, value] of Object.entries(settings)) {
    if (value !== undefined) Object.assign(target, { [key]: value });
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
