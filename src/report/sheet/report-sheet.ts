import { cellReference } from '../../formula/address';
import { roundHalfAway } from '../../model/rounding';
import { FIRST_ROW, pageContent, verdictLink, type PageColumn } from '../../sheets/output/page';
import type { Outline, SheetEdit } from '../../workbook/port';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import type { CellStyle } from '../../workbook/styles';
import { POUNDS_IN } from '../amount-style';
import type { ReportChoices } from '../choices';
import type { MadeTable } from '../make-table';
import type { Sum } from '../rounding/sums';
import type { DraftCell, DraftColumn, DraftRow } from '../table';
import { figureFormula } from './figure-formula';
import { KEPT_HEADING, keptRows } from './kept-choices';

/** The edit that makes the Report sheet hold the table, or undefined before our sheets are written. */
export function reportSheetEdit(made: MadeTable, choices: ReportChoices, outline: Outline): SheetEdit | undefined {
  const checks = outline.sheets.find((sheet) => sheet.ours === 'Checks');
  if (checks === undefined) return undefined;
  const name = outline.sheets.find((sheet) => sheet.ours === 'Report')?.name ?? freeName(outline);
  return { edit: 'sheet', sheet: 'Report', name, content: reportSheet(made, choices, checks.name) };
}

function freeName({ sheets }: Outline): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = 'Report';
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `Report (${number})`;
  return name;
}

/**
 * The table as live formulas, rounded as it prints: caption, source, one header row; under the table its notes, whether its columns
 * add up, what is rounded the other way, and what the table shows, by which it is made again.
 */
export function reportSheet(made: MadeTable, choices: ReportChoices, checksSheet: string): SheetContent {
  const { draft, table, rounded } = made;
  const places = new Places(made, choices);
  const body = draft.rows.map((row, index) => [text(row.head), ...row.cells.map((cell, column) => sheetCell(cell, index, column, places))]);
  const checks = draft.sums.down.map((sum) => checkRow(sum, places));
  const moved = rounded.moved.map(({ row, column, to }): Cell[] => [
    text(`Rounding of ${draft.rows[row]?.head ?? ''}, ${draft.columns[column]?.head ?? ''}`),
    (to - places.nearest(row, column)) / 10 ** choices.decimals,
  ]);
  const rows: Cell[][] = [
    ...body,
    ...checks,
    ...table.notes.map((note) => [text(note)]),
    [text(table.source)],
    [text(KEPT_HEADING)],
    [text('Pounds in one unit'), POUNDS_IN[choices.unit]],
    [text('Decimals'), choices.decimals],
    ...(choices.rounding === 'both add up' ? moved : []),
    ...keptRows(choices).map(([label, said]) => [text(label), text(said)]),
  ];
  const headingRow = places.settings - 1;
  const styles: StyledArea[] = [
    ...draft.rows.flatMap((row, index) =>
      row.cells.map((cell, column) => styledCell(cell, { row, index, column, align: draft.columns[column]?.align ?? 'left' }, choices)),
    ),
    {
      row: FIRST_ROW + body.length + checks.length,
      column: 1,
      rows: rows.length - body.length - checks.length,
      columns: 1 + draft.columns.length,
      style: 'plain',
    },
    { row: headingRow, column: 1, rows: 1, columns: 1, style: 'verdict' },
    { row: headingRow + 1, column: 2, rows: FIRST_ROW + rows.length - headingRow - 1, columns: 1, style: 'setting' },
  ];
  const width = (column: number, align: 'left' | 'right') =>
    Math.min(40, Math.max(align === 'right' ? 14 : 12, ...table.rows.map(({ cells }) => (cells[column]?.text.length ?? 0) + 2)));
  return pageContent({
    title: table.caption,
    note: 'Figures follow the workbook, rounded as printed. Change what the table shows in the pane, under Report.',
    verdict: verdictLink(checksSheet, ''),
    columns: [
      { header: table.rowHead, width: 42, style: 'body text' },
      ...draft.columns.map(({ head, align }, column): PageColumn => ({
        header: head,
        width: width(column, align),
        style: align === 'right' ? 'body right' : 'body text',
      })),
    ],
    rows,
    totalRows: draft.rows.flatMap(({ look }, index) => (look === 'total' ? [index] : [])),
    frozenColumns: 1,
    print: { paper: 'A4', orientation: draft.columns.length > 5 ? 'landscape' : 'portrait' },
    styles,
  });
}

/** Where everything stands on the sheet, before it is made. */
class Places {
  readonly #made: MadeTable;
  readonly choices: ReportChoices;
  /** The row of the unit, the first of the settings. */
  readonly settings: number;

  constructor(made: MadeTable, choices: ReportChoices) {
    this.#made = made;
    this.choices = choices;
    const { draft, table } = made;
    this.settings = FIRST_ROW + draft.rows.length + draft.sums.down.length + table.notes.length + 2;
  }

  figure(row: number, column: number): string {
    return cellReference(FIRST_ROW + row, column + 2);
  }

  get unit(): string {
    return cellReference(this.settings, 2, 'both');
  }

  get decimals(): string {
    return cellReference(this.settings + 1, 2, 'both');
  }

  /** The cell that says by how much a figure is rounded the other way. */
  adjusted(row: number, column: number): string | undefined {
    if (this.choices.rounding !== 'both add up') return undefined;
    const at = this.#made.rounded.moved.findIndex((each) => each.row === row && each.column === column);
    return at === -1 ? undefined : cellReference(this.settings + 2 + at, 2, 'both');
  }

