import { MEASURES } from '../model/measures/catalogue';
import { problem, type Problem } from '../model/problems';
import { fail, succeed, type Result } from '../model/result';
import type { BudgetModel } from '../model/scenario';
import type { BaseBudget, Narrowing } from '../model/spend';
import type { FinancialYear } from '../model/financial-year';
import type { OutputSheet } from '../workbook/output-sheets';
import type { Outline, Workbook } from '../workbook/port';
import { readFrozen } from './frozen/read-frozen';
import { withKeptReferences } from './inputs/keep-references';
import { readBaseSettings, readInputs } from './inputs/read-inputs';
import { sourceFromSettings } from './source/source-in-cells';
import type { SpendSource } from './source/spend-source';
import { validateSource } from './source/validate-source';
import { baseBudget } from './spend/base-budget';
import { spendFrom, type SpendRead } from './spend/spend-from';

/** The base budget of a year, from the cells that a source names, with the references that its lines have on our sheets. */
export async function readBase(
  workbook: Workbook,
  source: SpendSource,
  year: FinancialYear,
  { authorities, services }: Narrowing = {},
): Promise<Result<SpendRead & { readonly base: BaseBudget }>> {
  const read = await spendFrom(workbook, source);
  if (!read.ok) return read;
  const inData = await baseBudget(read.value.spend, year, authorities, services);
  if (!inData.ok) return inData;
  const base = await withKeptReferences(workbook, inData.value);
  return base.ok ? succeed({ ...read.value, base: base.value }, [...read.problems, ...inData.problems]) : base;
}

/** What our sheets hold, read back without a pane: the model, and what was said of its money. */
export async function readWrittenModel(
  workbook: Workbook,
  outline: Outline,
): Promise<Result<{ readonly model: BudgetModel; readonly kindOfMoney: string }>> {
  const used = (kind: OutputSheet) => outline.sheets.find((sheet) => sheet.ours === kind)?.used;
  const area = used('Scenario inputs');
  if (area === undefined) return fail(problem('nothing-written', {}));
  const frozenArea = used('Frozen');
  const read = await workbook.read([{ area }, ...(frozenArea === undefined ? [] : [{ area: frozenArea }])]);
  if (!read.ok) return read;
  const [block, frozenBlock] = read.value;
  const settings = block === undefined ? undefined : readBaseSettings(block);
  if (block === undefined || settings === undefined) return fail(problem('nothing-written', {}));
  const source = validateSource(sourceFromSettings(settings));
  if (!source.ok) return source;
  const base = await readBase(workbook, source.value, settings.baseYear, settings.narrowedTo);
  if (!base.ok) return base;
  const inputs = readInputs(block, base.value.base, MEASURES);
  if (!inputs.ok) return inputs;
  const frozenProblems: Problem[] = [];
  const frozen = readFrozen(frozenBlock, frozenProblems);
  const model: BudgetModel = { base: base.value.base, ...inputs.value, ...(frozen.length > 0 ? { frozen } : {}) };
  return succeed({ model, kindOfMoney: settings.kindOfMoney }, [...base.problems, ...inputs.problems, ...frozenProblems]);
}
