import type { FrozenPosition, FrozenRow } from './frozen-position';
import type { Projection } from './projection';
import { effectOf, scenarioOf, totalOf } from './totals';

/** The scenario as values of this moment; undefined where there is no such scenario. */
export function freeze(
  projection: Projection,
  scenarioRef: string,
  about: Pick<FrozenPosition, 'ref' | 'name' | 'status' | 'on'>,
): FrozenPosition | undefined {
  const scenario = scenarioOf(projection, scenarioRef);
  if (scenario === undefined) return undefined;
  const { base, years } = projection.model;
  const whole = { measure: '', authority: '', service: '' };
  const baseTotal = totalOf(base.amounts);
  return {
    ...about,
    scenario: scenarioRef,
    scenarioName: scenario.scenario.name,
    years,
    rows: [
      { ...whole, key: 'Base', kind: 'Base budget', amounts: years.map(() => baseTotal) },
      ...scenario.workings
        .filter((each) => each.changesBudget)
        .map((each): FrozenRow => ({
          ...whole,
          key: each.measure.ref,
          kind: 'Measure',
          measure: each.measure.name,
          amounts: years.map((_, year) => effectOf(each, year)),
        })),
      { ...whole, key: 'All', kind: 'Projected', amounts: scenario.budgets.map((budget) => totalOf(budget)) },
      ...base.lines.map((line, position): FrozenRow => ({
        key: line.ref,
        kind: 'Line',
        measure: '',
        authority: line.authority.name,
        service: line.service,
        amounts: scenario.budgets.map((budget) => budget[position] ?? NaN),
      })),
    ],
  };
}
