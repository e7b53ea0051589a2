import type { BudgetModel, InputValue, Measure } from '../../model/scenario';
import { setInput, setOverride } from './scenario-edits';

/** What the Scenario inputs sheet holds. */
export type SheetInputs = Pick<BudgetModel, 'years' | 'scenarios' | 'measures'>;

/**
 * The sheet and the pane may both have changed since they were last the same. What only one of them changed is taken from it;
 * what both changed stays as typed in the pane and is told as a clash, so that nobody's edit is lost in silence.
 */
export interface Merged {
  readonly model: BudgetModel;
  readonly clashes: readonly Clash[];
}

/** One thing that was changed to one value here and to another on the sheet. */
export interface Clash {
  readonly measure: string;
  /** `rate`, `rate of LA4`, `services`. */
  readonly field: string;
  /** Both figures where it is a figure; NaN is empty. */
  readonly figures:
    { readonly input: string; readonly authority: string | undefined; readonly here: number; readonly onSheet: number } | undefined;
  /** The measure with the sheet's value. */
  readonly take: (measure: Measure) => Measure;
}

/** `last` is what both sides had, `here` the pane's, `onSheet` what the sheet says now. */
export function mergeInputs(last: SheetInputs, here: BudgetModel, onSheet: SheetInputs): Merged {
  const clashes: Clash[] = [];
  const measures = mergeRows(last.measures, here.measures, onSheet.measures, (was, mine, theirs) =>
    mergeMeasure(was, mine, theirs, clashes),
  );
  const scenarios = mergeRows(last.scenarios, here.scenarios, onSheet.scenarios, (was, mine, theirs) => (same(mine, was) ? theirs : mine));
  const years = same(here.years, last.years) ? onSheet.years : here.years;
  return { model: { base: here.base, years, scenarios, measures }, clashes };
}

/** The model with the sheet's value of this clash in place of the pane's. */
export function takeFromSheet(model: BudgetModel, clash: Clash): BudgetModel {
  return { ...model, measures: model.measures.map((each) => (each.ref === clash.measure ? clash.take(each) : each)) };
}

/** How many figures, settings, scenarios and measures differ between the two. */
export function countDifferences(one: SheetInputs, other: SheetInputs): number {
  const scenarios = differingRows(one.scenarios, other.scenarios, (mine, theirs) => (same(mine, theirs) ? 0 : 1));
  const measures = differingRows(one.measures, other.measures, (mine, theirs) => {
    const [ours, its] = [fieldsOf(mine), fieldsOf(theirs)];
    return [...new Set([...ours.keys(), ...its.keys()])].filter((field) => ours.get(field) !== its.get(field)).length;
  });
  return scenarios + measures + (same(one.years, other.years) ? 0 : 1);
}

interface Row {
  readonly ref: string;
}

function differingRows<T extends Row>(one: readonly T[], other: readonly T[], differences: (mine: T, theirs: T) => number): number {
  const onlyThere = other.filter((each) => byRef(one, each.ref) === undefined).length;
  return one.reduce((count, mine) => {
    const theirs = byRef(other, mine.ref);
    return count + (theirs === undefined ? 1 : differences(mine, theirs));
  }, onlyThere);
}

/** Rows that one side added stay; rows that the sheet lost go, unless they were changed here since. */
function mergeRows<T extends Row>(
  last: readonly T[],
  here: readonly T[],
  onSheet: readonly T[],
  both: (was: T, mine: T, theirs: T) => T,
): T[] {
  const merged = here.flatMap((mine) => {
    const was = byRef(last, mine.ref);
    const theirs = byRef(onSheet, mine.ref);
    if (theirs !== undefined) return [both(was ?? theirs, mine, theirs)];
    return was === undefined || !same(mine, was) ? [mine] : [];
  });
  const addedThere = onSheet.filter((each) => byRef(here, each.ref) === undefined && byRef(last, each.ref) === undefined);
  return [...merged, ...addedThere];
}

function mergeMeasure(was: Measure, here: Measure, there: Measure, clashes: Clash[]): Measure {
  const clash = (field: string, take: Clash['take'], figures?: Clash['figures']) =>
    clashes.push({ measure: here.ref, field, figures, take });
  let merged = there;
  for (const key of [...PLAIN_FIELDS, 'sources', 'notes'] as const) {
    const decided = decide(was[key], here[key], there[key]);
    if (decided === 'clash') clash(key, (measure) => ({ ...measure, [key]: there[key] }));
    if (decided !== 'there') merged = { ...merged, [key]: here[key] };
  }

  for (const { key } of here.definition.inputs) {
    const [before, mine, theirs] = [was.inputs[key] ?? EMPTY, here.inputs[key] ?? EMPTY, there.inputs[key] ?? EMPTY];
    const decided = decide(before, mine, theirs);
    if (decided === 'clash') {
      const bothFigures = mine.kind === 'single' && theirs.kind === 'single';
      clash(
        key,
        (measure) => setInput(measure, key, theirs),
        bothFigures ? { input: key, authority: undefined, here: mine.value, onSheet: theirs.value } : undefined,
      );
    }
    if (decided !== 'there') merged = setInput(merged, key, mine);
  }
  const overridden = [...here.overrides, ...there.overrides, ...was.overrides].map((each) => `${each.input} ${each.authority}`);
  for (const each of new Set(overridden)) {
    const [key = '', authority = ''] = each.split(' ');
    const own = (measure: Measure) => measure.overrides.find((one) => one.input === key && one.authority === authority)?.value;
    const decided = decide(own(was), own(here), own(there));
    if (decided === 'clash') {
      clash(`${key} of ${authority}`, (measure) => setOverride(measure, key, authority, own(there)), {
        input: key,
        authority,
        here: own(here) ?? NaN,
        onSheet: own(there) ?? NaN,
      });
    }
    if (decided !== 'there') merged = setOverride(merged, key, authority, own(here));
  }
  return merged;
}

const PLAIN_FIELDS = [
  'qualifiers',
  'tried',
  'name',
  'scenarios',
  'services',
  'authorities',
  'effectClass',
  'attribution',
  'takenOn',
  'spread',
  'stackingOrder',
  'owner',
  'particulars',
] as const;

const EMPTY: InputValue = { kind: 'single', value: NaN };

/** Whose value stands: the side that changed it; the pane's where both did, and then it is a clash. */
function decide<T>(was: T, here: T, there: T): 'here' | 'there' | 'clash' {
  if (same(here, there) || same(here, was)) return 'there';
  return same(there, was) ? 'here' : 'clash';
}

/** A measure as a flat list of fields, each of which counts as one change. What is empty is not listed. */
function fieldsOf(measure: Measure): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (field: string, value: unknown) => fields.set(field, comparable(value));
  for (const key of PLAIN_FIELDS) put(key, measure[key]);
  for (const [key, value] of Object.entries(measure.inputs)) if (comparable(value) !== comparable(EMPTY)) put(`input ${key}`, value);
  for (const each of measure.overrides) put(`own ${each.input} ${each.authority}`, each.value);
  for (const [key, value] of Object.entries(measure.sources)) if (value !== '') put(`source ${key}`, value);
  for (const [key, value] of Object.entries(measure.notes)) if (value !== '') put(`note ${key}`, value);
  return fields;
}

function byRef<T extends Row>(rows: readonly T[], ref: string): T | undefined {
  return rows.find((each) => each.ref === ref);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || comparable(one) === comparable(other);
}

/** As text, where a figure that is missing equals itself. */
function comparable(value: unknown): string {
  return value === undefined
    ? ''
    : JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' && Number.isNaN(each) ? 'not quantified' : each));
}
