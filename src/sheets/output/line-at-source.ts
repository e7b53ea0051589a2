import { addressReference, addressText, cellReference } from '../../formula/address';
import { printText } from '../../formula/print';
import type { BaseLine, CoveredTotal, LabelCell, LineSource, Qualifier, RowsSource } from '../../model/spend';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell } from '../../workbook/sheet-content';
import { ACCEPTED_REFS } from '../inputs/accepted-rows';
import { isCovered } from '../spend/accept-figure';
import { runsOf } from './kept-rows';
import { BASE_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { cached } from './page';
import { partsOf, rowsAgree, rowsFigure, rowsWords } from './row-sums';
import { funderWords } from './words';

/** The columns beside the base budget, of lines whose figure is more than a link to a number. */
export const PRINTED_COLUMNS = {
  asPrinted: BASE_COLUMNS.amount + 1,
  howSure: BASE_COLUMNS.amount + 2,
  agrees: BASE_COLUMNS.amount + 3,
  inText: BASE_COLUMNS.amount + 4,
} as const;

/** The cells a line is read from, in words. */
export function sourceWords(source: LineSource): string {
  if (source.kind === 'cell') return addressText(source.amount);
  if (source.kind === 'rows' || source.kind === 'several') return rowsWords(partsOf(source));
  return `${addressText(source.total.cell)} less its rows`;
}

/** How sure a printed figure is, in the words it was printed with. */
export function qualifierWords(qualifier: Qualifier): string {
  return qualifier.kind === 'exact' ? 'exact' : qualifier.words;
}

/** Authority at source, service at source, and whether both still read as they did. */
export function labelCells(line: BaseLine, row: number): Cell[] {
  const { source } = line;
  if (source.kind === 'rows' || source.kind === 'several') return rowsAgree(partsOf(source), line, row);
  if (source.kind === 'difference') return [text('stated'), text('stated'), text('same')];
  const test = (at: string, label: LabelCell | undefined, ownColumn: number, name: string): readonly string[] =>
    label === undefined ? [] : [`${at}=${label.text === name ? cellReference(row, ownColumn) : printText(label.text)}`];
  const tests = [
    ...test(cellReference(row, 7), source.authority, BASE_COLUMNS.authority, line.authority.name),
    ...test(cellReference(row, 8), source.service, BASE_COLUMNS.service, line.service),
    ...(source.funder === undefined
      ? []
      : test(`${addressReference(source.funder.address)}&""`, source.funder, BASE_COLUMNS.funder, funderWords(line))),
  ];
  const agree =
    tests.length === 0
      ? text('same')
      : formula(`=IF(${tests.length === 1 ? String(tests[0]) : `AND(${tests.join(',')})`},"same","DIFFERENT")`, 'same');
  return [labelLink(source.authority), labelLink(source.service), agree];
}

/** A link that stays a text where the label is a number, and is empty where the cell is. */
function labelLink(label: LabelCell | undefined): Cell {
  return label === undefined ? text('stated') : formula(`=${addressReference(label.address)}&""`, label.text);
}

/**
 * A link to the amount. One that is printed as text stands as the number it states, beside its text in the columns at the end; one that a
 * person accepted in place of the cell's comes from its input cell.
 */
export function figureAtSource(layout: Layout, line: BaseLine, row: number, figure: number): Cell {
  const { source } = line;
  if (source.kind === 'rows' || source.kind === 'several')
    return rowsFigure(partsOf(source), line, row, figure, cellReference(row, PRINTED_COLUMNS.inText));
  if (source.kind === 'difference') return difference(layout, source.total, row, figure);
  if (source.replaced !== undefined) return guarded(rateCell(layout, ACCEPTED_REFS.figure), figure);
  if (source.printed !== undefined) return Number.isNaN(figure) ? text(NOT_QUANTIFIED) : figure;
  return guarded(addressReference(source.amount), figure);
}

function guarded(cell: string, figure: number): Cell {
  return formula(`=IF(ISNUMBER(${cell}),${cell},"${NOT_QUANTIFIED}")`, cached(figure));
}

function rateCell(layout: Layout, ref: string): string {
  return reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.allYears);
}

