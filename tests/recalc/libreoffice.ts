import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { libreOffice, pdfToPpm } from '../programs';

const run = promisify(execFile);

/** A cold start of LibreOffice with a new profile takes several seconds, more on a busy machine. */
export const LIBREOFFICE_TIMEOUT = 180_000;

/** The workbook as LibreOffice saves it after recalculating every formula. */
export async function recalculate(workbook: Uint8Array): Promise<Uint8Array> {
  const [recalculated] = await recalculateAll([workbook]);
  if (recalculated === undefined) throw new Error('LibreOffice answered nothing.');
  return recalculated;
}

/** The same for many workbooks in one run, because starting LibreOffice takes longer than recalculating. Answers in the order given. */
export function recalculateAll(workbooks: readonly Uint8Array[], extension = 'xlsx'): Promise<Uint8Array[]> {
  return inNewFolder(async (folder) => {
    const out = await convert(folder, workbooks, extension, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
    return Promise.all(out.map((file) => readFile(file)));
  });
}

/** The workbook as a LibreOffice saves it that a person has set to count words as nought. */
export function recalculateWithWordsAsNought(workbook: Uint8Array): Promise<Uint8Array> {
  return inNewFolder(async (folder) => {
    const [file = ''] = await convert(folder, [workbook], 'xlsx', 'xlsx:Calc MS Excel 2007 XML', 'xlsx', [], { wordsAsNought: true });
    return readFile(file);
  });
}

/** Opens the workbook, recalculates every formula and writes nothing but its first sheet as text: what opening it costs a person. */
export function openAndRecalculate(workbook: Uint8Array): Promise<void> {
  return inNewFolder(async (folder) => {
    await convert(folder, [workbook], 'xlsx', 'csv', 'csv');
  });
}

/** The workbook's printed pages as PNG pictures, to be looked at. */
export function toPdfPages(workbook: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return inNewFolder(async (folder) => {
    if (pdfToPpm === undefined) throw new Error('pdftoppm (poppler-utils) was not found.');
    const [pdf = ''] = await convert(folder, [workbook], 'xlsx', 'pdf:calc_pdf_Export', 'pdf');
    const pages = join(folder, 'pages');
    await mkdir(pages);
    await run(pdfToPpm, ['-r', String(dotsPerInch), '-png', pdf, join(pages, 'page')]);
    const names = (await readdir(pages)).sort();
    return Promise.all(names.map((name) => readFile(join(pages, name))));
  });
}

/** A web page as Writer saves it for Word, or a Word file as it is printed: one run of LibreOffice for one file. */
export function convertText(
  file: Uint8Array,
  { from, to, filter, infilter }: { readonly from: string; readonly to: string; readonly filter: string; readonly infilter?: string },
): Promise<Uint8Array> {
  return inNewFolder(async (folder) => {
    const [out = ''] = await convert(folder, [file], from, filter, to, infilter === undefined ? [] : [`--infilter=${infilter}`]);
    return readFile(out);
  });
}

async function convert(
  folder: string,
  workbooks: readonly Uint8Array[],
  extension: string,
  filter: string,
  outExtension: string,
  more: readonly string[] = [],
  settings: ProfileSettings = {},
): Promise<string[]> {
  if (libreOffice === undefined) throw new Error('LibreOffice was not found.');
  const [profile, from, to] = [join(folder, 'profile'), join(folder, 'in'), join(folder, 'out')];
  await Promise.all([writeProfile(profile, settings), mkdir(from), mkdir(to)]);
  const inputs = await Promise.all(
    workbooks.map(async (bytes, index) => {
      const path = join(from, `${String(index)}.${extension}`);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const { stdout, stderr } = await run(
    libreOffice,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      ...more,
      '--convert-to',
      filter,
      '--outdir',
      to,
      ...inputs,
    ],
    { timeout: LIBREOFFICE_TIMEOUT },
  );
  const outputs = inputs.map((_, index) => `${String(index)}.${outExtension}`);
  const written = new Set(await readdir(to));
  const missing = outputs.filter((name) => !written.has(name));
  // LibreOffice exits with 0 even where it could not open a file.
  if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(', ')}: ${stdout}${stderr}`);
  return outputs.map((name) => join(to, name));
}

interface ProfileSettings {
  readonly wordsAsNought?: boolean;
}

/** LibreOffice trusts cached values unless its profile says otherwise; 0 is "always recalculate". */
export async function writeProfile(profile: string, { wordsAsNought = false }: ProfileSettings = {}): Promise<void> {
  const item = (group: string, name: string, value: number) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/${group}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('Load', 'OOXMLRecalcMode', 0)}
${item('Load', 'ODFRecalcMode', 0)}
${wordsAsNought ? item('Syntax', 'StringConversion', 1) : ''}
</oor:items>
`,
  );
}

export async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-scenarios-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
