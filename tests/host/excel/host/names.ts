import { sheetInReference } from '../../../../src/hosts/excel/survey';
import { addressReference } from '../../../../src/formula/address';
import { asText } from './arguments';
import type { BookState } from './book';
import type { HostObject } from './host-object';
import { HostFault, missing } from './host-object';

/** `Excel.NamedItemCollection` of the workbook. A name follows its sheet when that is renamed, and breaks when it is deleted. */
export function names(book: BookState): HostObject {
  const find = (given: unknown): HostObject | null => {
    const key = asText(given).toLowerCase();
    const found = book.names.get(key);
    if (found === undefined) return null;
    const sheet = () => book.sheets.find((each) => each.id === found.sheetId);
    return {
      type: 'NamedItem',
      id: found.name,
      get: {
        name: () => found.name,
        formula: () => {
          const there = sheet();
          return there === undefined ? '=#REF!$A$1' : `=${addressReference({ sheet: there.name, row: 1, column: 1 })}`;
        },
      },
      set: {
        formula: (formula) => {
          const named = sheetInReference(formula);
          const target = named === undefined ? undefined : book.sheetNamed(named);
          if (target === undefined) throw new HostFault('InvalidArgument');
          found.sheetId = target.id;
        },
      },
      call: {
        delete: () => {
          book.names.delete(key);
        },
      },
    };
  };
  return {
    type: 'NamedItemCollection',
    find: {
      getItem: (name) => find(name) ?? missing(),
      getItemOrNullObject: find,
      add: (given, reference, comment) => {
        const name = asText(given);
        if (book.names.has(name.toLowerCase())) throw new HostFault('ItemAlreadyExists');
        const address = String((reference as HostObject).get?.['address']?.());
        const target = book.sheetNamed(sheetInReference(address) ?? '') ?? missing();
        book.names.set(name.toLowerCase(), { name, sheetId: target.id, address, comment: asText(comment) });
        return find(name);
      },
    },
  };
}
