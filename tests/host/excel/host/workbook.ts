import { asText } from './arguments';
import type { BookState, TableState } from './book';
import type { Changes } from './changes';
import type { HostObject } from './host-object';
import { HostFault, missing } from './host-object';
import { names } from './names';
import { range } from './range';
import { styles } from './styles';
import { worksheet } from './worksheet';
import { xmlParts } from './xml-parts';

/** `Excel.Workbook`, the root of every request. */
export function workbook(book: BookState, changes: Changes): HostObject {
  return {
    type: 'Workbook',
    get: { name: () => book.fileName, readOnly: () => book.readOnly },
    parts: {
      application: () => ({
        type: 'Application',
        call: { suspendScreenUpdatingUntilNextSync: () => undefined, suspendApiCalculationUntilNextSync: () => undefined },
      }),
      protection: () => ({ type: 'WorkbookProtection', get: { protected: () => book.structureProtected } }),
      worksheets: () => worksheets(book, changes),
      tables: () => ({
        type: 'TableCollection',
        items: () => tablesOf(book, changes),
        find: { getItem: (id) => tablesOf(book, changes).find((each) => each.id === id) ?? missing() },
      }),
      names: () => names(book),
      styles: () => styles(book),
      customXmlParts: () => xmlParts(book),
    },
    find: {
      getSelectedRange: () => {
        const sheet = book.selection === undefined ? undefined : book.sheet(book.selection.sheet);
        if (book.selection === undefined || sheet === undefined) throw new HostFault('InvalidSelection');
        return range(book, sheet, book.selection.area, changes);
      },
    },
    call: {
      insertWorksheetsFromBase64: (file, options) => {
        if (book.structureProtected) throw new HostFault('AccessDenied');
        const sheets = book.filesKnown.get(asText(file));
        if (sheets === undefined || !isAtEnd(options)) throw new HostFault('InvalidArgument');
        return sheets.map((name) => {
          const sheet = book.addSheet(freeName(book, name));
          changes.added(sheet);
          return sheet.id;
        });
      },
    },
  };
}

function isAtEnd(options: unknown): boolean {
  return typeof options === 'object' && options !== null && Reflect.get(options, 'positionType') === 'End';
}

/** As Excel names a sheet whose name is taken: `Spend (2)`. */
function freeName(book: BookState, name: string): string {
  let free = name;
  for (let number = 2; book.sheetNamed(free) !== undefined; number += 1) free = `${name} (${String(number)})`;
  return free;
}

function worksheets(book: BookState, changes: Changes): HostObject {
  const find = (key: unknown) => {
    const sheet = book.sheet(key);
    return sheet === undefined ? null : worksheet(book, sheet, changes);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(book, sheet, changes)),
    find: {
      getItem: (key) => find(key) ?? missing(),
      getItemOrNullObject: find,
      add: (given) => {
        const name = asText(given);
        if (book.structureProtected) throw new HostFault('AccessDenied');
        if (book.sheetNamed(name) !== undefined) throw new HostFault('ItemAlreadyExists');
        if (name.length > 31 || /[:\\/?*[\]]/.test(name)) throw new HostFault('InvalidArgument');
        const sheet = book.addSheet(name);
        changes.added(sheet);
        return worksheet(book, sheet, changes);
      },
    },
    call: registrations(book, ['DataChangedEvent', 'AddedEvent', 'DeletedEvent', 'EventNameChanged']),
  };
}

function registrations(book: BookState, events: readonly string[]): NonNullable<HostObject['call']> {
  return Object.fromEntries(
    events.flatMap((event) => [
      [
        `_Register${event}`,
        () => {
          book.listening.add(event);
        },
      ],
      [
        `_Unregister${event}`,
        () => {
          book.listening.delete(event);
        },
      ],
    ]),
  );
}

function tablesOf(book: BookState, changes: Changes): HostObject[] {
  return book.sheets.flatMap((sheet) =>
    sheet.tables.map((table: TableState): HostObject => ({
      type: 'Table',
      id: table.id,
      get: { id: () => table.id, name: () => table.name, showHeaders: () => table.showHeaders, showTotals: () => table.showTotals },
      parts: { worksheet: () => worksheet(book, sheet, changes) },
      find: { getRange: () => range(book, sheet, table.area, changes) },
    })),
  );
}
