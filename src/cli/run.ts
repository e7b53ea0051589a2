import { basename } from 'node:path';
import type { Problem } from '../model/problems';
import type { Result } from '../model/result';
import { proposeSources } from '../sheets/detect/propose-sources';
import { readArguments, type Asked } from './arguments';
import { readBytes, readJson, whyNotWritten, wrongEnding, writeWhole } from './files';
import { HELP } from './help';
import type { OpenFile } from './opened-file';
import { projectionJson } from './projection-json';
import { projectWorkbook } from './project-workbook';
import { reportWorkbook } from './report-workbook';
import { seekJson, seekText } from './seek-answer';
import { seekInWorkbook } from './seek-in-workbook';
import { problemLine, remarks, summary } from './summary';
import { tablesJson, tablesText } from './tables-answer';

/** What the program prints and ends with: 0 done, 2 the input is wrong. */
export interface Ended {
  readonly exitCode: 0 | 2;
  readonly out: string;
  readonly errors: string;
}

/** Does what the arguments ask. Throws for a fault of the program alone. */
export async function run(given: readonly string[], open: OpenFile, version: string, now: Date): Promise<Ended> {
  const asked = readArguments(given);
  if (!asked.ok) return stopped(asked.problems);
  switch (asked.value.command) {
    case 'help':
      return done(HELP);
    case 'version':
      return done(`${version}\n`);
    case 'tables':
      return runTables(asked.value, open);
    case 'project':
      return runProject(asked.value, open, now);
    case 'seek':
      return runSeek(asked.value, open);
    case 'report':
      return runReport(asked.value, open, version);
  }
}

async function runTables(asked: Extract<Asked, { command: 'tables' }>, open: OpenFile): Promise<Ended> {
  const stop = (problems: readonly Problem[]) => stopped(problems, asked.json ? { tables: [], problems } : undefined);
  const file = await opened(asked.workbook, open);
  if (!file.ok) return stop(file.problems);
  const found = await proposeSources(file.value);
  if (!found.ok || found.value.proposals.length === 0) return stop(found.problems);
  const { proposals } = found.value;
  return done(asked.json ? json(tablesJson(proposals)) : tablesText(proposals));
}

async function runProject(asked: Extract<Asked, { command: 'project' }>, open: OpenFile, now: Date): Promise<Ended> {
  const stop = (problems: readonly Problem[]) => stopped(problems, asked.json ? { scenarios: [], problems } : undefined);
  const [notWritten, file, scenarios] = await Promise.all([
    whyNotWritten(asked.out, [asked.workbook, asked.scenarios]),
    opened(asked.workbook, open),
    readJson(asked.scenarios),
  ]);
  if (!file.ok || !scenarios.ok || notWritten.length > 0) return stop([file, scenarios].flatMap(problemsOfFailure).concat(notWritten));
  const projected = await projectWorkbook(file.value, scenarios.value, now, asked.sumTo);
  if (!projected.ok) return stop(projected.problems);
  const saved = file.value.save();
  if (!saved.ok) return stop(saved.problems);
  const ending = wrongEnding(asked.out, saved.value.fileName);
  if (ending.length > 0) return stop(ending);
  const written = await writeWhole(asked.out, saved.value.bytes);
  if (!written.ok) return stop(written.problems);
  const problems = [...file.problems, ...projected.problems, ...saved.problems];
  return done(asked.json ? json(projectionJson(projected.value.projection, problems)) : summary(projected.value, problems, asked.out));
}

async function runSeek(asked: Extract<Asked, { command: 'seek' }>, open: OpenFile): Promise<Ended> {
  const stop = (problems: readonly Problem[]) => stopped(problems, asked.json ? { answers: [], problems } : undefined);
  const file = await opened(asked.workbook, open);
  if (!file.ok) return stop(file.problems);
  const sought = await seekInWorkbook(file.value, asked.options);
  if (!sought.ok) return stop(sought.problems);
  const problems = [...file.problems, ...sought.problems];
  return done(asked.json ? json(seekJson(sought.value, problems)) : seekText(sought.value, problems));
}

async function runReport(asked: Extract<Asked, { command: 'report' }>, open: OpenFile, version: string): Promise<Ended> {
  const [notWritten, file] = await Promise.all([whyNotWritten(asked.out, [asked.workbook]), opened(asked.workbook, open)]);
  if (!file.ok || notWritten.length > 0) return stopped([...problemsOfFailure(file), ...notWritten]);
  const report = await reportWorkbook(file.value, asked.options, asked.out, version);
  if (!report.ok) return stopped(report.problems);
  const written = await writeWhole(asked.out, report.value.bytes);
  if (!written.ok) return stopped(written.problems);
  return done([...report.value.captions, `Written to ${asked.out}.`, ...remarks([...file.problems, ...report.problems]), ''].join('\n'));
}

async function opened(path: string, open: OpenFile): ReturnType<OpenFile> {
  const bytes = await readBytes(path);
  return bytes.ok ? open(bytes.value, basename(path)) : bytes;
}

function problemsOfFailure(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

function done(out: string): Ended {
  return { exitCode: 0, out, errors: '' };
}

/** One plain line for each problem that stopped the work. With --json the whole list is printed as well. */
function stopped(problems: readonly Problem[], answer?: unknown): Ended {
  const errors = problems.filter(({ severity }) => severity === 'error').map((each) => `${problemLine(each)}\n`);
  return { exitCode: 2, out: answer === undefined ? '' : json(answer), errors: errors.join('') };
}

function json(answer: unknown): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
