import { asText, recorded } from './arguments';
import type { BookState } from './book';
import type { HostObject } from './host-object';
import { HostFault, missing } from './host-object';

const STYLE_PROPERTIES = ['numberFormat', 'horizontalAlignment', 'wrapText'];

/** `Excel.StyleCollection`. */
export function styles(book: BookState): HostObject {
  const find = (given: unknown): HostObject => {
    const name = asText(given);
    const state = book.styles.get(name) ?? missing();
    return {
      type: 'Style',
      id: name,
      get: { name: () => name },
      set: recorded(state, '', STYLE_PROPERTIES),
      parts: {
        font: () => ({ type: 'RangeFont', set: recorded(state, 'font.', ['size', 'bold', 'italic', 'color']) }),
        fill: () => ({ type: 'RangeFill', set: recorded(state, 'fill.', ['color']) }),
        borders: () => ({
          type: 'RangeBorderCollection',
          find: {
            getItem: (edge) => ({ type: 'RangeBorder', set: recorded(state, `border.${asText(edge)}.`, ['style', 'weight', 'color']) }),
          },
        }),
      },
      call: {
        delete: () => {
          book.styles.delete(name);
          for (const sheet of book.sheets)
            for (const { row, column, cell } of [...sheet.filled()])
              if (cell.style === name) sheet.setCell(row, column, { style: 'Normal' });
        },
      },
    };
  };
  return {
    type: 'StyleCollection',
    items: () => [...book.styles.keys()].map(find),
    find: { getItem: find },
    call: {
      add: (given) => {
        const name = asText(given);
        if (book.styles.has(name)) throw new HostFault('ItemAlreadyExists');
        book.styles.set(name, { numberFormat: 'General' });
      },
    },
  };
}
