import type { ReportTable } from './table';

/** The table as text, its cells parted by tabs: what a plain editor, a mail or a sheet takes from the clipboard. */
export function tableText({ caption, rowHead, columns, rows, notes, source }: ReportTable): string {
  const lines = [
    caption,
    [rowHead, ...columns.map(({ head }) => head)].map(oneCell).join('\t'),
    ...rows.map((row) => [row.head, ...row.cells.map(({ text }) => text)].map(oneCell).join('\t')),
    ...notes,
    source,
  ];
  return `${lines.join('\n')}\n`;
}

function oneCell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
