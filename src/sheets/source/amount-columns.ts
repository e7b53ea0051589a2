import { addressText, columnLetters } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { FinancialYear } from '../../model/financial-year';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { CellBlock } from '../../workbook/port';
import { cellAt, formatAt, textOf } from '../labels/cell-text';
import { cleanLabel } from '../labels/clean-label';
import { meaningOf } from '../labels/row-labels';
import { readYearHeader } from '../years/read-year';
import { columnList } from './find-columns';
import type { AmountHeader } from './spend-source';

/** A column of amounts with what its headers name. */
export interface AmountColumn {
  readonly column: number;
  /** The header as printed, and the row it stands in; empty where headers name nothing. */
  readonly printed: string;
  readonly headerRow: number;
  readonly authority: string | undefined;
  readonly service: string | undefined;
  readonly year: FinancialYear | undefined;
  /** Its header says that it is a total of other columns: checked, and not added to the lines. */
  readonly total: boolean;
}

export interface AmountHeaders {
  readonly columns: readonly number[];
  /** Each column was named by itself: a total among them is meant. */
  readonly named: boolean;
  readonly headerIs: AmountHeader;
  readonly group: { readonly row: number; readonly is: 'year' | 'service' | 'authority' } | undefined;
  readonly header: number | undefined;
  readonly headers: CellBlock | undefined;
  readonly sheet: string;
}

/** Reads the headers of the amount columns. In a span, columns without a header and columns of totals are no lines. */
export function amountColumns(given: AmountHeaders): { readonly columns: readonly AmountColumn[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { headerIs, group, header, headers } = given;
  if (headerIs === 'none' && group === undefined) {
    return { columns: given.columns.map((column) => ({ column, ...nothing(header ?? 0), printed: headerText(given, column) })), problems };
  }
  if (header === undefined || headers === undefined) {
    return {
      columns: [],
      problems: [
        problem(
          'source-value-wrong',
          { key: 'header', given: 'not given', expected: 'the row of the headers, since they name what the amounts are' },
          'source.header',
        ),
      ],
    };
  }
  const columns: AmountColumn[] = [];
  for (const column of given.columns) {
    const printed = headerText(given, column);
    if (printed.trim() === '' && !given.named) continue;
    const names = { ...nothing(header), printed };
    const grouped =
      group === undefined
        ? names
        : {
            ...names,
            ...named(group.is, groupText(headers, group.row, column)),
            ...yearNamed(group.is, headers, group.row, groupColumn(headers, group.row, column)),
          };
    const whole = { column, ...grouped, ...named(headerIs, printed), ...yearNamed(headerIs, headers, header, column) };
    const total = !given.named && ['total', 'whole', 'class'].includes(meaningOf(cleanLabel(printed), headerIs === 'authority'));
    if ((headerIs === 'year' || group?.is === 'year') && whole.year === undefined) {
      // A span of years may run over totals and percentages of change: those are left out. A column that was named must be a year.
      if (given.named)
        problems.push(problem('header-names-no-year', { header: printed }, addressText({ sheet: given.sheet, row: header, column })));
      continue;
    }
    problems.push(...yearRemarks(given, headerIs, column));
    columns.push({ ...whole, total });
  }
  const told = distinctNames(columns, given);
  return { columns: told, problems: [...problems, ...sameYearTwice(told, given)] };
}

function nothing(headerRow: number): Omit<AmountColumn, 'column'> {
  return { printed: '', headerRow, authority: undefined, service: undefined, year: undefined, total: false };
}

function headerText({ headers, header }: AmountHeaders, column: number): string {
  return headers === undefined || header === undefined ? '' : textOf(cellAt(headers, header, column));
}

function named(is: AmountHeader, printed: string): Partial<Pick<AmountColumn, 'authority' | 'service'>> {
  if (is === 'authority') return { authority: cleanLabel(printed) };
  return is === 'service' ? { service: cleanLabel(printed) } : {};
}

function yearNamed(is: AmountHeader, headers: CellBlock, row: number, column: number): Partial<Pick<AmountColumn, 'year'>> {
  if (is !== 'year') return {};
  return { year: readYearHeader(cellAt(headers, row, column), formatAt(headers, row, column))?.year };
}

/** A group header stands over its first column and holds up to the next. */
function groupColumn(headers: CellBlock, row: number, column: number): number {
  let start = column;
  while (start > headers.area.column && textOf(cellAt(headers, row, start)).trim() === '') start--;
  return start;
}

function groupText(headers: CellBlock, row: number, column: number): string {
  return textOf(cellAt(headers, row, groupColumn(headers, row, column)));
}

function yearRemarks(given: AmountHeaders, headerIs: AmountHeader, column: number): Problem[] {
  const { headers, header, sheet } = given;
  if (headerIs !== 'year' || headers === undefined || header === undefined) return [];
  const read = readYearHeader(cellAt(headers, header, column), formatAt(headers, header, column));
  const where = addressText({ sheet, row: header, column });
  if (read?.how === 'retyped') return [problem('header-was-made-a-date', { typed: read.typed, year: yearLabel(read.year) }, where)];
  if (read?.how === 'bare') return [problem('year-from-bare-year', { typed: read.typed, year: yearLabel(read.year) }, where)];
  return [];
}

/** Two columns of one header are told apart by the group header above them, or else by their letters. */
function distinctNames(columns: readonly AmountColumn[], given: AmountHeaders): readonly AmountColumn[] {
  const role = given.headerIs;
  if (role !== 'service' && role !== 'authority') return columns;
  const identity = (each: AmountColumn): string => [each.authority, each.service, each.year].join('\n').toLowerCase();
  const times = countBy(columns, identity);
  const grouped = columns.map((each) => {
    if ((times.get(identity(each)) ?? 0) < 2) return each;
    const above =
      given.headers === undefined || given.header === undefined ? '' : cleanLabel(groupText(given.headers, given.header - 1, each.column));
    return above === '' ? each : { ...each, [role]: `${above}: ${each[role] ?? ''}` };
  });
  const still = countBy(grouped, identity);
  return grouped.map((each) =>
    (still.get(identity(each)) ?? 0) < 2 ? each : { ...each, [role]: `${each[role] ?? ''} (column ${columnLetters(each.column)})` },
  );
}

function sameYearTwice(columns: readonly AmountColumn[], given: AmountHeaders): Problem[] {
  if (given.headerIs !== 'year') return [];
  const byYear = new Map<string, number[]>();
  for (const { year, column, authority, service } of columns) {
    if (year === undefined) continue;
    const key = [yearLabel(year), authority, service].join('\n');
    byYear.set(key, [...(byYear.get(key) ?? []), column]);
  }
  return [...byYear].flatMap(([key, found]) =>
    found.length < 2
      ? []
      : [problem('year-in-two-columns', { year: key.split('\n')[0] ?? '', columns: sentenceStart(columnList(found)) }, 'source.amounts')],
  );
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
