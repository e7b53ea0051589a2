import { unescapeCellText } from '../package/xml-text';
import { streamXml } from '../package/xml-stream';

/** The texts that cells name by number: plain ones, and runs of formatted text put together. Phonetic guides are left out. */
export function readSharedStrings(xml: string, place: { readonly file: string; readonly part: string }): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  streamXml(xml, place, {
    open: (local) => {
      if (local === 'si') current = '';
      else if (local === 't') inText = true;
      else if (local === 'rPh') inPhonetic = true;
    },
    text: (heard) => {
      if (inText && !inPhonetic) current += heard;
    },
    close: (local) => {
      if (local === 't') inText = false;
      else if (local === 'rPh') inPhonetic = false;
      else if (local === 'si') strings.push(unescapeCellText(current));
    },
  });
  return strings;
}
