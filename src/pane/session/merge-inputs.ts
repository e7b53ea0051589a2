import type { Clash, SheetInputs } from './clash';
import { measureFields, PLAIN_FIELDS } from '../../model/measure-fields';
import { same } from '../../model/same';
import type { BudgetModel, InputValue, Measure } from '../../model/scenario';
import { levelDifferences, mergeLevels } from './merge-levels';
import { mergeMoney, moneyDifferences } from './merge-money';
import { replaceMeasure, setInput, setOverride, type OwnFigure } from './scenario-edits';
import { decide, differingRows, mergeRows } from './three-sides';

/**
 * The sheet and the pane may both have changed since they were last the same. What only one of them changed is taken from it;
 * what both changed stays as typed in the pane and is told as a clash, so that nobody's edit is lost in silence.
 */
export interface Merged {
  readonly model: BudgetModel;
  readonly clashes: readonly Clash[];
}

/** `last` is what both sides had, `here` the pane's, `onSheet` what the sheet says now. */
export function mergeInputs(last: SheetInputs, here: BudgetModel, onSheet: SheetInputs): Merged {
  const clashes: Clash[] = [];
  const measures = mergeRows(last.measures, here.measures, onSheet.measures, (was, mine, theirs) =>
    mergeMeasure(was, mine, theirs, clashes),
  );
  const scenarios = inOrderOf(
    same(refsOf(here.scenarios), refsOf(last.scenarios)) ? onSheet.scenarios : here.scenarios,
    mergeRows(last.scenarios, here.scenarios, onSheet.scenarios, (was, mine, theirs) => (same(mine, was) ? theirs : mine)),
  );
  // The figures of what is frozen are those on its sheet; its name and status may be changed here.
  const frozen = mergeRows(last.frozen ?? [], here.frozen ?? [], onSheet.frozen ?? [], (was, mine, theirs) => ({
    ...theirs,
    name: mine.name === was.name ? theirs.name : mine.name,
    status: mine.status === was.status ? theirs.status : mine.status,
  }));
  const years = same(here.years, last.years) ? onSheet.years : here.years;
  return {
    model: {
      base: here.base,
      years,
      scenarios,
      measures,
      ...mergeMoney(last, here, onSheet, clashes),
      ...mergeLevels(last, here, onSheet, clashes),
      ...(frozen.length === 0 && here.frozen === undefined ? {} : { frozen }),
    },
    clashes,
  };
}

/** The rows in the order in which these stand; what is not among them comes last. */
function inOrderOf<T extends { readonly ref: string }>(order: readonly T[], rows: readonly T[]): T[] {
  const place = (row: T) => {
    const found = order.findIndex(({ ref }) => ref === row.ref);
    return found < 0 ? order.length : found;
  };
  return [...rows].sort((one, other) => place(one) - place(other));
}

function refsOf(rows: readonly { readonly ref: string }[]): readonly string[] {
  return rows.map(({ ref }) => ref);
}

/** How many figures, settings, scenarios and measures differ between the two. */
export function countDifferences(one: SheetInputs, other: SheetInputs): number {
  const scenarios = differingRows(one.scenarios, other.scenarios, (mine, theirs) => (same(mine, theirs) ? 0 : 1));
  const measures = differingRows(one.measures, other.measures, (mine, theirs) => {
    const [ours, its] = [measureFields(mine), measureFields(theirs)];
    return [...new Set([...ours.keys(), ...its.keys()])].filter((field) => ours.get(field) !== its.get(field)).length;
  });
  const common = (rows: SheetInputs['scenarios'], others: SheetInputs['scenarios']) =>
    refsOf(rows).filter((ref) => refsOf(others).includes(ref));
  const moved = same(common(one.scenarios, other.scenarios), common(other.scenarios, one.scenarios)) ? 0 : 1;
  const frozen = differingRows(one.frozen ?? [], other.frozen ?? [], (mine, theirs) =>
    mine.name === theirs.name && mine.status === theirs.status ? 0 : 1,
  );
  return (
    scenarios +
    moved +
    frozen +
    measures +
    levelDifferences(one, other) +
    moneyDifferences(one, other) +
    (same(one.years, other.years) ? 0 : 1)
  );
}

function mergeMeasure(was: Measure, here: Measure, there: Measure, clashes: Clash[]): Measure {
  const clash = (field: string, take: (measure: Measure) => Measure, figures?: Clash['figures']) =>
    clashes.push({ measure: here.ref, field, figures, take: (model) => takeInto(model, here.ref, take) });
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
    const own = (measure: Measure): OwnFigure | undefined => {
      const found = measure.overrides.find((one) => one.input === key && one.authority === authority);
      return found === undefined ? undefined : { value: found.value, ...(found.ends === undefined ? {} : { ends: found.ends }) };
    };
    const decided = decide(own(was), own(here), own(there));
    if (decided === 'clash') {
      const bothFigures = own(here)?.ends === undefined && own(there)?.ends === undefined;
      clash(
        `${key} of ${authority}`,
        (measure) => setOverride(measure, key, authority, own(there)),
        bothFigures ? { input: key, authority, here: own(here)?.value ?? NaN, onSheet: own(there)?.value ?? NaN } : undefined,
      );
    }
    if (decided !== 'there') merged = setOverride(merged, key, authority, own(here));
  }
  return merged;
}

function takeInto(model: BudgetModel, ref: string, take: (measure: Measure) => Measure): BudgetModel {
  const measure = model.measures.find((each) => each.ref === ref);
  return measure === undefined ? model : replaceMeasure(model, take(measure));
}

const EMPTY: InputValue = { kind: 'single', value: NaN };
