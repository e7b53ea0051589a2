import type { ReportTable } from './table';

/**
 * The table as CSV for Excel: quoted where needed, CRLF. A text that a spreadsheet would take for a formula (`=HYPERLINK(…)`) gets an
 * apostrophe before it, so that it stays text; figures and percentages stay as they are printed.
 */
export function tableCsv({ caption, rowHead, columns, rows, notes, source }: ReportTable): string {
  const records = [
    [text(caption)],
    [rowHead, ...columns.map(({ head }) => head)].map(text),
    ...rows.map((row) => [text(row.head), ...row.cells.map((cell) => (cell.kind === 'figure' ? quoted(cell.text) : text(cell.text)))]),
    ...[...notes, source].map((line) => [text(line)]),
  ];
  return records.map((record) => `${record.join(',')}\r\n`).join('');
}

function text(value: string): string {
  return quoted(/^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
