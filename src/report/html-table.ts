import { escapeMarkup } from './escape-markup';
import type { PrintedCell, PrintedRow, ReportTable } from './table';

const FONT = 'font-family:Arial,sans-serif;font-size:11pt';
const CELL = 'border:1px solid #808080;padding:3pt 5pt;vertical-align:top';
const HEAD = `${CELL};background-color:#f0f0f0;font-weight:bold`;

/**
 * A real table in HTML, as Word keeps it when it is pasted: caption, a header row that repeats on the next page, a scope on every header,
 * no merged cells, the language. Styles stand on the elements, because a paste takes no style sheet along.
 */
export function tableHtml({ caption, rowHead, columns, rows, notes, source }: ReportTable): string {
  const heads = columns.map(({ head, align }) => th('col', head, align, HEAD)).join('');
  return [
    `<table lang="en-GB" style="border-collapse:collapse;${FONT}">`,
    `<caption style="text-align:left;font-weight:bold;padding:0 0 4pt">${escapeMarkup(caption)}</caption>`,
    `<thead><tr>${th('col', rowHead, 'left', HEAD)}${heads}</tr></thead>`,
    `<tbody>${rows.map((row) => rowHtml(row, columns)).join('')}</tbody>`,
    '</table>',
    ...[...notes, source].map((line) => `<p lang="en-GB" style="${FONT};margin:4pt 0 0">${escapeMarkup(line)}</p>`),
  ].join('\n');
}

/** The table as a page of its own, for a file or the clipboard. */
export function pageHtml(title: string, body: string): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head>`,
    `<body lang="en-GB">`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function rowHtml(row: PrintedRow, columns: ReportTable['columns']): string {
  const weight = row.look === 'total' ? ';font-weight:bold' : '';
  const cells = row.cells.map((cell, column) => td(cell, columns[column]?.align ?? 'left', weight)).join('');
  return `<tr>${th('row', row.head, 'left', `${CELL}${weight === '' ? ';font-weight:normal' : weight}`)}${cells}</tr>`;
}

function th(scope: 'col' | 'row', text: string, align: 'left' | 'right', style: string): string {
  return `<th scope="${scope}" style="${style};text-align:${align}">${withBreaks(text)}</th>`;
}

function td({ text, kind }: PrintedCell, align: 'left' | 'right', weight: string): string {
  const style = kind === 'not quantified' || kind === 'missing' ? ';font-style:italic' : '';
  return `<td style="${CELL};text-align:${align}${weight}${style}">${withBreaks(text)}</td>`;
}

function withBreaks(text: string): string {
  return escapeMarkup(text).replace(/\r?\n/g, '<br>');
}
