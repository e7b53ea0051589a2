import { yearLabel } from '../../model/financial-year';
import { project, quantifiedSum, type Projection } from '../../model/projection';
import { withFundersAdded } from '../../sheets/spend/add-funders';

/** What becomes of figures once the funders of each authority and service are added. */
export interface WhatGoes {
  /** Scenarios in which the budget of an authority's service changes: the one that changes most, and how many others do. */
  readonly moves: readonly Move[];
  /** Lines without a figure that go into a sum of others. */
  readonly notQuantified: number;
}

interface Move {
  readonly scenario: string;
  /** `Bury, Home care`. */
  readonly line: string;
  readonly year: string;
  /** Pounds. */
  readonly by: number;
  readonly others: number;
}

/** Less than half a penny is no change. */
const SAME_WITHIN = 0.005;

/** Works the model out on the base as it would be: whatever its measures are, what is said of their budgets is so. */
export function whatGoes({ model, scenarios }: Projection): WhatGoes {
  const { base, madeOf } = withFundersAdded(model.base);
  const summed = project({ ...model, base });
  const moves = scenarios.flatMap(({ scenario, budgets }, index): Move[] => {
    const changed = base.lines.flatMap(({ authority, service }, line) => {
      const parts = madeOf[line] ?? [];
      const byYear = model.years.map((year, position) => {
        const now = quantifiedSum(Float64Array.from(parts, (part) => budgets[position]?.[part] ?? NaN));
        const then = summed.scenarios[index]?.budgets[position]?.[line] ?? NaN;
        return { year: yearLabel(year), by: Number.isNaN(then) ? 0 : then - now };
      });
      const most = byYear.reduce((one, other) => (Math.abs(other.by) > Math.abs(one.by) ? other : one), { year: '', by: 0 });
      return Math.abs(most.by) < SAME_WITHIN ? [] : [{ scenario: scenario.name, line: `${authority.name}, ${service}`, ...most }];
    });
    const [first, ...others] = changed.sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
    return first === undefined ? [] : [{ ...first, others: others.length }];
  });
  const isMissing = (position: number): boolean => Number.isNaN(model.base.amounts[position] ?? NaN);
  const notQuantified = madeOf
    .filter((positions) => positions.some((position) => !isMissing(position)))
    .reduce((count, positions) => count + positions.filter(isMissing).length, 0);
  return { moves, notQuantified };
}
