import type { Problem } from '../model/problems';
import { project, type Projection } from '../model/projection';
import { projectionProblems } from '../model/projection-problems';
import { succeed, type Failure, type Result } from '../model/result';
import type { BudgetModel } from '../model/scenario';
import { readScenarioFileOn } from '../model/scenario-file/read';
import { readSelection } from '../model/scenario-file/selection';
import { planWrite, requestsForPlan } from '../sheets/output/plan';
import type { SpendSource } from '../sheets/source/spend-source';
import { validateSource } from '../sheets/source/validate-source';
import { baseBudget } from '../sheets/spend/base-budget';
import { baseYearOf } from '../sheets/spend/base-year';
import { spendFrom } from '../sheets/spend/spend-from';
import type { Receipt, Workbook } from '../workbook/port';
import { writtenSettings } from './written-settings';

export interface ProjectedWorkbook {
  readonly projection: Projection;
  readonly receipt: Receipt;
}

/**
 * Reads the spend that a scenario file names, projects the file's scenarios and writes our sheets into the workbook.
 * Either all of them are written, or nothing and every problem that was found says why.
 */
export async function projectWorkbook(workbook: Workbook, scenarioFile: unknown, writtenAt: Date): Promise<Result<ProjectedWorkbook>> {
  const read = await modelFrom(workbook, scenarioFile);
  if (!read.ok) return read;
  const { model, source } = read.value;
  const projection = project(model);

  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const existing = await workbook.read(requestsForPlan(outline.value));
  if (!existing.ok) return existing;
  const settings = writtenSettings(source, model.base.year);
  const plan = planWrite(projection, { outline: outline.value, existing: existing.value, settings, writtenAt });
  const receipt = await workbook.write(plan.edits, { baseline: existing.value });
  if (!receipt.ok) return withEarlier(receipt, read.problems);
  return succeed({ projection, receipt: receipt.value }, [...read.problems, ...projectionProblems(projection), ...receipt.problems]);
}

interface ModelRead {
  readonly model: BudgetModel;
  readonly source: SpendSource;
}

async function modelFrom(workbook: Workbook, scenarioFile: unknown): Promise<Result<ModelRead>> {
  const selection = readSelection(scenarioFile);
  const source = validateSource(memberOf(scenarioFile, 'source'));
  if (!source.ok) return withEarlier(source, selection.problems);
  const read = await spendFrom(workbook, source.value);
  if (!read.ok) return withEarlier(read, selection.problems);
  if (!selection.ok) return selection;

  const { years, baseYear, authorities, services } = selection.value;
  const [firstYear] = years;
  if (firstYear === undefined) throw new Error('A selection without years is a failure.');
  const year = baseYearOf(read.value.spend, firstYear, baseYear);
  if (!year.ok) return withEarlier(year, read.problems);
  const base = baseBudget(
    read.value.spend,
    year.value,
    authorities === 'all' ? undefined : authorities,
    services === 'all' ? undefined : services,
  );
  if (!base.ok) return withEarlier(base, read.problems);
  const model = readScenarioFileOn(base.value, scenarioFile);
  const before = [...read.problems, ...base.problems];
  if (!model.ok) return withEarlier(model, before);
  return succeed({ model: model.value, source: source.value }, [...before, ...model.problems]);
}

function withEarlier(failure: Failure, earlier: readonly Problem[]): Failure {
  const [first, ...rest] = failure.problems;
  return { ok: false, problems: [first, ...rest, ...earlier] };
}

function memberOf(file: unknown, key: 'source'): unknown {
  return typeof file === 'object' && file !== null && key in file ? Object.entries(file).find(([name]) => name === key)?.[1] : undefined;
}
