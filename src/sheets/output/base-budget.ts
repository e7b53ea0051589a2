import { quantifiedSum } from '../../model/projection';
import { cellReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { InPieces } from '../../model/in-pieces';
import type { BaseBudget, BaseLine } from '../../model/spend';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { figureAtSource, hasPrintedCells, labelCells, printedCells, sourceWords } from './line-at-source';
import { rowsInPieces } from './rows-in-pieces';
import { BASE_COLUMNS, BASE_TOTAL_ROW, type Layout } from './layout';
import { pageContent } from './page';
import { amountCell, oneOffsColumn, recurringHeadings, withRecurring, type BaseRow } from './recurring-cells';
import { basisWords, funderWords } from './words';

const { labelsAgree, atSource, amount } = BASE_COLUMNS;
/** One row for each authority, service and funder; every amount is a formula on the cells it was read from, and every row compares its labels with them. */
export function* baseBudgetSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  const { base } = layout.projection.model;
  const oneOffs = oneOffsColumn(base);
  const printedLines = base.lines.some(({ source }) => hasPrintedCells(source));
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
      {
        header: `At source, ${inOneUnit(base) ? base.unitWords : 'in the unit of its table'}`,
        width: 15,
        style: 'source amount',
        total: 'total amount',
      },
      { header: `Base budget ${yearLabel(base.year)}`, width: 17, style: 'body money', total: 'total money' },
      ...(printedLines
        ? ([
            { header: 'As printed', width: 22, style: 'body text' },
            { header: 'How sure', width: 18, style: 'body' },
            { header: 'Text agrees', width: 13, style: 'body' },
            { header: 'Read from text', width: 15, style: 'source amount' },
          ] as const)
        : []),
      ...recurringHeadings(base),
    ],
    rows: [
      totalRow(layout),
      ...(yield* rowsInPieces(layout.base.rows, (row, index) =>
        row.wanted === undefined
          ? goneRow(layout, row)
          : lineRow(layout, row.wanted, row.wanted.position, { row: BASE_TOTAL_ROW + 1 + index, oneOffs }),
      )),
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

/** Figures of tables in different units do not add up to anything. */
function inOneUnit({ unit, joinedTables = [] }: BaseBudget): boolean {
  return joinedTables.every((each) => each.unit === unit);
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
    inOneUnit(base) ? formula(`=SUM(${stretch(atSource)})`, sums[0] ?? 0) : null,
    formula(`=SUM(${stretch(amount)})`, sums[1] ?? 0),
  ];
}

function lineRow(layout: Layout, line: BaseLine, position: number, place: BaseRow): readonly Cell[] {
  const { row } = place;
  const { base } = layout.projection.model;
  const cells = [
    text(line.ref),
    text(line.authority.ref),
    text(line.authority.name),
    text(line.service),
    text(funderWords(line)),
    text(sourceWords(line.source)),
    ...labelCells(line, row),
    figureAtSource(layout, line, row, base.atSource[position] ?? NaN),
    amountCell(layout, line, place, base.amounts[position] ?? NaN),
    ...printedCells(line.source, row, layout),
  ];
  return withRecurring(layout, line, position, place, cells);
}

function goneRow(layout: Layout, row: Layout['base']['rows'][number]): readonly Cell[] {
  const [, council = '', authority = '', service = '', funder = ''] = layout.stood.baseTexts[row.stoodAt ?? -1] ?? [];
  if (row.kind === 'of the user') return [];
  return [text(row.ref), text(council), text(authority), text(service), text(funder), text('no longer used')];
}
