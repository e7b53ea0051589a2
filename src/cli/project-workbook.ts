import type { Problem } from '../model/problems';
import { project, type Projection } from '../model/projection';
import { projectionProblems } from '../model/projection-problems';
import { succeed, succeedUnlessStopped, type Failure, type Result } from '../model/result';
import type { BudgetModel } from '../model/scenario';
import { ledgerProblems } from '../model/ledger-total';
import { moneyProblems } from '../model/money-problems';
import { problemsWithoutBase, readScenarioFileOn } from '../model/scenario-file/read';
import { readSelection, type Selection } from '../model/scenario-file/selection';
import type { BaseBudget } from '../model/spend';
import { statedKind } from '../sheets/detect/stated-kind';
import { withKeptReferences } from '../sheets/inputs/keep-references';
import { planWrite, requestsForPlan } from '../sheets/output/plan';
import { writeSizeProblems } from '../sheets/output/write-size';
import { settingsOf } from '../sheets/source/source-in-cells';
import { SUM_TO, type SpendSource, type SumTo } from '../sheets/source/spend-source';
import { validateSource } from '../sheets/source/validate-source';
import { baseBudget } from '../sheets/spend/base-budget';
import { baseYearOf } from '../sheets/spend/base-year';
import type { SpendReading } from '../sheets/spend/reading';
import { spendFrom } from '../sheets/spend/spend-from';
import type { SpendRead } from '../sheets/spend/spend-from';
import type { Receipt, Workbook } from '../workbook/port';
import { keepsLocked } from './locked-in-workbook';
import { oneOfOr } from './one-of';

export interface ProjectedWorkbook {
  readonly projection: Projection;
  readonly receipt: Receipt;
}

/**
 * Reads the spend that a scenario file names, projects the file's scenarios and writes our sheets into the workbook.
 * Either all of them are written, or nothing and every problem that was found says why. `sumTo` (`authority-and-service`) outranks what
 * the file says makes one line.
 */
export async function projectWorkbook(
  workbook: Workbook,
  scenarioFile: unknown,
  writtenAt: Date,
  sumTo?: string,
): Promise<Result<ProjectedWorkbook>> {
  const chosen = chosenSum(sumTo);
  if (!chosen.ok) return chosen;
  const read = await modelFrom(workbook, scenarioFile, chosen.value);
  if (!read.ok) return read;
  const { model, source, kindOfMoney } = read.value;
  const size = succeedUnlessStopped(project(model), writeSizeProblems(model, `${SUM_TO_OPTION} ${optionName('authority and service')}`));
  if (!size.ok) return together([size], read.problems);
  const projection = size.value;

  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const locks = await keepsLocked(workbook, outline.value, model);
  if (!locks.ok) return together([locks], read.problems);
  const existing = await workbook.read(requestsForPlan(outline.value));
  if (!existing.ok) return existing;
  const settings = settingsOf(source, model.base, kindOfMoney);
  const plan = planWrite(projection, { outline: outline.value, existing: existing.value, settings, writtenAt });
  const receipt = await workbook.write(plan.edits, { baseline: existing.value });
  if (!receipt.ok) return together([receipt], read.problems);
  return succeed({ projection, receipt: receipt.value }, [
    ...read.problems,
    ...size.problems,
    ...moneyProblems(model, kindOfMoney),
    ...ledgerProblems(source.ledger, model.base.amounts),
    ...projectionProblems(projection),
    ...receipt.problems,
  ]);
}

interface ModelRead {
  readonly model: BudgetModel;
  readonly source: SpendSource;
  /** As the file says it, or else the sheet; empty where neither does. */
  readonly kindOfMoney: string;
}

const SUM_TO_OPTION = '--sum-to';

/** `authority-and-service`. */
function optionName(choice: SumTo): string {
  return choice.replaceAll(',', '').replaceAll(' ', '-');
}

function chosenSum(given: string | undefined): Result<SumTo | undefined> {
  const problems: Problem[] = [];
  const choice = given === undefined ? undefined : oneOfOr(problems)(SUM_TO_OPTION, given, SUM_TO, (each) => [optionName(each), each]);
  return succeedUnlessStopped(choice, problems);
}

async function modelFrom(workbook: Workbook, scenarioFile: unknown, sumTo: SumTo | undefined): Promise<Result<ModelRead>> {
  const inFile = validateSource(memberOf(scenarioFile, 'source'));
  const source = inFile.ok && sumTo !== undefined ? succeed({ ...inFile.value, sumTo }, inFile.problems) : inFile;
  const read = source.ok ? await spendFrom(workbook, source.value) : source;
  const selection = readSelection(scenarioFile);
  if (!selection.ok || !read.ok || !source.ok) {
    // What is wrong with the scenarios is told as well, though there is nothing to project them on.
    return together([read, selection], problemsWithoutBase(scenarioFile));
  }
  const base = await baseOf(read.value.spend, selection.value);
  if (!base.ok) return together([base], [...problemsWithoutBase(scenarioFile), ...read.problems]);
  const kept = await withKeptReferences(workbook, base.value);
  if (!kept.ok) return kept;
  const model = readScenarioFileOn(kept.value, scenarioFile);
  const before = [...read.problems, ...base.problems];
  if (!model.ok) return together([model], before);
  return succeed({ model: model.value, source: source.value, kindOfMoney: kindOf(source.value, read.value) }, [
    ...before,
    ...model.problems,
  ]);
}

function kindOf({ fixed }: SpendSource, { resolved, headers }: SpendRead): string {
  return fixed?.kindOfMoney ?? (headers === undefined ? undefined : statedKind(resolved, headers).value) ?? '';
}

/** The base budget of the year, authorities and services that the file asks for. */
async function baseOf(spend: SpendReading, { years, baseYear, authorities, services }: Selection): Promise<Result<BaseBudget>> {
  const [firstYear] = years;
  if (firstYear === undefined) throw new Error('A selection without years is a failure.');
  const year = baseYearOf(spend, firstYear, baseYear);
  if (!year.ok) return year;
  return baseBudget(spend, year.value, authorities === 'all' ? undefined : authorities, services === 'all' ? undefined : services);
}

/** One failure that tells all problems of several steps, each once. */
function together(results: readonly Result<unknown>[], others: readonly Problem[]): Failure {
  const problems = [...results.flatMap((result) => result.problems), ...others];
  const [first, ...rest] = problems.filter(
    ({ message, where }, index) => problems.findIndex((each) => each.message === message && each.where === where) === index,
  );
  if (first === undefined) throw new Error('A failure has at least one problem.');
  return { ok: false, problems: [first, ...rest] };
}

function memberOf(file: unknown, key: 'source'): unknown {
  return typeof file === 'object' && file !== null && key in file ? Object.entries(file).find(([name]) => name === key)?.[1] : undefined;
}
