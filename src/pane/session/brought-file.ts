import { yearLabel } from '../../model/financial-year';
import { problem } from '../../model/problems';
import { fail, succeed, type Result } from '../../model/result';
import type { BudgetModel, InputValue, Measure } from '../../model/scenario';
import type { Workbook } from '../../workbook/port';
import { later } from '../fetch-later';
import { readWrittenInputs } from './on-sheets';
import { rebase } from './scenario-edits';

const scenarioFiles = later(() => import('../../model/scenario-file/read'));

/** A file that a colleague gave: a scenario file, or a copy of the workbook. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens a workbook file to be read, and nothing else. */
export type OpenFile = (bytes: Uint8Array, name: string) => Promise<Result<Workbook>>;

/** The scenarios of a file, on this model's base and years: what the file says of other years or authorities is left out. */
export async function readBroughtFile({ name, bytes }: BroughtFile, model: BudgetModel, openFile?: OpenFile): Promise<Result<BudgetModel>> {
  const theirs = name.toLowerCase().endsWith('.json')
    ? await fromScenarioFile(bytes, name, model)
    : await fromWorkbook(bytes, name, openFile);
  if (!theirs.ok) return theirs;
  const there = theirs.value;
  const onBase = rebase(there, model.base, model.years);
  const measures = onBase.measures.map((measure) => inYears(measure, there, model));
  const own = (of: readonly Measure[]) => of.reduce((count, { overrides }) => count + overrides.length, 0);
  const lost = own(there.measures) - own(measures);
  const years = there.years.filter((year) => !model.years.includes(year)).map(yearLabel);
  const left = [
    ...(lost > 0 ? [problem('brought-figures-left-out', { count: lost })] : []),
    ...(years.length > 0 ? [problem('brought-years-left-out', { years: years.join(', ') })] : []),
  ];
  return succeed({ ...onBase, years: model.years, measures }, [...theirs.problems, ...left]);
}

async function fromScenarioFile(bytes: Uint8Array, name: string, model: BudgetModel): Promise<Result<BudgetModel>> {
  const { readScenarioFileOn } = await scenarioFiles();
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return fail(problem('brought-file-unreadable', { file: name }));
  }
  return readScenarioFileOn(model.base, file);
}

async function fromWorkbook(bytes: Uint8Array, name: string, openFile: OpenFile | undefined): Promise<Result<BudgetModel>> {
  if (openFile === undefined) return fail(problem('brought-file-unreadable', { file: name }));
  const workbook = await openFile(bytes, name);
  if (!workbook.ok) return workbook;
  const outline = await workbook.value.outline();
  if (!outline.ok) return outline;
  const written = await readWrittenInputs(workbook.value, outline.value);
  if (written === undefined) return fail(problem('brought-file-without-scenarios', { file: name }));
  return written.ok ? succeed({ base: written.value.agreed.base, ...written.value.inputs }, written.problems) : written;
}

/** Figures by year go with their year, not with their place in the row. */
function inYears(measure: Measure, from: BudgetModel, to: BudgetModel): Measure {
  const ofYears = (figures: readonly number[]) => to.years.map((year) => figures[from.years.indexOf(year)] ?? NaN);
  const moved = (value: InputValue): InputValue => {
    if (value.kind === 'by quarter') return { ...value, quarters: value.quarters.map(ofYears) };
    if (value.kind !== 'by year') return value;
    const { ends, ...plain } = value;
    const movedEnds = ends === undefined ? {} : { ends: { ...ends, low: ofYears(ends.low), high: ofYears(ends.high) } };
    return { ...plain, values: ofYears(value.values), ...movedEnds };
  };
  return { ...measure, inputs: Object.fromEntries(Object.entries(measure.inputs).map(([key, value]) => [key, moved(value)])) };
}
