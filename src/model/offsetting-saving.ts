import { rate, type Rate } from './units';

/** The saving rate that pays for an added cost on the same budget, by what the saving is taken on. */
export interface OffsettingSaving {
  /** £21m of £160m: 13.125%. */
  readonly onOpeningBudget: Rate;
  /** The same £21m of the £181m that the budget is with the cost added: 11.60%. */
  readonly onBudgetAfterPressures: Rate;
}

/**
 * What would have to be saved to stand still. A comparison and nothing else: cost and saving stay measures of their own, on separate
 * lines, and are never netted. Other pressures on the same lines belong to the budget after pressures. NaN where there is no budget
 * to save on.
 */
export function offsettingSaving(added: number, budget: number, otherPressures = 0): OffsettingSaving {
  return {
    onOpeningBudget: rate(shareOf(added, budget)),
    onBudgetAfterPressures: rate(shareOf(added, budget + added + otherPressures)),
  };
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN;
}
