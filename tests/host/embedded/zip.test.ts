import { strToU8, zipSync } from 'fflate';
import { openZip } from '../../../src/hosts/embedded/package/zip';

const long = 'a row of the sheet\n'.repeat(20_000);
const packed = zipSync({ 'xl/sheet.xml': strToU8(long), 'plain.txt': [strToU8('plain'), { level: 0 }], 'Größe.xml': strToU8('x') });

function text(pieces: Iterable<Uint8Array>): string {
  const decoder = new TextDecoder();
  return [...pieces].map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

describe('A zip whose parts are unpacked when they are asked for', () => {
  test('gives each part whole, and piece by piece the same', () => {
    const parts = openZip(packed, 'book.xlsx');
    expect([...parts.keys()]).toEqual(['xl/sheet.xml', 'plain.txt', 'Größe.xml']);
    for (const [name, bytes] of parts) expect(text(parts.pieces(name))).toBe(new TextDecoder().decode(bytes));
    expect(text(parts.pieces('xl/sheet.xml'))).toBe(long);
  });

  test('says that it is damaged where a part is cut off, or holds more than it says', () => {
    const unpackedSize = long.length;
    const lying = packed.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 <= lying.length; at += 1) if (view.getUint32(at, true) === unpackedSize) view.setUint32(at, 1_000, true);
    expect(() => text(openZip(lying, 'book.xlsx').pieces('xl/sheet.xml'))).toThrow(/damaged/);
    expect(() => openZip(packed.subarray(0, packed.length - 30), 'book.xlsx')).toThrow(/damaged/);
    const broken = packed.slice();
    broken.fill(0xff, 60, 90);
    expect(() => text(openZip(broken, 'book.xlsx').pieces('xl/sheet.xml'))).toThrow(/damaged/);
  });
});
