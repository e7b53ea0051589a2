import { detectDelimiter, streamCsvRows } from 'hucre';
import { problem } from '../../../model/problems';
import type { CellValue } from '../../../workbook/port';
import type { BookSheet } from '../book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../book';
import { Unreadable } from '../unreadable';
import { cellsOfRows } from '../cells/gather-cells';

/** A text file as one sheet, named for the file. Throws Unreadable where it is no text. */
export function readCsvFile(bytes: Uint8Array, fileName: string): readonly BookSheet[] {
  const { separator, rest } = separatorLine(decodeText(bytes, fileName));
  const delimiter = separator ?? detectDelimiter(rest);
  const cells = cellsOfRows(streamCsvRows(rest, { delimiter }), (value) => ({ value: readValue(value, delimiter), format: 'General' }));
  return [
    {
      id: 0,
      name: sheetNameFor(fileName),
      visibility: 'visible',
      protected: false,
      ours: undefined,
      tables: [],
      grid: { ...EMPTY_GRID, cells },
      unsaved: NOTHING_UNSAVED,
    },
  ];
}

/** Text in the encodings that spreadsheet programs write: UTF-8 and UTF-16 with or without their mark, else Windows-1252. */
function decodeText(bytes: Uint8Array, fileName: string): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Every other byte of plain letters in UTF-16 is nought, and no other text holds a nought.
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new Unreadable(problem('file-not-a-workbook', { file: fileName }));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel's own first line `sep=;`, which names the separator and is no data. */
function separatorLine(text: string): { readonly separator: string | undefined; readonly rest: string } {
  const [line, separator] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  return line === undefined ? { separator: undefined, rest: text } : { separator, rest: text.slice(line.length) };
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const WITH_COMMAS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * A number where Excel would see one as well, and losslessly: `18,368,147` yes; `007`, `1e3` and account numbers of more than
 * 15 digits stay the texts that they are. Where a semicolon separates, a comma is a decimal comma and no number is guessed from it.
 */
function readValue(value: unknown, delimiter: string): CellValue {
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  if (trimmed === '') return null;
  const plain = PLAIN.test(trimmed) ? trimmed : delimiter !== ';' && WITH_COMMAS.test(trimmed) ? trimmed.replaceAll(',', '') : undefined;
  return plain === undefined || plain.replace(/\D/g, '').length > 15 ? value : Number(plain);
}

/** The file's name without its ending, as far as a sheet may be called so. */
function sheetNameFor(fileName: string): string {
  const name = fileName
    .replace(/\.[A-Za-z]+$/, '')
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .replace(/^[' ]+|[' ]+$/g, '');
  return name === '' ? 'Data' : name;
}
