import { unzipSync, zipSync } from 'fflate';
import { problem } from '../../../model/problems';
import { Unreadable } from '../unreadable';

/** The parts of an opened Office or OpenDocument file, by their names as the zip has them. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Beyond this a file is made to exhaust memory, or is no workbook that anyone edits. */
const MOST_BYTES_UNPACKED = 1_000_000_000;

/** The parts of a zip. Throws Unreadable where the zip is broken, or would unpack to more than a machine can hold. */
export function unzip(bytes: Uint8Array, fileName: string): Parts {
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        unpacked += entry.originalSize;
        if (unpacked > MOST_BYTES_UNPACKED) throw new Unreadable(problem('file-too-large', { file: fileName }));
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(problem('file-damaged', { file: fileName, where: 'its zip container' }));
  }
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
