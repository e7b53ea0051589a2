import type { LabelCell, LineSource, SpendLines } from '../../model/spend';

/** One authority and service of the base, with the lines that make it. */
export interface BaseGroup {
  readonly lines: SpendLines;
  readonly authority: string;
  readonly service: string;
  readonly serviceKey: string;
  readonly positions: number[];
}

type Conditions = Extract<LineSource, { kind: 'rows' }>['conditions'];

/** Where a base line's figure stands: one cell, or the rows whose names read as its own. With the figure, in the source's unit. */
export function lineSource({ lines, positions }: BaseGroup): {
  readonly source: LineSource;
  readonly value: number;
  readonly missing: number;
} {
  const [only, ...others] = positions;
  if (only !== undefined && others.length === 0) return { source: oneCell(lines, only), value: lines.atSource[only] ?? NaN, missing: 0 };
  let sum = 0;
  let missing = 0;
  let text = 0;
  for (const line of positions) {
    const value = lines.atSource[line] ?? NaN;
    if (Number.isNaN(value)) missing++;
    else sum += value;
    if (lines.printed.has(line) && !Number.isNaN(value)) text++;
  }
  return { source: manyRows(lines, positions, text), value: missing === positions.length ? NaN : sum, missing };
}

function oneCell(lines: SpendLines, line: number): LineSource {
  const { sheet } = lines;
  const label = (row: number | undefined, column: number | undefined, text: string | undefined): LabelCell | undefined =>
    row === undefined || column === undefined || row === 0 ? undefined : { address: { sheet, row, column }, text: text ?? '' };
  return {
    kind: 'cell',
    amount: { sheet, row: lines.row[line] ?? 0, column: lines.column[line] ?? 0 },
    authority: label(lines.authorityRow[line], lines.authorityColumn[line], lines.authorities[lines.authority[line] ?? 0]?.printed),
    service: label(lines.serviceRow[line], lines.serviceColumn[line], lines.services[lines.service[line] ?? 0]?.printed),
    printed: lines.printed.get(line),
  };
}

function manyRows(lines: SpendLines, positions: readonly number[], textRows: number): LineSource {
  let firstRow = Infinity;
  let lastRow = 0;
  for (const line of positions) {
    const row = lines.row[line] ?? 0;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
  }
  return {
    kind: 'rows',
    sheet: lines.sheet,
    firstRow,
    lastRow,
    amountColumn: lines.column[positions[0] ?? 0] ?? 0,
    conditions: [
      ...conditionsOn(positions, lines.authority, lines.authorities, lines.authorityRow, lines.authorityColumn, lines.row),
      ...conditionsOn(positions, lines.service, lines.services, lines.serviceRow, lines.serviceColumn, lines.row),
    ],
    rowCount: positions.length,
    ...(textRows === 0 ? {} : { textRows }),
  };
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
  if (first === undefined || (rows[first] ?? 0) === 0) return [];
  const beside = positions.some((line) => rows[line] === amountRows[line]);
  if (!beside) return [];
  const spellings = [...new Set(positions.map((line) => labels[which[line] ?? 0]?.printed ?? ''))];
  const [text = '', ...alsoReads] = spellings;
  return [{ column: columns[first] ?? 0, text, ...(alsoReads.length === 0 ? {} : { alsoReads }) }];
}
