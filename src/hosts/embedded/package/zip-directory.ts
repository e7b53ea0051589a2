/** One part as the zip holds it. */
export interface PackedPart {
  readonly name: string;
  /** 0 for bytes as they are, 8 for deflated ones (APPNOTE 4.4.5); others are not used in Office files. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** How many bytes it says to have when it is unpacked. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x0605_4b50;
const END_OF_DIRECTORY_64 = 0x0606_4b50;
const LOCATOR_64 = 0x0706_4b50;
const ENTRY = 0x0201_4b50;
const LOCAL_HEADER = 0x0403_4b50;
const LONGEST_COMMENT = 65_535;
/** Stands in place of a figure that is kept in the entry's 64-bit field instead (APPNOTE 4.5.3). */
const SEE_64 = 0xffff_ffff;

/**
 * What a zip holds, by the list at its end: a library hands out a part only when it has unpacked all of it, and a sheet of a million
 * rows is read piece by piece. Throws a RangeError where the zip is cut off or its list leads nowhere.
 */
export function readZipDirectory(bytes: Uint8Array): readonly PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: PackedPart[] = [];
  let { count, at } = findDirectory(view);
  for (; count > 0; count -= 1) {
    expect(view, at, ENTRY);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(part(bytes, at + 46, nameLength));
    const long = new LongFigures(view, at + 46 + nameLength, extraLength);
    const size = long.orLong(view.getUint32(at + 24, true));
    const packedSize = long.orLong(view.getUint32(at + 20, true));
    const start = long.orLong(view.getUint32(at + 42, true));
    expect(view, start, LOCAL_HEADER);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    parts.push({ name, method: view.getUint16(at + 10, true), packed: part(bytes, data, packedSize), size });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

function findDirectory(view: DataView): { count: number; at: number } {
  let end = view.byteLength - 22;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < first) throw new RangeError('The zip has no list of its parts.');
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && at !== SEE_64) || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, at };
  const long = Number(view.getBigUint64(locator + 8, true));
  expect(view, long, END_OF_DIRECTORY_64);
  return { count: Number(view.getBigUint64(long + 32, true)), at: Number(view.getBigUint64(long + 48, true)) };
}

/** The 64-bit figures of an entry, in the order in which the short ones send there. */
class LongFigures {
  private next: number;

  constructor(
    private readonly view: DataView,
    first: number,
    length: number,
  ) {
    let at = first;
    while (at + 4 <= first + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
    this.next = at + 4;
  }

  orLong(short: number): number {
    if (short !== SEE_64) return short;
    this.next += 8;
    return Number(this.view.getBigUint64(this.next - 8, true));
  }
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new RangeError('The list of the zip leads nowhere.');
}

function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new RangeError('The zip is cut off.');
  return bytes.subarray(start, start + length);
}
