import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { problem, type Problem } from '../model/problems';
import { fail, succeed, type Result } from '../model/result';

/** The bytes of a file, or in plain words why there are none. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(path));
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail(problem('path-not-there', { path }));
    return fail(code === 'EISDIR' ? problem('path-is-folder', { path }) : problem('path-not-readable', { path }));
  }
}

/** The JSON in a file. Where it is none, the line and column are told. */
export async function readJson(path: string): Promise<Result<unknown>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = new TextDecoder().decode(bytes.value);
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch (cause) {
    return fail(problem('not-json', { path, why: cause instanceof Error ? whereJsonBreaks(cause.message, text) : 'it cannot be read' }));
  }
}

/** Why the output cannot go where it should, before anything is read or worked out; nothing where it can. */
export async function whyNotWritten(out: string, inputs: readonly string[]): Promise<readonly Problem[]> {
  const folder = dirname(resolve(out));
  const [there, folderThere] = await Promise.all([identity(out), identity(folder)]);
  if (folderThere?.isFolder !== true) return [problem('folder-not-there', { folder, path: out })];
  if (there === undefined) return [];
  if (there.isFolder) return [problem('path-is-folder', { path: out })];
  // One file may have several names, and links lead to it: the device and number of a file are its own.
  const same = await Promise.all(inputs.map(async (input) => ((await identity(input))?.file === there.file ? input : undefined)));
  return same.flatMap((input) => (input === undefined ? [] : [problem('output-is-input', { path: out, input })]));
}

/** A name that ends otherwise than its contents would not open in Excel. */
export function wrongEnding(out: string, savedAs: string): readonly Problem[] {
  const kind = extname(savedAs).toLowerCase();
  return extname(out).toLowerCase() === kind ? [] : [problem('output-kind', { path: basename(out), kind })];
}

/** Writes the whole file or none of it. */
export async function writeWhole(out: string, bytes: Uint8Array): Promise<Result<void>> {
  const part = `${out}.${process.pid}.part`;
  try {
    await writeFile(part, bytes, { flag: 'wx' });
    await rename(part, out);
    return succeed(undefined);
  } catch {
    await rm(part, { force: true });
    return fail(problem('path-not-writable', { path: out }));
  }
}

async function identity(path: string): Promise<{ readonly file: string; readonly isFolder: boolean } | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return { file: `${found.dev}:${found.ino}`, isFolder: found.isDirectory() };
  } catch {
    return undefined;
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

/** The parser counts characters from the start; people count lines. */
function whereJsonBreaks(message: string, text: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return text.trim() === '' ? 'it is empty' : 'it ends before it is complete';
  const before = text.slice(0, Number(position)).split('\n');
  return `it cannot be read from line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