/** The printed total less the lines it covers, which may change. */
function difference(layout: Layout, total: CoveredTotal, row: number, figure: number): Cell {
  const cell = total.text === undefined ? addressReference(total.cell) : cellReference(row, PRINTED_COLUMNS.inText);
  return formula(`=IF(ISNUMBER(${cell}),${cell}-SUM(${linesCovered(layout, total, true).join(',')}),"${NOT_QUANTIFIED}")`, cached(figure));
}

/** The lines that a total covers, as their figures stand on Base budget: for a formula on that sheet, or on another. */
export function linesCovered(layout: Layout, total: CoveredTotal, onItsOwnSheet: boolean): readonly string[] {
  const rows = layout.projection.model.base.lines.flatMap(({ source }, index) =>
    isCovered(source, total.cell.sheet, total.covers) ? [layout.base.rowOf(index)] : [],
  );
  return runsOf(rows).map(({ first, last }) =>
    onItsOwnSheet
      ? `${cellReference(first, BASE_COLUMNS.atSource, 'both')}:${cellReference(last, BASE_COLUMNS.atSource, 'both')}`
      : columnStretch(layout, 'Base budget', BASE_COLUMNS.atSource, first, last),
  );
}

/** Whether anything stands beside the line's base budget. */
export function hasPrintedCells(source: LineSource): boolean {
  if (source.kind === 'cell') return source.printed !== undefined || source.replaced !== undefined;
  return source.kind === 'difference' || partsOf(source).some(({ inText }) => inText !== undefined);
}

/** Beside a figure printed as text: the text, how sure it is, and whether it has changed. Beside an accepted one: what is printed, and why. */
export function printedCells(source: LineSource, row: number, layout: Layout): Cell[] {
  if (source.kind === 'difference') return differenceCells(source);
  if (source.kind === 'cell' && source.replaced !== undefined) return replacedCells(source.amount, source.replaced, row, layout);
  if (source.kind === 'rows' || source.kind === 'several') return amountsInText(partsOf(source));
  if (source.printed === undefined) return [];
  const { printed } = source;
  const agrees =
    printed.text.length <= 255
      ? formula(`=IF(${addressReference(source.amount)}&""=${printText(printed.text)},"same","DIFFERENT")`, 'same')
      : text('too long to compare');
  return [text(printed.text), text(qualifierWords(printed.qualifier)), agrees];
}

/** How many of the amounts that make a line are text, and what those come to. */
function amountsInText(parts: readonly RowsSource[]): Cell[] {
  const inText = parts.flatMap((part) => part.inText ?? []);
  if (inText.length === 0) return [];
  const rows = inText.reduce((count, each) => count + each.rows, 0);
  const ofRows = parts.reduce((count, { rowCount }) => count + rowCount, 0);
  return [text(`${rows} of ${ofRows} amounts are text`), text('as read'), null, inText.reduce((sum, each) => sum + each.sum, 0)];
}

/** The total as printed, and why it was taken. A total printed as text has its number at the end. */
function differenceCells({ total, reason }: Extract<LineSource, { kind: 'difference' }>): Cell[] {
  const cell = addressReference(total.cell);
  if (total.text === undefined) return [formula(`=${cell}`, total.printed), text(acceptedWords(reason)), null, null];
  const agrees = formula(`=IF(${cell}&""=${printText(total.text)},"same","DIFFERENT")`, 'same');
  return [text(total.text), text(acceptedWords(reason)), agrees, total.printed];
}

/** The figure that stands in the cell, why another is taken, and whether it has changed since. */
function replacedCells(amount: CoveredTotal['cell'], replaced: number, row: number, layout: Layout): Cell[] {
  const { acceptedTotal } = layout.projection.model.base;
  const asPrinted = cellReference(row, PRINTED_COLUMNS.asPrinted);
  const agrees = formula(`=IF(${addressReference(amount)}=${asPrinted},"same","DIFFERENT")`, 'same');
  return [replaced, text(acceptedWords(acceptedTotal?.accepted.reason ?? '')), agrees];
}

function acceptedWords(reason: string): string {
  return `accepted: ${reason}`;
}
