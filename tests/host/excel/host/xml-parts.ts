import { asText } from './arguments';
import type { BookState } from './book';
import type { HostObject } from './host-object';
import { HostFault, missing } from './host-object';

/** `Excel.CustomXmlPartCollection` of the workbook. */
export function xmlParts(book: BookState): HostObject {
  const part = ({ id, xml }: BookState['xmlParts'][number]): HostObject => ({
    type: 'CustomXmlPart',
    id,
    get: { id: () => id },
    call: {
      // Excel may write its own head before a document.
      getXml: () => `<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`,
      delete: () => {
        book.xmlParts = book.xmlParts.filter((each) => each.id !== id);
      },
    },
  });
  const item = (id: unknown) => {
    const found = book.xmlParts.find((each) => each.id === id);
    return found === undefined ? missing() : part(found);
  };
  return {
    type: 'CustomXmlPartCollection',
    find: {
      getItem: item,
      add: (given) => {
        const xml = asText(given);
        // Only what a document may hold, and nothing that a reader could change on the way.
        if (!/^<part xmlns="[^"<]+"( [a-z]+="[^"<]*")*>[\x20-\x7e]*<\/part>$/.test(xml)) throw new HostFault('InvalidArgument');
        const made = { id: `{part-${String(book.newKey())}}`, xml };
        book.xmlParts.push(made);
        return part(made);
      },
      getByNamespace: (namespace) => ({
        type: 'CustomXmlPartScopedCollection',
        items: () => book.xmlParts.filter(({ xml }) => xml.includes(` xmlns="${asText(namespace)}"`)).map(part),
        find: { getItem: item },
      }),
    },
  };
}
