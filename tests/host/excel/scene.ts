import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { Edit, Workbook } from '../../../src/workbook/port';
import type { Cell, SheetContent, SheetChart } from '../../../src/workbook/sheet-content';
import { formula, text } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './host/book';
import type { BookState, RuleState, SheetState } from './host/book';
import { fill } from './host/excel-person';
import { testHost } from './host/client';
import type { TestHost } from './host/test-host';

/** A workbook with two sheets of the user's, one of which has a link to ours, and our sheets from an earlier write. */
export interface Scene {
  readonly host: TestHost;
  readonly workbook: Workbook;
}

export async function makeScene(earlier: readonly Edit[] = earlierEdits): Promise<Scene> {
  const host = testHost();
  fill(host, [
    {
      name: 'Spend',
      cells: [[text('Authority'), text('2011/12')], [text('Bolton'), 1000], [text('Bury'), 250.5], [{ formula: '=Workings!B2', value: 1 }]],
    },
    { name: 'Notes', cells: [[text('=kept'), true, { formula: '=1/0', value: { error: '#DIV/0!' } }]] },
  ]);
  const workbook = excelWorkbook();
  if (earlier.length > 0) {
    const written = await workbook.write(earlier);
    if (!written.ok) throw new Error(written.problems[0].message);
  }
  await host.settle();
  return { host, workbook };
}

/** A sheet of this size with looks, rules and formulas, whose figures begin with `seed`. */
export function table(title: string, rows: number, columns: number, seed: number): SheetContent {
  const line = (row: number): Cell[] => [
    text(row % 3 === 0 ? `=line ${String(row)}` : `Line ${String(row)}`),
    ...Array.from({ length: columns - 2 }, (_, column) => seed + row * 100 + column),
    formula(`=B${String(row + 2)}*2`, 0),
  ];
  return {
    ...contentOf(
      [
        [text(title)],
        [text('Ref'), ...Array.from({ length: columns - 1 }, (_, year) => text(`20${String(11 + year)}/${String(12 + year)}`))],
        ...Array.from({ length: rows - 2 }, (_, row) => line(row + 1)),
      ],
      [
        { row: 1, column: 1, rows: 1, columns: 1, style: 'title' },
        { row: 2, column: 1, rows: 1, columns, style: 'header' },
        { row: 3, column: 2, rows: rows - 2, columns: columns - 1, style: 'body money' },
      ],
    ),
    columnWidths: [30 + seed, ...Array.from({ length: columns - 1 }, () => 12)],
    rowHeights: new Map([[1, 24 + seed]]),
    frozen: { rows: 2, columns: seed % 2 },
    validations: [
      {
        area: { row: 3, column: 2, rows: rows - 2, columns: 1 },
        rule: { kind: 'decimal', least: 0, most: seed },
        title: 'Amount',
        message: 'An amount in pounds.',
      },
    ],
    charts: [chartOf(title, rows, seed)],
    conditionalStyles: [
      { area: { row: 3, column: 1, rows: rows - 2, columns }, when: { textBegins: 'not quantified' }, style: 'not quantified' },
    ],
  };
}

function chartOf(title: string, rows: number, seed: number): SheetChart {
  const column = (number: number) => ({ row: 3, column: number, rows: rows - 2, columns: 1 });
  const name = (number: number) => ({ row: 2, column: number, rows: 1, columns: 1 });
  return {
    title,
    alternativeText: title,
    over: { row: rows + 2, column: 1, rows: 10, columns: 4 },
    categories: column(1),
    series: [
      { name: name(2), values: column(2), fill: 'none' },
      { name: name(3), values: column(3), fill: { colour: `#00000${String(seed)}`, hatched: false } },
    ],
    axis: { least: seed, title: 'Pounds', numberFormat: '0' },
  };
}

export const earlierEdits: readonly Edit[] = [
  sheetEdit('Base budget', table('Base budget', 8, 5, 1)),
  sheetEdit('Scenario inputs', table('Scenario inputs', 6, 4, 2)),
  sheetEdit('Workings', table('Workings', 12, 6, 3)),
];

/** Larger, smaller, a few cells, and a new sheet before the old ones. */
export const laterEdits: readonly Edit[] = [
  sheetEdit('Cover', {
    ...table('Cover', 4, 3, 7),
    validations: [],
    styles: [{ row: 1, column: 1, rows: 1, columns: 3, style: 'verdict' }],
  }),
  sheetEdit('Base budget', table('Base budget', 14, 6, 4)),
  {
    edit: 'cells',
    sheet: 'Scenario inputs',
    row: 3,
    column: 1,
    cells: [
      [text('=new'), 9],
      [text('plain'), null],
    ],
  },
  sheetEdit('Workings', table('Workings', 5, 4, 5)),
];

/** Everything in the workbook, as text that can be compared and read. */
export function everythingIn(book: BookState): string {
  const styles = [...book.styles].sort(([one], [other]) => one.localeCompare(other));
  const names = [...book.names.values()].map(({ name, sheetId }) => [
    name,
    book.sheets.find((sheet) => sheet.id === sheetId)?.name ?? 'nowhere',
  ]);
  return JSON.stringify({ sheets: book.sheets.map(sheetState), names: names.sort(), styles }, undefined, 1);
}

/** The user's own sheets alone. */
export function ownSheetsIn(book: BookState): string {
  return JSON.stringify(book.sheets.filter((sheet) => ['Spend', 'Notes'].includes(sheet.name)).map(sheetState));
}

function sheetState(sheet: SheetState): unknown {
  const byPlace = (one: RuleState, other: RuleState) => JSON.stringify(one).localeCompare(JSON.stringify(other));
  return {
    name: sheet.name,
    cells: [...sheet.cells].sort(([one], [other]) => one - other),
    widths: [...sheet.widths].filter(([, width]) => width !== STANDARD_WIDTH).sort(([one], [other]) => one - other),
    heights: [...sheet.heights].filter(([, height]) => height !== STANDARD_HEIGHT).sort(([one], [other]) => one - other),
    frozen: sheet.frozen,
    page: sheet.page,
    validations: [...sheet.validations].sort(byPlace),
    conditionals: [...sheet.conditionals].sort(byPlace),
    charts: sheet.charts,
  };
}
