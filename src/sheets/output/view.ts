import { cellReference, columnLetters, sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { NO_FUNDING } from '../../model/funding';
import type { InPieces } from '../../model/in-pieces';
import { NOT_QUANTIFIED } from '../../model/units';
import { lineGroups } from '../../model/line-groups';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { fundingKey, fundingTable, gapKey } from './funding-and-gap';
import { rowsInPieces } from './rows-in-pieces';
import { BASE_COLUMNS, BUDGET_COLUMNS, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { pickedScenario } from './picker';
import { budgetFigures, incompleteWords, statusOf } from './projected-budgets';
import { ofScenario, scenarioPlace } from './scenario-choice';
import { basisWords } from './words';

/** The row of the total; the header of View stands one row lower than elsewhere, below the picker. */
export const VIEW_TOTAL_ROW = FIRST_ROW + 1;
const FIRST_AMOUNT = 4;
/** The place of the scenario picked among all; D4 stays free for the words before it. */
const PLACE = '$E$4';

/** A row of View: everything, one authority's lines together, or a line. */
interface ViewRow {
  readonly ref: string;
  readonly authority: string;
  readonly lines: readonly number[];
  readonly kind: 'all' | 'authority' | 'line' | 'Funding' | 'Gap';
}

/** One scenario, which the picker cell chooses. */
export function* viewSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  const { model } = layout.projection;
  const rows = viewRows(layout);
  const picked = pickedScenario(layout);
  const names = [model.scenarios[0], model.scenarios.at(-1)].map((scenario) => layout.rates.rowOf(nameRef(scenario?.ref ?? '')));
  const money = { style: 'body money', total: 'total money' } as const;
  return pageContent({
    title: 'View of one scenario',
    note: `${basisWords(layout)}. Choose the scenario in the cream cell; nothing else follows the choice. ( ) = reduction. Measures that are not quantified are not in the figures; Status counts them.`,
    verdict,
    rowFour: [
      text('Scenario shown'),
      text(picked.name),
      formula(`="is "&${pickedRef(layout)}&": choose another from the list in B4"`, `is ${picked.ref}: choose another from the list in B4`),
      null,
      formula(`=${scenarioPlace(layout, pickedRef(layout))}`, model.scenarios.indexOf(picked) + 1),
    ],
    columns: [
      { header: 'Line', width: 16, style: 'body' },
      { header: 'Authority', width: 23, style: 'body text' },
      { header: 'Service', width: 31, style: 'body text' },
      { header: `Base budget ${yearLabel(model.base.year)}`, width: 16, ...money },
      ...model.years.map((year): PageColumn => ({ header: yearLabel(year), width: 15, ...money })),
      { header: `Change, base to ${yearLabel(model.years.at(-1) ?? model.base.year)}`, width: 15, ...money },
      { header: 'Change, %', width: 10, style: 'body change', total: 'total change' },
      { header: 'Status', width: 21, style: 'body' },
      { header: 'Row', width: 10, style: 'body' },
    ],
    rows: yield* rowsInPieces(rows, (row, index) =>
      row.kind === 'Funding' || row.kind === 'Gap' ? moneyCells(layout, row.kind) : viewCells(layout, row, VIEW_TOTAL_ROW + index),
    ),
    totalRows: rows.flatMap((row, index) => (row.kind === 'line' ? [] : [index])),
    frozenColumns: 3,
    print: { paper: 'A4', orientation: 'landscape' },
    styles: [
      { row: 4, column: 2, rows: 1, columns: 1, style: 'input text' },
      { row: 4, column: 5, rows: 1, columns: 1, style: 'place in a list' },
    ],
    validations: [
      {
        area: { row: 4, column: 2, rows: 1, columns: 1 },
        rule: {
          kind: 'list from cells',
          source: `=${columnStretch(layout, 'Yearly rates', RATE_COLUMNS.allYears, names[0] ?? FIRST_ROW, names[1] ?? FIRST_ROW)}`,
        },
        title: 'Scenario shown',
        message: 'Choose a scenario from the list.',
      },
    ],
  });
}

/** The columns of View that checks look at: the last year, and what kind of row it is. */
export function viewColumns(layout: Layout): { readonly lastYear: number; readonly kind: number; readonly lastRow: number } {
  const lastYear = FIRST_AMOUNT + layout.projection.model.years.length;
  return { lastYear, kind: lastYear + 4, lastRow: VIEW_TOTAL_ROW + viewRows(layout).length - 1 };
}

function viewRows(layout: Layout): readonly ViewRow[] {
  const { base } = layout.projection.model;
  const all = base.lines.map((_, position) => position);
  const byAuthority = lineGroups(base, 'authorities', all).flatMap(({ key, name, lines }): ViewRow[] => [
    { ref: key, authority: name, lines, kind: 'authority' },
    ...lines.map((line): ViewRow => ({ ref: base.lines[line]?.ref ?? '', authority: name, lines: [line], kind: 'line' })),
  ]);
  return [{ ref: 'All', authority: 'All authorities', lines: all, kind: 'all' }, ...byAuthority, ...moneyRows(layout)];
}

/** Funding and gap stand last, where any funding is given. */
function moneyRows(layout: Layout): readonly ViewRow[] {
  const { funding } = layout.projection.model;
  const kinds = funding === undefined ? [] : (['Funding', 'Gap'] as const);
  return kinds.map((kind): ViewRow => ({ ref: kind, authority: 'All authorities', lines: [], kind }));
}

function moneyCells(layout: Layout, kind: 'Funding' | 'Gap'): Cell[] {
  const { model } = layout.projection;
  const picked = pickedScenario(layout);
  const table = fundingTable(layout);
  const key = kind === 'Funding' ? fundingKey() : gapKey(picked.ref);
  const shown = shownFrom(layout, kind);
  const none = Array.from({ length: 3 }, () => text('by year only'));
  return [
    text(kind),
    text('All authorities'),
    text(kind === 'Funding' ? 'Funding' : 'Gap (surplus)'),
    ...none.slice(0, 1),
    ...model.years.map((_, year) => {
      const figure = table.figureAt(key, year);
      return formula(`=${shown(BUDGET_COLUMNS.firstYear + year)}`, Number.isNaN(figure) ? NO_FUNDING : figure);
    }),
    ...none.slice(0, 2),
    formula(`=${shown(BUDGET_COLUMNS.status)}`, 'see Funding and gap'),
    text(kind),
  ];
}

/** What a row shows of the scenario picked: the cells of all scenarios on Projected budgets, of which E4 says which. */
function shownFrom(layout: Layout, ref: string): (column: number) => string {
  const sheet = `${sheetReference(layout.names['Projected budgets'])}!`;
  const rows = layout.projection.model.scenarios.map((scenario) => layout.budgets.rowOf(`${scenario.ref}-${ref}`));
  return (column) => {
    const letters = columnLetters(column);
    return ofScenario(
      PLACE,
      rows.map((row) => `${sheet}${letters}${row}`),
    );
  };
}

function viewCells(layout: Layout, row: ViewRow, position: number): Cell[] {
  const { model } = layout.projection;
  const scenarioIndex = model.scenarios.indexOf(pickedScenario(layout));
  const amounts = FIRST_AMOUNT + model.years.length;
  const figures = viewFigures(layout, row, scenarioIndex);
  const [base = NaN, last = NaN] = [figures[0], figures.at(-1)];
  const [baseCell, lastCell, changeCell] = [FIRST_AMOUNT, amounts, amounts + 1].map((column) => cellReference(position, column));
  const below = (column: number) => `${cellReference(position + 1, column)}:${cellReference(position + row.lines.length, column)}`;
  const incomplete = row.lines.filter((line) => statusOf(layout, scenarioIndex, line) !== 'complete').length;
  const isSum = row.kind === 'authority';
  const shown = isSum ? () => '' : shownFrom(layout, row.ref);
  const baseRow = layout.base.rowOf(row.lines[0] ?? 0);
  const change = last - base;
  const label = (column: number, value: string) =>
    row.kind === 'line' ? formula(`=${reference(layout, 'Base budget', baseRow, column)}`, value) : text(value);
  return [
    text(row.ref),
    label(BASE_COLUMNS.authority, row.authority),
    label(BASE_COLUMNS.service, row.kind === 'line' ? (model.base.lines[row.lines[0] ?? 0]?.service ?? '') : 'All services'),
    ...figures.map((figure, index) => {
      const source = index === 0 ? BUDGET_COLUMNS.base : BUDGET_COLUMNS.firstYear + index - 1;
      return formula(`=${isSum ? `SUM(${below(FIRST_AMOUNT + index)})` : shown(source)}`, cached(figure));
    }),
    formula(`=IF(AND(ISNUMBER(${baseCell}),ISNUMBER(${lastCell})),${lastCell}-${baseCell},"${NOT_QUANTIFIED}")`, cached(change)),
    formula(
      `=IF(ISNUMBER(${changeCell}),IF(${baseCell}=0,0,${changeCell}/${baseCell}),${changeCell})`,
      cached(base === 0 ? 0 : change / base),
    ),
    isSum
      ? formula(
          `=IF(${notComplete(below(amounts + 3))}=0,"complete","incomplete lines: "&${notComplete(below(amounts + 3))})`,
          incompleteWords(incomplete),
        )
      : formula(
          `=${shown(BUDGET_COLUMNS.status)}`,
          row.kind === 'all' ? incompleteWords(incomplete) : statusOf(layout, scenarioIndex, row.lines[0] ?? 0),
        ),
    text(row.kind),
  ];
}

/** The cell that says the ref of the scenario picked. */
function pickedRef(layout: Layout): string {
  return reference(layout, 'Yearly rates', layout.rates.rowOf('V-scenario'), RATE_COLUMNS.allYears);
}

function notComplete(stretch: string): string {
  return `SUMPRODUCT((${stretch}<>"complete")*1)`;
}

/** The base and each year of a row. */
function viewFigures(layout: Layout, row: ViewRow, scenarioIndex: number): readonly number[] {
  if (row.kind === 'all') {
    const { base, years } = budgetFigures(layout, { scenarioIndex, line: undefined });
    return [base, ...years];
  }
  const ofLines = row.lines.map((line) => budgetFigures(layout, { scenarioIndex, line })).map(({ base, years }) => [base, ...years]);
  if (row.kind === 'line') return ofLines[0] ?? [];
  return (ofLines[0] ?? []).map((_, column) =>
    ofLines.reduce((sum, figures) => sum + (Number.isNaN(figures[column] ?? NaN) ? 0 : (figures[column] ?? 0)), 0),
  );
}
