import { yearStarting } from '../../model/financial-year';
import type { AdjustColumns, AmountStretch, LabelCell, LineSource, RowsSource, SpendLines } from '../../model/spend';
import { isDate } from '../years/read-year';
import type { BaseGroup, GroupPart } from './line-groups';

type Conditions = RowsSource['conditions'];

export interface LineFigure {
  readonly source: LineSource;
  /** In the source's unit. */
  readonly value: number;
  /** Rows without a figure, of all that make the line. */
  readonly missing: number;
  readonly rows: number;
}

/** Where a base line's figure stands: one cell, the rows whose names read as its own, or such rows in several tables. */
export function lineSource(
  { parts, funders }: Pick<BaseGroup, 'parts' | 'funders'>,
  adjustsOf: (table: number) => AdjustColumns | undefined = () => undefined,
): LineFigure {
  const [first] = parts;
  const rows = parts.reduce((count, { positions }) => count + positions.length, 0);
  const [only] = first?.positions ?? [];
  if (first !== undefined && only !== undefined && rows === 1) {
    const value = first.lines.atSource[only] ?? NaN;
    return {
      source: { ...oneCell(first.lines, only), ...adjusting(adjustsOf(first.table)) },
      value,
      missing: Number.isNaN(value) ? 1 : 0,
      rows,
    };
  }
  const sums = parts.map(sumOf);
  const missing = sums.reduce((count, each) => count + each.missing, 0);
  const value = missing === rows ? NaN : sums.reduce((sum, each) => sum + each.sum, 0);
  const sources = parts.map(({ table, lines, positions }, index) => ({
    ...manyRows(lines, positions, sums[index]?.inText ?? { rows: 0, sum: 0 }, funders !== undefined),
    ...adjusting(adjustsOf(table)),
  }));
  const [source, ...others] = sources;
  return { source: source !== undefined && others.length === 0 ? source : { kind: 'several', parts: sources }, value, missing, rows };
}

function adjusting(adjusts: AdjustColumns | undefined): { readonly adjusts?: AdjustColumns } {
  return adjusts === undefined ? {} : { adjusts };
}

function sumOf({ lines, positions }: GroupPart): { sum: number; missing: number; inText: { rows: number; sum: number } } {
  let sum = 0;
  let missing = 0;
  const inText = { rows: 0, sum: 0 };
  for (const line of positions) {
    const value = lines.atSource[line] ?? NaN;
    if (Number.isNaN(value)) missing++;
    else sum += value;
    if (lines.printed.has(line) && !Number.isNaN(value)) {
      inText.rows += 1;
      inText.sum += value;
    }
  }
  return { sum, missing, inText };
}

function oneCell(lines: SpendLines, line: number): LineSource {
  const { sheet } = lines;
  const label = (row: number | undefined, column: number | undefined, text: string | undefined): LabelCell | undefined =>
    row === undefined || column === undefined || column === 0 ? undefined : { address: { sheet, row, column }, text: text ?? '' };
  return {
    kind: 'cell',
    amount: { sheet, row: lines.row[line] ?? 0, column: lines.column[line] ?? 0 },
    authority: label(lines.authorityRow[line], lines.authorityColumn[line], lines.authorities[lines.authority[line] ?? 0]?.printed),
    service: label(lines.serviceRow[line], lines.serviceColumn[line], lines.services[lines.service[line] ?? 0]?.printed),
    funder: label(lines.row[line], lines.funderColumn[line], lines.funders[lines.funder[line] ?? 0]?.printed),
    printed: lines.printed.get(line),
  };
}

/** More stretches than this make a formula that is hard to read; the conditions choose the rows instead where other rows cannot be taken in. */
const MOST_READABLE = 3;
/** More than this make one that nobody can read, and that a cell may not hold. */
const MOST_STRETCHES = 40;

function manyRows(
  lines: SpendLines,
  positions: readonly number[],
  inText: { readonly rows: number; readonly sum: number },
  ofAllFunders: boolean,
): RowsSource {
  const conditions = [
    ...conditionsOn(positions, lines.authority, lines.authorities, lines.authorityRow, lines.authorityColumn, lines.row),
    ...conditionsOn(positions, lines.service, lines.services, lines.serviceRow, lines.serviceColumn, lines.row),
    ...(ofAllFunders ? [] : conditionsOn(positions, lines.funder, lines.funders, lines.row, lines.funderColumn, lines.row)),
  ];
  const stretches = stretchesOf(lines, positions);
  const whole = conditions.length === 0 || isCarriedDown(lines, positions) ? undefined : wholeStretch(stretches);
  const isWhole =
    whole !== undefined && (stretches.length > MOST_STRETCHES || (stretches.length > MOST_READABLE && isUnbroken(lines, whole)));
  const ofYear = isWhole ? yearCondition(lines, positions) : undefined;
  return {
    kind: 'rows',
    sheet: lines.sheet,
    stretches: isWhole ? [whole] : stretches,
    conditions,
    ...(ofYear === undefined ? {} : { ofYear }),
    rowCount: positions.length,
    ...(inText.rows === 0 ? {} : { inText }),
  };
}

