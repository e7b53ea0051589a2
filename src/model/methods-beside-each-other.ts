import { effectInYear, figureThatGives } from './seek';
import { measureRates } from './measure-rates';
import type { RateRow } from './rate-row';
import { linesOf } from './measure-lines';
import { quantifiedSum } from './projection';
import type { BudgetModel, Measure } from './scenario';

/** What one method gives, and what would make it give the amount. */
export interface MethodAnswer {
  readonly measure: Measure;
  /** Pounds in the year. */
  readonly effect: number;
  /** The effect as a share of the base budget of its lines. */
  readonly shareOfBase: number;
  readonly agreement: readonly AgreeingFigure[];
}

/** An input as it is, and as it would have to be for the effect to be the amount; undefined where no figure that is allowed does it. */
export interface AgreeingFigure extends Pick<RateRow, 'quantity' | 'label' | 'unit'> {
  readonly now: number;
  readonly agreeing: number | undefined;
}

/** How far above its present figure an input without an upper bound is looked for. */
const MANY_TIMES = 1_000;

/**
 * Different methods for the same base beside each other: what each gives in a year, and the start wage, share, coverage or hours
 * with which each would come to the amount. They stand beside each other; none is added to another.
 */
export function methodsBesideEachOther(
  methods: readonly Measure[],
  amount: number,
  year: number,
  model: BudgetModel,
): readonly MethodAnswer[] {
  return methods.map((measure) => {
    const effect = effectInYear(measure, model, year);
    const lines = linesOf(measure, model.base);
    const base = quantifiedSum(Float64Array.from(lines, (line) => model.base.amounts[line] ?? NaN));
    return { measure, effect, shareOfBase: effect / base, agreement: agreementOf(measure, amount, year, model) };
  });
}

function agreementOf(measure: Measure, amount: number, year: number, model: BudgetModel): readonly AgreeingFigure[] {
  const rates = measureRates(measure, model.years, model.base.year, model.base.authorities);
  return (measure.definition.sought ?? []).flatMap((quantity) => {
    const row = rates.find(quantity);
    const now = row?.figures[0] ?? NaN;
    const definition = measure.definition.inputs.find(
      (each) => each.key === quantity || (each.per === 'year' && each.given === 'every year' && each.base.key === quantity),
    );
    if (row === undefined || definition === undefined || Number.isNaN(now)) return [];
    const { least = 0, most = now * MANY_TIMES } = definition;
    return [
      {
        quantity,
        label: row.label,
        unit: row.unit,
        now,
        agreeing: figureThatGives(amount, { measure, quantity, year, between: [least, most] }, model),
      },
    ];
  });
}