  /** What a figure is rounded to on its own, in steps. */
  nearest(row: number, column: number): number {
    const moved = this.#made.rounded.moved.find((each) => each.row === row && each.column === column);
    return moved === undefined ? NaN : Math.sign(moved.from) * Math.floor(Math.abs(moved.from) + 0.5);
  }

  /** The printed figure, in the unit. */
  printed(row: number, column: number): number {
    return (this.#made.rounded.printed[row]?.[column] ?? NaN) / 10 ** this.choices.decimals;
  }

  /** The sum that this row is the total of, where totals are sums of rounded figures. */
  summed(row: number): Sum | undefined {
    return this.choices.rounding === 'sum of rounded parts' ? this.#made.draft.sums.down.find(({ total }) => total === row) : undefined;
  }

  columns(): number {
    return this.#made.draft.columns.length;
  }

  isAmount(row: number, column: number): boolean {
    return this.#made.draft.rows[row]?.cells[column]?.kind === 'amount';
  }
}

function sheetCell(cell: DraftCell, row: number, column: number, places: Places): Cell {
  switch (cell.kind) {
    case 'amount': {
      const sign = cell.isEffect === true && places.choices.signs === 'positive' ? -1 : 1;
      const printed = places.printed(row, column);
      const value = Number.isNaN(printed) ? 'not quantified' : sign * printed + 0;
      const sum = places.summed(row);
      if (sum !== undefined) return formula(`=${partsFormula(sum, column, places)}`, value);
      if (cell.from === undefined) return typeof value === 'number' ? value : text(value);
      const rounding = { unit: places.unit, decimals: places.decimals, adjusted: places.adjusted(row, column) };
      return formula(figureFormula(cell.from, rounding, sign), value);
    }
    case 'percentage':
      return Number.isNaN(cell.fraction) ? text('not quantified') : cell.fraction;
    case 'number':
      return Number.isNaN(cell.number) ? text('not quantified') : cell.number;
    case 'rate':
      return Number.isNaN(cell.pounds) ? text('not quantified') : cell.pounds;
    case 'text':
      return text(cell.text);
    case 'not applicable':
      return text('n/a');
    case 'missing':
      return text(cell.words);
  }
}

/** Parts of one column, added or taken off; text among them counts as nothing in a SUM. */
function partsFormula({ parts }: Sum, column: number, places: Places): string {
  const listed = (sign: 1 | -1) => parts.filter((part) => part.sign === sign).map(({ at }) => places.figure(at, column));
  const [plus, less] = [listed(1), listed(-1)];
  return less.length === 0 ? `SUM(${plus.join(',')})` : `SUM(${plus.join(',')})-SUM(${less.join(',')})`;
}

/** Whether the printed rows still make the printed total: nought, or what they miss it by. */
function checkRow(sum: Sum, places: Places): Cell[] {
  return [
    text('Rows less total'),
    ...Array.from({ length: places.columns() }, (_, column): Cell => {
      if (!places.isAmount(sum.total, column)) return text('n/a');
      const total = places.figure(sum.total, column);
      const made = sum.parts.reduce((all, { at, sign }) => all + sign * numberOr0(places.printed(at, column)), 0);
      const apart = made - numberOr0(places.printed(sum.total, column));
      const source = `=IF(ISNUMBER(${total}),ROUND(${partsFormula(sum, column, places)}-${total},${places.decimals}),"n/a")`;
      return formula(source, Number.isNaN(places.printed(sum.total, column)) ? 'n/a' : roundHalfAway(apart, places.choices.decimals));
    }),
  ];
}

function numberOr0(figure: number): number {
  return Number.isNaN(figure) ? 0 : figure;
}

/** Where a cell stands in its table. */
interface CellPlace {
  readonly row: DraftRow;
  readonly index: number;
  readonly column: number;
  readonly align: DraftColumn['align'];
}

function styledCell(cell: DraftCell, { row, index, column, align }: CellPlace, { decimals, signs }: ReportChoices): StyledArea {
  const isTotal = row.look === 'total';
  // Words among figures stand where figures do.
  const words: CellStyle = align === 'right' ? (isTotal ? 'total right' : 'body right') : isTotal ? 'total' : 'body text';
  return {
    row: FIRST_ROW + index,
    column: column + 2,
    rows: 1,
    columns: 1,
    style: figureStyle(cell, isTotal, decimals, signs === 'minus') ?? words,
  };
}

function figureStyle(cell: DraftCell, isTotal: boolean, decimals: number, minus: boolean): CellStyle | undefined {
  if (cell.kind === 'amount') {
    const figure = moneyStyle(decimals, minus, isTotal);
    return cell.qualifier === undefined ? figure : `${figure}, ${cell.qualifier}`;
  }
  if (cell.kind === 'number') return moneyStyle(cell.decimals, minus, isTotal);
  if (cell.kind === 'percentage') return isTotal ? 'total change' : 'body change';
  if (cell.kind === 'rate') return 'body wage';
  return undefined;
}

function moneyStyle(decimals: number, minus: boolean, isTotal: boolean) {
  const style = MONEY_STYLES[Math.min(3, decimals)] ?? MONEY_STYLES[0];
  return `${style}${minus ? ' minus' : ''}${isTotal ? ' total' : ''}` as const;
}

const MONEY_STYLES = ['report money 0', 'report money 1', 'report money 2', 'report money 3'] as const;
