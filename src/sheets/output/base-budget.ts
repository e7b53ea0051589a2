import { quantifiedSum } from '../../model/projection';
import { addressReference, addressText, cellReference } from '../../formula/address';
import { printText } from '../../formula/print';
import { yearLabel } from '../../model/financial-year';
import type { BaseLine, LabelCell, LineSource, Qualifier } from '../../model/spend';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { GENERAL_REFS } from '../inputs/input-rows';
import { BASE_COLUMNS, BASE_TOTAL_ROW, reference, RATE_COLUMNS, type Layout } from './layout';
import { cached, pageContent } from './page';
import { rowsAgree, rowsFigure, rowsWords } from './row-sums';
import { basisWords, funderWords } from './words';

const { labelsAgree, atSource, amount } = BASE_COLUMNS;
/** The column that holds what amounts printed as text come to, on lines made of several rows. */
const IN_TEXT = amount + 4;

/** One row for each authority, service and funder; every amount is a formula on the cells it was read from, and every row compares its labels with them. */
export function baseBudgetSheet(layout: Layout, verdict: Cell): SheetContent {
  const { base } = layout.projection.model;
  const printedLines = base.lines.some(({ source }) =>
    source.kind === 'cell' ? source.printed !== undefined : source.inText !== undefined,
  );
  return pageContent({
    title: `Base budget ${yearLabel(base.year)}`,
    note: `${basisWords(layout)}. One row for each authority, service and funder; each amount reads its source cells. "Labels agree" compares authority, service and funder at the source with the row's own.`,
    verdict,
    columns: [
      { header: 'Line', width: 7, style: 'body' },
      { header: 'Council ref', width: 8, style: 'body' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Service', width: 32, style: 'body text' },
      { header: 'Funder', width: 10, style: 'body' },
      { header: 'Source cell', width: 18, style: 'body' },
      { header: 'Authority at source', width: 24, style: 'source text' },
      { header: 'Service at source', width: 32, style: 'source text' },
      { header: 'Labels agree', width: 13, style: 'body' },
      { header: `At source, ${base.unitWords}`, width: 15, style: 'source amount', total: 'total amount' },
      { header: `Base budget ${yearLabel(base.year)}`, width: 17, style: 'body money', total: 'total money' },
      ...(printedLines
        ? ([
            { header: 'As printed', width: 22, style: 'body text' },
            { header: 'How sure', width: 18, style: 'body' },
            { header: 'Text agrees', width: 13, style: 'body' },
            { header: 'Read from text', width: 15, style: 'source amount' },
          ] as const)
        : []),
    ],
    rows: [
      totalRow(layout),
      ...layout.base.rows.map((row, index) =>
        row.wanted === undefined ? goneRow(layout, row) : lineRow(layout, row.wanted, row.wanted.position, BASE_TOTAL_ROW + 1 + index),
      ),
    ],
    totalRows: [0],
    frozenColumns: 4,
    print: { paper: 'A4', orientation: 'landscape' },
    conditionalStyles: [
      {
        area: { row: BASE_TOTAL_ROW, column: labelsAgree, rows: layout.base.rows.length + 1, columns: 1 },
        when: { textBegins: 'DIFFERENT' },
        style: 'failed',
      },
    ],
  });
}

/** How sure a printed figure is, in the words it was printed with. */
export function qualifierWords(qualifier: Qualifier): string {
  return qualifier.kind === 'exact' ? 'exact' : qualifier.words;
}

function totalRow(layout: Layout): Cell[] {
  const { base } = layout.projection.model;
  const stretch = (column: number) => `${cellReference(BASE_TOTAL_ROW + 1, column)}:${cellReference(layout.base.lastRow, column)}`;
  const sums = [base.atSource, base.amounts].map(quantifiedSum);
  const agree = `=IF(COUNTIFS(${stretch(labelsAgree)},"same")=SUMPRODUCT((${stretch(labelsAgree)}<>"")*1),"all same","DIFFERENT")`;
  const all = text('All');
  return [
    all,
    all,
    text('All authorities'),
    text('All services'),
    text('All'),
    null,
    null,
    null,
    formula(agree, 'all same'),
    formula(`=SUM(${stretch(atSource)})`, sums[0] ?? 0),
    formula(`=SUM(${stretch(amount)})`, sums[1] ?? 0),
  ];
}

function lineRow(layout: Layout, line: BaseLine, position: number, row: number): Cell[] {
  const { base } = layout.projection.model;
  const unit = reference(layout, 'Yearly rates', layout.rates.rowOf(GENERAL_REFS.unit), RATE_COLUMNS.allYears);
  const sourceCell = cellReference(row, atSource);
  return [
    text(line.ref),
    text(line.authority.ref),
    text(line.authority.name),
    text(line.service),
    text(funderWords(line.funder)),
    text(line.source.kind === 'cell' ? addressText(line.source.amount) : rowsWords(line.source)),
    ...labelCells(line, row),
    figureAtSource(line, row, base.atSource[position] ?? NaN),
    formula(
      `=IF(AND(ISNUMBER(${sourceCell}),ISNUMBER(${unit})),${sourceCell}*${unit},"${NOT_QUANTIFIED}")`,
      cached(base.amounts[position]),
    ),
    ...printedCells(line.source),
  ];
}

/** Authority at source, service at source, and whether both still read as they did. */
function labelCells(line: BaseLine, row: number): Cell[] {
  const { source } = line;
  if (source.kind === 'rows') return rowsAgree(source, line, row);
  const test = (at: string, label: LabelCell | undefined, ownColumn: number, name: string): readonly string[] =>
    label === undefined ? [] : [`${at}=${label.text === name ? cellReference(row, ownColumn) : printText(label.text)}`];
  const tests = [
    ...test(cellReference(row, 7), source.authority, BASE_COLUMNS.authority, line.authority.name),
    ...test(cellReference(row, 8), source.service, BASE_COLUMNS.service, line.service),
    ...(source.funder === undefined
      ? []
      : test(`${addressReference(source.funder.address)}&""`, source.funder, BASE_COLUMNS.funder, funderWords(line.funder))),
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

/** A link to the amount. One that is printed as text stands as the number it states, beside its text in the columns at the end. */
function figureAtSource(line: BaseLine, row: number, figure: number): Cell {
  const { source } = line;
  if (source.kind === 'rows') return rowsFigure(source, line, row, figure, cellReference(row, IN_TEXT));
  if (source.printed !== undefined) return Number.isNaN(figure) ? text(NOT_QUANTIFIED) : figure;
  const cell = addressReference(source.amount);
  return formula(`=IF(ISNUMBER(${cell}),${cell},"${NOT_QUANTIFIED}")`, cached(figure));
}

/** Beside a figure printed as text: the text, how sure it is, and whether it has changed. */
function printedCells(source: LineSource): Cell[] {
  if (source.kind === 'rows') {
    return source.inText === undefined
      ? []
      : [text(`${source.inText.rows} of ${source.rowCount} amounts are text`), text('as read'), null, source.inText.sum];
  }
  if (source.printed === undefined) return [];
  const { printed } = source;
  const agrees =
    printed.text.length <= 255
      ? formula(`=IF(${addressReference(source.amount)}&""=${printText(printed.text)},"same","DIFFERENT")`, 'same')
      : text('too long to compare');
  return [text(printed.text), text(qualifierWords(printed.qualifier)), agrees];
}

function goneRow(layout: Layout, row: Layout['base']['rows'][number]): Cell[] {
  const [, council = '', authority = '', service = '', funder = ''] = layout.stood.baseTexts[row.stoodAt ?? -1] ?? [];
  if (row.kind === 'of the user') return [];
  return [text(row.ref), text(council), text(authority), text(service), text(funder), text('no longer used')];
}
