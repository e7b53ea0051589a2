import { yearLabel } from '../model/financial-year';
import { problem, type Problem } from '../model/problems';
import { fail, succeedUnlessStopped, type Result } from '../model/result';
import type { BudgetModel, Measure, Scenario } from '../model/scenario';
import { seek, type SeekAnswer, type SeekTarget } from '../model/seek';
import { soughtInputs, type SoughtInput } from '../model/sought-inputs';
import { readWrittenModel } from '../sheets/written-model';
import type { Workbook } from '../workbook/port';
import type { SeekOptions } from './arguments';
import { oneOfOr, type OneOf } from './one-of';

/** A figure that was sought, with all that was asked, so that the answer can be read by itself. */
export interface Sought {
  readonly scenario: Scenario;
  readonly input: SoughtInput;
  readonly year: string;
  readonly target: SeekTarget;
  /** In words: `Glasgow City`, or empty for all of them. */
  readonly authority: string;
  readonly service: string;
  readonly answer: SeekAnswer;
}

const TARGETS = ['gap', 'total', 'effect'] as const satisfies readonly SeekTarget['of'][];

/** Seeks in a workbook that has our sheets, as the pane does; nothing in it changes. What was not said is as the help has it. */
export async function seekInWorkbook(workbook: Workbook, options: SeekOptions): Promise<Result<Sought>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const read = await readWrittenModel(workbook, outline.value);
  if (!read.ok) return read;
  const { model } = read.value;
  const problems: Problem[] = [...read.problems];
  const question = questionOf(options, model, problems);
  if (question === undefined) return failed(problems);
  const { scenario, input, year, target, between } = question;
  const { measure, quantity } = input;
  const asked = { scenario: scenario.ref, measure, quantity, year, target, ...(between === undefined ? {} : { between }) };
  const answer = seek(asked, model);
  if (answer === undefined) return failed([...problems, problem('nothing-to-seek', { measure: measure.name })]);
  const yearText = yearLabel(model.years[year] ?? model.base.year);
  const sought = { scenario, input, year: yearText, target, authority: question.authority, service: question.service, answer };
  return succeedUnlessStopped(sought, problems);
}

interface Question extends Pick<Sought, 'scenario' | 'input' | 'target' | 'authority' | 'service'> {
  /** Position in the model's years. */
  readonly year: number;
  readonly between: readonly [number, number] | undefined;
}

/** What the options ask; undefined, and problems that say why, where they ask nothing that can be sought. */
function questionOf(options: SeekOptions, model: BudgetModel, problems: Problem[]): Question | undefined {
  const before = problems.length;
  const oneOf = oneOfOr(problems);
  const measure = measureOf(options, model, oneOf);
  const of = oneOf('--target', options.target, TARGETS, (each) => [each]);
  const inputs = measure === undefined ? [] : soughtInputs(measure.measure);
  if (measure !== undefined && inputs.length === 0) problems.push(problem('nothing-to-seek', { measure: measure.measure.name }));
  const input =
    options.input === undefined || inputs.length === 0
      ? inputs[0]
      : oneOf('--input', options.input, inputs, ({ label, quantity }) => [label, quantity]);
  const year = options.year === undefined ? model.years.at(-1) : oneOf('--year', options.year, model.years, (each) => [yearLabel(each)]);
  const authority =
    options.authority === undefined ? undefined : oneOf('--authority', options.authority, model.base.authorities, ({ name }) => [name]);
  const service = options.service === undefined ? undefined : oneOf('--service', options.service, model.base.services, (each) => [each]);
  refuseNarrowing(options, of, problems);
  const amount = amountOf(options, of, problems);
  const between = betweenOf(options.between, problems);
  if (problems.length > before || measure === undefined || input === undefined || of === undefined || year === undefined) return undefined;
  const place = { ...(authority === undefined ? {} : { authority: authority.ref }) };
  const target: SeekTarget =
    of === 'effect'
      ? { of, amount: measure.measure.definition.kind === 'saving' ? -amount : amount }
      : of === 'gap'
        ? { of, amount, ...place }
        : { of, amount, ...place, ...(service === undefined ? {} : { service }) };
  return {
    scenario: measure.scenario,
    input,
    year: model.years.indexOf(year),
    target,
    between,
    authority: authority?.name ?? '',
    service: service ?? '',
  };
}

/** The measure of that name, and the scenario in which it is sought: the one that is named, or else the first that has it. */
function measureOf(
  options: SeekOptions,
  model: BudgetModel,
  oneOf: OneOf,
): { readonly measure: Measure; readonly scenario: Scenario } | undefined {
  const named =
    options.scenario === undefined ? undefined : oneOf('--scenario', options.scenario, model.scenarios, ({ name, ref }) => [name, ref]);
  if (options.scenario !== undefined && named === undefined) return undefined;
  const own = model.measures.filter(({ scenarios }) => named === undefined || scenarios.includes(named.ref));
  const measure = oneOf('--measure', options.measure, own, ({ name, ref }) => [name, ref]);
  const scenario = named ?? model.scenarios.find(({ ref }) => measure?.scenarios.includes(ref));
  return measure === undefined || scenario === undefined ? undefined : { measure, scenario };
}

function refuseNarrowing({ authority, service }: SeekOptions, of: SeekTarget['of'] | undefined, problems: Problem[]): void {
  const why = of === 'effect' ? 'it is the measure’s own effect on all its lines' : 'funding is not given by service';
  const about = { with: `--target ${of ?? ''}`, why };
  if (authority !== undefined && of === 'effect') problems.push(problem('option-not-here', { option: '--authority', ...about }));
  if (service !== undefined && (of === 'effect' || of === 'gap'))
    problems.push(problem('option-not-here', { option: '--service', ...about }));
}

/** Pounds; no gap where nothing is said of one. */
function amountOf({ amount }: SeekOptions, of: SeekTarget['of'] | undefined, problems: Problem[]): number {
  if (amount === undefined) {
    if (of !== 'gap' && of !== undefined) problems.push(problem('option-needed-here', { option: '--amount', with: `--target ${of}` }));
    return 0;
  }
  const read = numberIn(amount);
  if (Number.isNaN(read))
    problems.push(problem('option-not-figures', { option: '--amount', given: amount, expected: 'pounds, such as 5000000 or £5,000,000' }));
  return read;
}

function betweenOf(given: string | undefined, problems: Problem[]): readonly [number, number] | undefined {
  if (given === undefined) return undefined;
  const [least = NaN, most = NaN, ...more] = given.split(',').map(numberIn);
  if (more.length === 0 && least < most) return [least, most];
  const expected = 'the least and the most with a comma, such as 0%,10% or 3,6';
  problems.push(problem('option-not-figures', { option: '--between', given, expected }));
  return undefined;
}

/** `£5,000,000`, `-3.5`, `12%`; NaN for anything else. A comma must part thousands. */
function numberIn(given: string): number {
  const match = /^([-−]?)£?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(%?)$/.exec(given.trim());
  if (match === null) return NaN;
  const [, sign = '', whole = '', part = '', percent = ''] = match;
  const size = Number(whole.replaceAll(',', '') + part) / (percent === '' ? 1 : 100);
  return sign === '' ? size : -size;
}

function failed(problems: readonly Problem[]): Result<never> {
  const [first, ...more] = problems.filter(({ severity }) => severity === 'error');
  if (first === undefined) throw new Error('A question that cannot be asked has a problem.');
  return fail(first, ...more);
}
