import { columnLetters, columnNumber } from '../../formula/address';
import { parseYear } from '../../model/financial-year';
import { nearestName } from '../../model/nearest-name';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { CellBlock } from '../../workbook/port';
import { labelKey } from '../labels/clean-label';
import { readYearHeader } from '../years/read-year';
import { cellAt, formatAt, textOf } from '../labels/cell-text';

/** The columns among which a source may choose, and the row that names them (undefined where none does). */
export interface Headers {
  readonly block: CellBlock | undefined;
  readonly row: number | undefined;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The columns of the Excel Table: a header inside it outranks the same header beside it. */
  readonly table: { readonly firstColumn: number; readonly lastColumn: number } | undefined;
}

/** Finds columns by letters or header text; what cannot be found gathers in `problems`. */
export class ColumnFinder {
  readonly problems: Problem[] = [];
  private readonly byHeader = new Map<string, number[]>();
  private readonly printed: string[] = [];

  constructor(private readonly headers: Headers) {
    const { block, row, firstColumn, lastColumn } = headers;
    if (block === undefined || row === undefined) return;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const header = textOf(cellAt(block, row, column));
      const key = labelKey(header);
      if (key === '') continue;
      this.printed.push(header.trim());
      this.byHeader.set(key, [...(this.byHeader.get(key) ?? []), column]);
    }
  }

  /** The one column that is meant, or undefined with a problem. */
  one(key: string, given: string): number | undefined {
    const letters = this.insideByLetters(given);
    if (letters !== undefined && given.trim() === given.trim().toUpperCase()) return letters;
    const named = this.insideFirst(this.byHeader.get(labelKey(given)) ?? this.byYear(given));
    if (named.length > 1) {
      this.problems.push(problem('source-header-twice', { key, given, columns: columnList(named) }, `source.${key}`));
      return undefined;
    }
    const column = named[0] ?? letters;
    if (column === undefined) this.problems.push(this.notFound(key, given));
    return column;
  }

  /** The columns of `"I"`, `"D:EW"`, a header text, or a list of those, each once, from left to right. */
  many(key: string, given: string | readonly string[]): { readonly columns: readonly number[]; readonly named: boolean } {
    const columns = new Set<number>();
    let named = true;
    for (const each of typeof given === 'string' ? [given] : given) {
      const span = this.span(each);
      if (span === undefined) {
        const column = this.one(key, each);
        if (column !== undefined) columns.add(column);
      } else {
        named = false;
        for (let column = span.first; column <= span.last; column++) columns.add(column);
      }
    }
    return { columns: [...columns].sort((one, other) => one - other), named };
  }

  private span(given: string): { first: number; last: number } | undefined {
    const ends = /^\s*([A-Za-z]{1,3})\s*:\s*([A-Za-z]{1,3})\s*$/.exec(given);
    if (ends?.[1] === undefined || ends[2] === undefined) return undefined;
    const first = columnNumber(ends[1]);
    const last = columnNumber(ends[2]);
    if (first === undefined || last === undefined || first > last || first > this.headers.lastColumn) return undefined;
    return { first, last: Math.min(last, this.headers.lastColumn) };
  }

  private insideFirst(columns: readonly number[]): readonly number[] {
    const { table } = this.headers;
    const inside = table === undefined ? columns : columns.filter((column) => column >= table.firstColumn && column <= table.lastColumn);
    return inside.length > 0 ? inside : columns;
  }

  private insideByLetters(given: string): number | undefined {
    const column = columnNumber(given.trim());
    return column !== undefined && column >= this.headers.firstColumn && column <= this.headers.lastColumn ? column : undefined;
  }

  /** `2010/11` also finds a header written `2010-11`, or one that Excel made a date of. */
  private byYear(given: string): number[] {
    const { block, row, firstColumn, lastColumn } = this.headers;
    const year = parseYear(given);
    if (year === undefined || block === undefined || row === undefined) return [];
    const found: number[] = [];
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (readYearHeader(cellAt(block, row, column), formatAt(block, row, column))?.year === year) found.push(column);
    }
    return found;
  }

  private notFound(key: string, given: string): Problem {
    if (this.headers.row === undefined) return problem('source-header-needed', { key, given }, `source.${key}`);
    return problem('source-column-unknown', { key, given, nearest: nearestName(given, this.printed) }, `source.${key}`);
  }
}

/** `columns C, F and H`. */
export function columnList(columns: readonly number[]): string {
  const letters = columns.map(columnLetters);
  const last = letters.pop() ?? '';
  return letters.length === 0 ? `column ${last}` : `columns ${letters.join(', ')} and ${last}`;
}
