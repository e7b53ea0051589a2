import type { Problem } from '../../model/problems';
import type { BudgetModel } from '../../model/scenario';
import type { Place } from '../frame/places';
import { words } from '../words';

/** What a person can do about a problem, as a button that goes there. Nothing is changed by pressing it. */
export interface Remedy {
  readonly label: string;
  readonly place: Partial<Place>;
}

/** Where the thing that a problem is about can be put right: its measure's form, its scenario, the weights, or what makes a line. Undefined for any other. */
export function remedyOf({ code, where }: Problem, model: BudgetModel | undefined): Remedy | undefined {
  if (code === 'confidence-without-weight') {
    return { label: words.check.toWeights, place: { tab: 'compare', over: undefined, compare: { at: 'confidence' } } };
  }
  if (code === 'write-is-large' || code === 'write-too-large') return { label: words.check.toWriteSize, place: { over: 'write size' } };
  const [ref] = /^[MS]\d+(?=$|-)/.exec(where ?? '') ?? [];
  const measure = model?.measures.find((each) => each.ref === ref);
  if (measure !== undefined) {
    const form = { at: 'form', scenario: measure.scenarios[0], measure: measure.ref, model: measure.definition.model } as const;
    return { label: words.check.toMeasure, place: { tab: 'scenarios', over: undefined, scenarios: form } };
  }
  if (ref === undefined || model?.scenarios.every((each) => each.ref !== ref) !== false) return undefined;
  return { label: words.check.toScenario, place: { tab: 'scenarios', over: undefined, scenarios: { at: 'scenario', scenario: ref } } };
}
