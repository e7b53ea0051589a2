import { yearlyFigureWords } from '../../model/figure-range';
import { figureWords } from '../../model/measures/figure-words';
import { same } from '../../model/same';
import type { BudgetModel, InputValue, Measure, Scenario } from '../../model/scenario';
import { words } from '../words';
import { withLevelsFrom } from './confidence-edits';
import { addMeasure, addScenario, describeScenario, removeMeasure, scenarioNameTaken, unusedName } from './scenario-edits';

/** A scenario of a file beside the one of the same name here, and all in which they differ. */
export interface BroughtScenario {
  readonly theirs: Scenario;
  /** Undefined where none here has its name. */
  readonly standing: Scenario | undefined;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly measure: string;
  readonly label: string;
  /** Words; empty where there is none. */
  readonly here: string;
  readonly theirs: string;
}

/** What becomes of a scenario of the file: nothing, a new scenario, or the standing one's place. */
export type Accepting = 'leave' | 'add' | 'replace';

/** Every scenario of the file but “No change”, with what would be different. */
export function compareBrought(model: BudgetModel, theirs: BudgetModel): readonly BroughtScenario[] {
  return theirs.scenarios.slice(1).map((scenario) => {
    const standing = model.scenarios.slice(1).find((each) => sameName(each.name, scenario.name));
    const differences =
      standing === undefined
        ? measuresOf(theirs, scenario).map((measure): Difference => ({
            measure: measure.name,
            label: words.bringIn.newMeasure,
            here: '',
            theirs: '',
          }))
        : differencesOf(measuresOf(model, standing), measuresOf(theirs, scenario));
    return { theirs: scenario, standing, differences };
  });
}

/** The model with the scenarios of the file that are accepted; measures that they share there they share here. */
export function acceptBrought(model: BudgetModel, theirs: BudgetModel, accepted: ReadonlyMap<string, Accepting>): BudgetModel {
  const taken = theirs.scenarios.filter(({ ref }) => (accepted.get(ref) ?? 'leave') !== 'leave');
  const refs = new Map<string, string>();
  let so = model;
  for (const scenario of taken) {
    const standing =
      accepted.get(scenario.ref) === 'replace' ? model.scenarios.find((each) => sameName(each.name, scenario.name)) : undefined;
    const { note, owner, asAt, version, locked } = scenario;
    if (standing === undefined) {
      const name = scenarioNameTaken(so, scenario.name) ? unusedName(so, words.bringIn.broughtName(scenario.name)) : scenario.name;
      const added = addScenario(so, name);
      so = added.model;
      refs.set(scenario.ref, added.scenario.ref);
    } else {
      so = emptied(so, standing.ref);
      refs.set(scenario.ref, standing.ref);
    }
    so = describeScenario(so, refs.get(scenario.ref) ?? '', { note, owner, asAt, version, locked });
  }
  const measureRefs = new Map<string, string>();
  for (const measure of theirs.measures) {
    const scenarios = measure.scenarios.flatMap((ref) => refs.get(ref) ?? []);
    if (scenarios.length === 0) continue;
    const { replaces } = measure;
    so = addMeasure(so, { ...measure, scenarios, replaces: replaces === undefined ? undefined : measureRefs.get(replaces) });
    measureRefs.set(measure.ref, so.measures.at(-1)?.ref ?? '');
  }
  // Last, so that a measure that is added to a base is not added to its variants a second time.
  for (const { ref, basedOn } of taken) {
    const [here, base] = [refs.get(ref), basedOn === undefined ? undefined : refs.get(basedOn)];
    if (here !== undefined && base !== undefined) so = describeScenario(so, here, { basedOn: base });
  }
  return withLevelsFrom(keepOverrides(model, so), theirs);
}

/** The scenario without its measures, in its place and under its ref, so that links to it and what is based on it go on. */
function emptied(model: BudgetModel, ref: string): BudgetModel {
  const without = model.measures.reduce(
    (so, measure) => (measure.scenarios.includes(ref) ? removeMeasure(so, measure.ref, ref) : so),
    model,
  );
  return { ...without, scenarios: model.scenarios.map((each) => (each.ref === ref ? { ...each, basedOn: undefined } : each)) };
}

/** An override of a variant goes on in place of the measure of the same name that came instead of the one it replaced. */
function keepOverrides(before: BudgetModel, after: BudgetModel): BudgetModel {
  return after.measures.reduce((so, override) => {
    const { replaces } = override;
    const gone = before.measures.find((each) => each.ref === replaces);
    if (gone === undefined || so.measures.some((each) => each.ref === replaces)) return so;
    const instead = so.measures.find((each) => each !== override && each.definition === gone.definition && sameName(each.name, gone.name));
    const measures = so.measures.map((each) => {
      if (each.ref === override.ref) return { ...each, replaces: instead?.ref };
      return each === instead ? { ...each, scenarios: each.scenarios.filter((ref) => !override.scenarios.includes(ref)) } : each;
    });
    return { ...so, measures };
  }, after);
}

function differencesOf(here: readonly Measure[], theirs: readonly Measure[]): readonly Difference[] {
  const twinOf = (measure: Measure, others: readonly Measure[]) =>
    others.find((each) => sameName(each.name, measure.name) && each.definition === measure.definition);
  const only = (measure: Measure, label: string): Difference => ({ measure: measure.name, label, here: '', theirs: '' });
  return [
    ...theirs.flatMap((measure) => {
      const twin = twinOf(measure, here);
      return twin === undefined ? [only(measure, words.bringIn.newMeasure)] : inputDifferences(twin, measure);
    }),
    ...here.filter((measure) => twinOf(measure, theirs) === undefined).map((measure) => only(measure, words.bringIn.goneMeasure)),
  ];
}

function inputDifferences(here: Measure, theirs: Measure): readonly Difference[] {
  const inputs = here.definition.inputs.flatMap((input): Difference[] => {
    const [mine, other] = [here.inputs[input.key], theirs.inputs[input.key]].map((value) =>
      inputWords(value, (figure) => figureWords(figure, input.unit)),
    );
    return mine === other ? [] : [{ measure: here.name, label: input.label, here: mine ?? '', theirs: other ?? '' }];
  });
  const said = (measure: Measure) => [
    measure.services,
    measure.authorities,
    measure.takenOn,
    measure.effectClass,
    measure.confidence,
    measure.overrides,
  ];
  const others = same(said(here), said(theirs)) ? [] : [{ measure: here.name, label: words.bringIn.otherSettings, here: '', theirs: '' }];
  return [...inputs, ...others];
}

function inputWords(value: InputValue | undefined, print: (figure: number) => string): string {
  if (value === undefined) return '';
  switch (value.kind) {
    case 'single':
      return Number.isNaN(value.value) ? '' : print(value.value);
    case 'by date':
      return value.from.map((each) => `${print(each.value)} (${figureWords(each.date, 'date')})`).join(', ');
    case 'by year':
      return [...(Number.isNaN(value.base) ? [] : [print(value.base)]), ...yearlyFigureWords(value, print)].join(', ');
    case 'by quarter':
      return value.quarters.map((shares) => shares.map(print).join(', ')).join('; ');
    case 'range':
      return `${print(value.low)} to ${print(value.high)}`;
  }
}

function measuresOf({ measures }: BudgetModel, { ref }: Scenario): readonly Measure[] {
  return measures.filter((each) => each.scenarios.includes(ref));
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
}