/** Whether the authority of some row stands above it: no condition in the row can tell it then. */
function isCarriedDown({ row, column, authorityRow, authorityColumn }: SpendLines, positions: readonly number[]): boolean {
  return positions.some(
    (line) => authorityRow[line] !== row[line] && authorityColumn[line] !== 0 && authorityColumn[line] !== column[line],
  );
}

/** The one stretch that spans all of these, where they stand in one column. */
function wholeStretch(stretches: readonly AmountStretch[]): AmountStretch | undefined {
  const [first] = stretches;
  if (first === undefined || stretches.some(({ column }) => column !== first.column)) return undefined;
  return { column: first.column, firstRow: first.firstRow, lastRow: stretches.reduce((last, each) => Math.max(last, each.lastRow), 0) };
}

/** Whether every row of the stretch is a line, so that its labels alone say which of them are meant: no total stands among them, no note. */
function isUnbroken(lines: SpendLines, { firstRow, lastRow }: AmountStretch): boolean {
  const before = ROWS_BEFORE.get(lines) ?? countRows(lines);
  ROWS_BEFORE.set(lines, before);
  return (before[lastRow] ?? 0) - (before[firstRow - 1] ?? 0) === lastRow - firstRow + 1;
}

/** By row, how many rows down to it hold a line; counted once for all lines of a table. */
const ROWS_BEFORE = new WeakMap<SpendLines, Int32Array>();

function countRows({ row }: SpendLines): Int32Array {
  const counts = new Int32Array(row.reduce((last, each) => Math.max(last, each), 0) + 1);
  for (const each of row) counts[each] = 1;
  for (let each = 1; each < counts.length; each++) counts[each] = (counts[each] ?? 0) + (counts[each - 1] ?? 0);
  return counts;
}

/** How these rows name their year, where the table has other years too. */
function yearCondition({ year, yearCells }: SpendLines, positions: readonly number[]): RowsSource['ofYear'] {
  const [first] = positions;
  const own = first === undefined ? undefined : year[first];
  if (yearCells === undefined || own === undefined || year.every((each) => each === own)) return undefined;
  const values = [...new Set(positions.map((line) => yearCells.values[yearCells.value[line] ?? 0] ?? ''))];
  const reads = values.filter((value) => !isDate(value));
  return { column: yearCells.column, reads, ...(reads.length === values.length ? {} : { orDateIn: yearStarting(own) }) };
}

/** The cells of the lines as stretches, column by column, from the top. */
function stretchesOf(lines: SpendLines, positions: readonly number[]): AmountStretch[] {
  const cells = positions
    .map((line) => ({ row: lines.row[line] ?? 0, column: lines.column[line] ?? 0 }))
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const stretches: { column: number; firstRow: number; lastRow: number }[] = [];
  for (const { row, column } of cells) {
    const last = stretches.at(-1);
    if (last?.column === column && last.lastRow === row - 1) last.lastRow = row;
    else stretches.push({ column, firstRow: row, lastRow: row });
  }
  return stretches;
}

/** The column beside the amounts that names the line, and its text; further spellings of the same name follow it. */
function conditionsOn(
  positions: readonly number[],
  which: Int32Array,
  labels: SpendLines['authorities'],
  rows: Int32Array,
  columns: Int32Array,
  amountRows: Int32Array,
): Conditions {
  const [first] = positions;
  if (first === undefined || (columns[first] ?? 0) === 0) return [];
  const beside = positions.every((line) => rows[line] === amountRows[line]);
  if (!beside) return [];
  const spellings = [...new Set(positions.map((line) => labels[which[line] ?? 0]?.printed ?? ''))];
  const [text = '', ...alsoReads] = spellings;
  return [{ column: columns[first] ?? 0, text, ...(alsoReads.length === 0 ? {} : { alsoReads }) }];
}
