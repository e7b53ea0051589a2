import { problem } from '../../../model/problems';
import type { Problem } from '../../../model/problems';

export type FileKind = 'zip' | 'xls' | 'csv';

/** What the first bytes (and, for a text, the name) say a file is, or the problem that it is none of ours. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind | Problem {
  const file = fileName;
  if (bytes.length === 0) return problem('file-empty', { file });
  if (isLockFile(bytes, fileName)) return problem('file-is-lock', { file });
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (holdsName(bytes, 'EncryptedPackage')) return problem('file-encrypted', { file });
    if (isEncryptedXls(bytes)) return problem('file-encrypted', { file });
    // Excel 97 calls the stream Workbook and Excel 95 Book; other programs' documents have neither.
    return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'xls' : problem('file-not-a-workbook', { file });
  }
  // A sheet of Excel 2 to 4, before there were workbooks, begins with its BOF record.
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 4 && (bytes[1] ?? 1) % 2 === 0) return problem('file-too-old', { file });
  if (/^\s*<(\?xml|html|!doctype|table|meta)/i.test(beginning(bytes))) return problem('file-is-web-page', { file });
  return /\.(csv|tsv|tab|txt)$/i.test(fileName) ? 'csv' : problem('file-not-a-workbook', { file });
}

/** What Excel keeps beside an open workbook as `~$name`: the user's name, padded to 165 bytes. */
function isLockFile(bytes: Uint8Array, fileName: string): boolean {
  const [length = 0] = bytes;
  return (
    fileName.startsWith('~$') ||
    (bytes.length === 165 && length > 0 && length <= 54 && bytes.subarray(length + 1, 54).every((each) => each === 0x20))
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((each, index) => bytes[index] === each);
}

/** Whether an OLE container has a stream of this name; its directory keeps names in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = `${name}\0`.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((each, index) => bytes[at + index] === each)) return true;
  }
  return false;
}

/** The record with which an Excel 97 workbook begins; one about its password (FILEPASS) may follow, behind one about write protection at most. */
const FIRST_RECORD = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const FILEPASS = 0x2f;

function isEncryptedXls(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x09); at >= 0; at = bytes.indexOf(0x09, at + 1)) {
    if (!FIRST_RECORD.every((each, index) => bytes[at + index] === each)) continue;
    const second = at + 4 + 16;
    const third = second + 4 + (bytes[second + 2] ?? 0);
    return [second, third].some((record) => bytes[record] === FILEPASS && bytes[record + 1] === 0);
  }
  return false;
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 400));
}
