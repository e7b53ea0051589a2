import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import type { FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';

const opening = new Map<string, Promise<FileWorkbook>>();

/** Opens one of the published workbooks, which stay where they are; each is opened once, since nothing is written to it. */
export function openShared(folder: string, path: string): Promise<FileWorkbook> {
  const opened = opening.get(path) ?? open(folder, path);
  opening.set(path, opened);
  return opened;
}

async function open(folder: string, path: string): Promise<FileWorkbook> {
  const opened = await openWorkbookFile(new Uint8Array(readFileSync(join(folder, 'data', path))), basename(path));
  if (!opened.ok) throw new Error(opened.problems[0].message);
  return fileWorkbook(opened.value);
}
