import type { Everything, Person, PlainCell, StartingCell, StartingSheet } from '../../person';
import type { SheetState } from './book';
import type { TestHost } from './test-host';

/** The person at the test host's workbook. */
export function personAt(host: TestHost): Person {
  const { book, changes } = host;
  const sheetOf = (name: string): SheetState => {
    const sheet = book.sheetNamed(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  };
  return {
    setCell: async (name, row, column, content) => {
      putCell(sheetOf(name), row, column, content);
      changes.changed(sheetOf(name), { row, column, rows: 1, columns: 1 });
    },
    addSheet: async (name) => {
      changes.added(book.addSheet(name));
    },
    renameSheet: async (from, to) => {
      sheetOf(from).name = to;
    },
    protectSheet: async (name) => {
      sheetOf(name).protect();
    },
    deleteSheet: async (name) => {
      const sheet = sheetOf(name);
      book.sheets = book.sheets.filter((each) => each !== sheet);
      changes.deleted(sheet);
    },
    everything: async () => everythingIn(host),
    selection: async () => {
      if (book.selection === undefined) throw new Error('Nothing is selected.');
      return { sheet: book.selection.sheet, ...book.selection.area };
    },
  };
}

export function putCell(sheet: SheetState, row: number, column: number, content: StartingCell): void {
  const { value, formula } =
    typeof content !== 'object'
      ? { value: content, formula: '' }
      : content === null
        ? { value: null, formula: '' }
        : 'text' in content
          ? { value: content.text, formula: '' }
          : content;
  sheet.setCell(row, column, { value, formula });
}

/** Fills the workbook with the sheets that a test starts from. */
export function fill(host: TestHost, sheets: readonly StartingSheet[]): void {
  for (const starting of sheets) {
    const sheet = host.book.addSheet(starting.name);
    starting.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        putCell(sheet, r + 1, c + 1, cell);
      });
    });
    sheet.visibility = { visible: 'Visible', hidden: 'Hidden', 'very hidden': 'VeryHidden' }[
      starting.visibility ?? 'visible'
    ] as SheetState['visibility'];
    for (const row of starting.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of starting.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    if (starting.protected === true) sheet.protect();
  }
}

function everythingIn({ book }: TestHost): Everything {
  return new Map(book.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
}

function cellsOf(sheet: SheetState): PlainCell[][] {
  const used = sheet.used(true);
  if (used === undefined) return [];
  return Array.from({ length: used.row + used.rows - 1 }, (_, r) => {
    const row = Array.from({ length: used.column + used.columns - 1 }, (__, c): PlainCell => {
      const { value, formula } = sheet.cell(r + 1, c + 1);
      return { value, formula };
    });
    while (row.length > 0 && row.at(-1)?.value === null && row.at(-1)?.formula === '') row.pop();
    return row;
  });
}
