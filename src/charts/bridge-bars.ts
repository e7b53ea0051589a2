import { axisStart } from './scale';

/** A step of a bridge as it is drawn: a budget stands on the axis, a change hangs between the budgets before and after it. */
export interface BridgeStep {
  readonly label: string;
  readonly kind: 'budget' | 'change';
  /** Pounds: the budget, or the change, a saving negative. NaN is not quantified, and moves nothing. */
  readonly amount: number;
}

export interface BridgeBar {
  readonly step: BridgeStep;
  readonly look: 'budget' | 'increase' | 'decrease' | 'none';
  /** From the axis' start (0) to its end (1). */
  readonly from: number;
  readonly to: number;
  /** Stands on an axis that does not start at nought, and is drawn broken. */
  readonly broken: boolean;
}

export interface BridgeBars {
  readonly bars: readonly BridgeBar[];
  /** Pounds at which the axis begins: 0, or below the lowest budget where the changes would otherwise be too small to see. */
  readonly start: number;
}

/** Where the bars of a bridge stand, as shares of the width there is. */
export function bridgeBars(steps: readonly BridgeStep[]): BridgeBars {
  let running = 0;
  const spans = steps.map((step) => {
    const before = step.kind === 'budget' ? 0 : running;
    if (step.kind === 'budget') running = Number.isNaN(step.amount) ? 0 : step.amount;
    else if (!Number.isNaN(step.amount)) running += step.amount;
    return { step, before, after: running };
  });
  const points = spans.map(({ after }) => after);
  const start = axisStart(points);
  const end = Math.max(...points, start, 0);
  const share = (amount: number) => (end === start ? 0 : (Math.max(amount, start) - start) / (end - start));
  const bars = spans.map(({ step, before, after }): BridgeBar => {
    const foot = step.kind === 'budget' && start < 0 ? 0 : before;
    const [low, high] = foot <= after ? [foot, after] : [after, foot];
    return { step, look: lookOf(step), from: share(low), to: share(high), broken: step.kind === 'budget' && start > 0 };
  });
  return { bars, start };
}

function lookOf({ kind, amount }: BridgeStep): BridgeBar['look'] {
  if (kind === 'budget') return 'budget';
  if (Number.isNaN(amount) || amount === 0) return 'none';
  return amount > 0 ? 'increase' : 'decrease';
}
