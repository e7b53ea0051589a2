import { Inflate, inflateSync, zipSync } from 'fflate';
import { problem } from '../../../model/problems';
import { Unreadable } from '../unreadable';
import type { PackedPart } from './zip-directory';
import { readZipDirectory } from './zip-directory';

/** The parts of an Office or OpenDocument file, by their names as the zip has them. */
export type Parts = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has' | 'keys'> & Iterable<[string, Uint8Array]>;

/** Beyond this a file is made to exhaust memory, or is no workbook that anyone edits. */
const MOST_BYTES_UNPACKED = 1_000_000_000;
/** Packed bytes unpacked at once; of a sheet they make some hundred kilobytes of text. */
const BYTES_AT_ONCE = 16_384;
const AS_IT_IS = 0;
const DEFLATED = 8;

/** The parts of a file that was opened, each unpacked when it is asked for. */
export class ZipParts {
  private readonly packed: ReadonlyMap<string, PackedPart>;

  constructor(
    parts: readonly PackedPart[],
    private readonly fileName: string,
  ) {
    this.packed = new Map(parts.map((part) => [part.name, part]));
  }

  has(name: string): boolean {
    return this.packed.has(name);
  }

  keys(): MapIterator<string> {
    return this.packed.keys();
  }

  /** Throws Unreadable where the part is damaged. */
  get(name: string): Uint8Array | undefined {
    const part = this.packed.get(name);
    return part === undefined ? undefined : this.guarded(() => unpacked(part));
  }

  *[Symbol.iterator](): Generator<[string, Uint8Array]> {
    for (const name of this.packed.keys()) yield [name, this.get(name) ?? new Uint8Array()];
  }

  /** A part piece by piece, so that it is never in memory as a whole. Throws Unreadable where it is damaged. */
  *pieces(name: string): Generator<Uint8Array> {
    const part = this.packed.get(name);
    if (part === undefined) return;
    if (part.method !== DEFLATED) {
      yield this.guarded(() => unpacked(part));
      return;
    }
    const heard: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((piece) => {
      size += piece.length;
      heard.push(piece);
    });
    for (let start = 0; start < part.packed.length; start += BYTES_AT_ONCE) {
      const end = start + BYTES_AT_ONCE;
      this.guarded(() => inflate.push(part.packed.subarray(start, end), end >= part.packed.length));
      if (size > part.size) throw this.damaged();
      yield* heard.splice(0);
    }
  }

  private guarded<Value>(unpack: () => Value): Value {
    try {
      return unpack();
    } catch {
      throw this.damaged();
    }
  }

  private damaged(): Unreadable {
    return new Unreadable(problem('file-damaged', { file: this.fileName, where: 'its zip container' }));
  }
}

/** The parts of a zip. Throws Unreadable where the zip is broken, or would unpack to more than a machine can hold. */
export function openZip(bytes: Uint8Array, fileName: string): ZipParts {
  const parts = directoryOf(bytes, fileName);
  if (parts.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES_UNPACKED) {
    throw new Unreadable(problem('file-too-large', { file: fileName }));
  }
  return new ZipParts(parts, fileName);
}

function directoryOf(bytes: Uint8Array, fileName: string): readonly PackedPart[] {
  try {
    return readZipDirectory(bytes);
  } catch {
    throw new Unreadable(problem('file-damaged', { file: fileName, where: 'its zip container' }));
  }
}

function unpacked({ method, packed, size }: PackedPart): Uint8Array {
  if (method === AS_IT_IS) return packed.slice();
  if (method === DEFLATED) return inflateSync(packed, { out: new Uint8Array(size) });
  throw new RangeError(`The zip packs a part by the method ${String(method)}.`);
}

export function zip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/**
 * The name under which the zip has this part. Names ignore case, and some writers put backslashes or a leading slash.
 */
export function findPart(parts: Parts, path: string): string | undefined {
  if (parts.has(path)) return path;
  const wanted = plainPath(path);
  for (const name of parts.keys()) if (plainPath(name) === wanted) return name;
  return undefined;
}

function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
