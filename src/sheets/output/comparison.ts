import { cellReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { InPieces } from '../../model/in-pieces';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { comparisonRows, NOT_IN_IT, rowsOfYear, type ComparisonRow } from './comparison-rows';
import { rowsInPieces } from './rows-in-pieces';
import { columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { pricedHeader, pricesCells, pricesInUseBefore, pricesStyles } from './prices-choice';
import { ofScenario, scenarioNames, scenarioPlace } from './scenario-choice';
import { basisWords } from './words';

/** The header stands one row lower than elsewhere, below the choice. */
const FIRST = FIRST_ROW + 1;
const COLUMNS = { ref: 3, name: 4, base: 5, comparedWith: 6, amount: 7 } as const;
/** The ref of the scenario that the others are compared with, and its place among them. */
const CHOICE = { ref: '$B$4', place: '$D$4' } as const;

const NOT_COMPARED = 'not compared';

/** The scenarios side by side by year, authority, service and measure, each with its difference from the one chosen: in pounds, in per cent, to date. */
export function* comparisonSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  const { model } = layout.projection;
  const rows = yield* comparisonRows(layout);
  const compared = comparedIndex(layout);
  const picked = model.scenarios[compared];
  const money = { style: 'body money', total: 'total money' } as const;
  const baseYear = `Base budget ${yearLabel(model.base.year)}`;
  const firstYear = yearLabel(model.years[0] ?? model.base.year);
  const differing = (words: string, look: Pick<PageColumn, 'style' | 'total'>, inPrices = true) =>
    model.scenarios.map(({ ref }): PageColumn => {
      const header = {
        header: `${ref} less ${picked?.ref ?? ''},\n${words}`,
        printed: `"${ref} less "&${CHOICE.ref}&",\n${words}"`,
      };
      const heading = inPrices ? pricedHeader(layout, header) : { header: header.header, headerFormula: `=${header.printed}` };
      return { ...heading, width: 15, ...look };
    });
  return pageContent({
    title: 'Comparison of scenarios',
    note: `${basisWords(layout, model.deflator === undefined ? 'cash' : 'nominal or real prices as F4 says')}. "In year" is that year alone, "to date" is added up from ${firstYear}. Measures show effects, not budgets. ( ) = less. To be filtered, not sorted.`,
    verdict,
    rowFour: [
      text('Compared with'),
      text(picked?.ref ?? ''),
      formula(`=INDEX(${scenarioNames(layout)},${CHOICE.place})`, picked?.name ?? ''),
      formula(`=${scenarioPlace(layout, CHOICE.ref)}`, compared + 1),
      ...pricesCells(layout),
    ],
    columns: [
      { header: 'Year', width: 15, style: 'body text' },
      { header: 'Rows by', width: 11, style: 'body' },
      { header: 'Ref', width: 14, style: 'body' },
      { header: 'Name', width: 34, style: 'body text' },
      { ...pricedHeader(layout, { header: baseYear, printed: `"${baseYear}"` }), width: 16, ...money },
      { header: `Compared with: ${picked?.ref ?? ''}`, headerFormula: `="Compared with: "&${CHOICE.ref}`, width: 16, ...money },
      ...model.scenarios.map((scenario): PageColumn => {
        const name = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
        const header = { header: `${scenario.ref} ${scenario.name}`, printed: `"${scenario.ref} "&${name}` };
        return { ...pricedHeader(layout, header), width: 16, ...money };
      }),
      ...differing('in year', money),
      ...differing('in year, %', { style: 'body change', total: 'total change' }, false),
      ...differing('to date', money),
    ],
    rows: yield* rowsInPieces(rows, (row, index) =>
      comparisonCells(layout, row, { position: FIRST + index, inYear: rowsOfYear(layout).count, compared }),
    ),
    totalRows: rows.flatMap((row, index) => (row.isTotal ? [index] : [])),
    frozenColumns: 4,
    print: { paper: 'A3', orientation: 'landscape' },
    ...(model.deflator === undefined ? {} : { headerHeight: 48 }),
    styles: [
      { row: 4, column: 2, rows: 1, columns: 1, style: 'input text' },
      { row: 4, column: 4, rows: 1, columns: 1, style: 'place in a list' },
      ...pricesStyles(layout).styles,
    ],
    validations: [
      {
        area: { row: 4, column: 2, rows: 1, columns: 1 },
        rule: { kind: 'list', options: model.scenarios.map(({ ref }) => ref) },
        title: 'Compared with',
        message: 'Choose a scenario by its ref.',
      },
      ...pricesStyles(layout).validations,
    ],
  });
}

/** Where the last scenario's total of the last year stands, with its authorities below it. */
export function lastTotalOnComparison(layout: Layout): { readonly row: number; readonly column: number } {
  const { years, scenarios } = layout.projection.model;
  return { row: FIRST + (years.length - 1) * rowsOfYear(layout).count, column: COLUMNS.amount + scenarios.length - 1 };
}

/** The cells that list every authority and every service once, after "All": what may be chosen elsewhere. */
export function comparisonNames(layout: Layout): { readonly authorities: string; readonly services: string } {
  const { authorities, services } = layout.projection.model.base;
  const stretch = (first: number, count: number) => columnStretch(layout, 'Comparison', COLUMNS.name, FIRST + first, FIRST + first + count);
  return { authorities: stretch(0, authorities.length), services: stretch(rowsOfYear(layout).beforeServices, services.length) };
}

/** A sum to date needs every year before it in the prices chosen: one that is left out would make it too small. */
function earlierYearsPriced(layout: Layout, year: number): readonly string[] {
  const before = year === 0 ? undefined : pricesInUseBefore(layout, year);
  return before === undefined ? [] : [`SUMPRODUCT((${before}="${NOT_QUANTIFIED}")*1)=0`];
}

function comparedIndex(layout: Layout): number {
  const index = layout.projection.model.scenarios.findIndex(({ ref }) => ref === layout.stood.comparedWith);
  return Math.max(0, index);
}

interface RowPlace {
  readonly position: number;
  /** How many rows a year has: every year has the same in the same order. */
  readonly inYear: number;
  /** Position of the scenario that the others are compared with. */
  readonly compared: number;
}

function comparisonCells(layout: Layout, row: ComparisonRow, { position, inYear, compared }: RowPlace): Cell[] {
  const { model } = layout.projection;
  const { length } = model.scenarios;
  const rowIn = (year: number) => position - (row.year - year) * inYear;
  const cell = (column: number) => cellReference(position, column);
  const comparedWith = `$${cell(COLUMNS.comparedWith)}`;
  const amounts = model.scenarios.map((_, index) => cell(COLUMNS.amount + index));
  const figure = (index: number) => row.figures[index] ?? NaN;
  const less = (index: number) => row.less(index, compared);
  const words = (figureOf: number): number | string => (Number.isNaN(figureOf) ? NOT_COMPARED : figureOf);
  return [
    text(yearLabel(model.years[row.year] ?? model.base.year)),
    text(row.by),
    text(row.ref),
    text(row.name),
    row.base === undefined ? text('effect') : formula(`=${row.base.formula}`, cached(row.base.figure)),
    formula(`=${ofScenario(CHOICE.place, amounts)}`, row.missing(figure(compared), compared)),
    ...model.scenarios.map((_, index) => {
      const [made, shown] = [row.formulaOf(index), row.missing(figure(index), index)];
      return made === undefined ? text(String(shown)) : formula(`=${made}`, shown);
    }),
    ...model.scenarios.map((_, index) => {
      const own = cell(COLUMNS.amount + index);
      const known = [own, comparedWith].map((each) =>
        row.by === 'Measure' ? `OR(ISNUMBER(${each}),${each}="${NOT_IN_IT}")` : `ISNUMBER(${each})`,
      );
      // A measure that a scenario does not have does nothing there.
      const difference = row.by === 'Measure' ? `SUM(${own})-SUM(${comparedWith})` : `${own}-${comparedWith}`;
      return formula(`=IF(AND(${known.join(',')}),${difference},"${NOT_COMPARED}")`, words(less(index)));
    }),
    ...model.scenarios.map((_, index) => {
      const difference = cell(COLUMNS.amount + length + index);
      const share = figure(compared) === 0 ? 0 : less(index) / Math.abs(figure(compared));
      // A difference of budgets is a number only where both are; one of measures also where a scenario does not have it.
      const known = row.by === 'Measure' ? `AND(ISNUMBER(${difference}),ISNUMBER(${comparedWith}))` : `ISNUMBER(${difference})`;
      return formula(`=IF(${known},IF(${comparedWith}=0,0,${difference}/ABS(${comparedWith})),"${NOT_COMPARED}")`, words(share));
    }),
    ...model.scenarios.map((_, index) => {
      const column = COLUMNS.amount + length + index;
      const differences = Array.from({ length: row.year + 1 }, (__, year) => cellReference(rowIn(year), column));
      const known = [`ISNUMBER(${cell(column)})`, ...earlierYearsPriced(layout, row.year)];
      return formula(
        `=IF(${known.length === 1 ? (known[0] ?? '') : `AND(${known.join(',')})`},SUM(${differences.join(',')}),"${NOT_COMPARED}")`,
        words(row.toDate(index, compared)),
      );
    }),
  ];
}
