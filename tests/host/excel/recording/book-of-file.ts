import type { Book } from '../../../../src/hosts/embedded/book';
import { BookState } from '../host/book';

/** A workbook file as the test host holds it (cells, formats, tables, what is hidden), in a workbook that is empty still. */
export function bookOfFile({ fileName, structureProtected, sheets }: Book, book = new BookState()): BookState {
  book.fileName = fileName;
  book.structureProtected = structureProtected;
  for (const { name, visibility, grid, tables, protected: isProtected } of sheets) {
    const sheet = book.addSheet(name);
    sheet.visibility = { visible: 'Visible', hidden: 'Hidden', 'very hidden': 'VeryHidden' }[visibility] as typeof sheet.visibility;
    sheet.isProtected = isProtected;
    for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
    for (const { first, last } of grid.hiddenColumns) for (let column = first; column <= last; column += 1) sheet.hiddenColumns.add(column);
    for (const row of grid.cells.rows())
      for (const [column, { value, formula, format }] of grid.cells.inRow(row))
        sheet.setCell(row, column, { value, formula, format: format === '' ? undefined : format });
    sheet.tables = tables.map(({ name: called, area, hasHeaderRow, hasTotalsRow }) => ({
      id: String(book.newKey()),
      name: called,
      area,
      showHeaders: hasHeaderRow,
      showTotals: hasTotalsRow,
    }));
  }
  return book;
}
