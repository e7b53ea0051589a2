import type { InputDefinition } from './measures/definition';
import { lookAt, type ScenarioLookedAt } from './looked-at';
import type { Projection } from './projection';
import type { Measure } from './scenario';

/** An input with figures to try in its place: what each would give, all else as the budget uses it. */
export interface TriedInput {
  /** Position of the scenario in the projection: the first that the measure belongs to. */
  readonly index: number;
  readonly measure: Measure;
  readonly input: InputDefinition;
  readonly figures: readonly number[];
  /** The scenario with each of the figures, in their order. */
  readonly at: readonly ScenarioLookedAt[];
}

/** Every input for which somebody gave figures to try. */
export function triedInputs(projection: Projection): readonly TriedInput[] {
  const { model } = projection;
  return model.measures.flatMap((measure) =>
    measure.definition.inputs.flatMap((input): TriedInput[] => {
      const figures = measure.tried?.[input.key] ?? [];
      const index = model.scenarios.findIndex(({ ref }) => measure.scenarios.includes(ref));
      if (figures.length === 0 || index < 0) return [];
      const at = figures.flatMap((_, position) => {
        const looked = lookAt(projection, index, `${measure.ref}-${input.key}-try${position + 1}`, (each) =>
          each.ref === measure.ref ? { kind: 'try', input: input.key, index: position } : undefined,
        );
        return looked === undefined ? [] : [looked];
      });
      return [{ index, measure, input, figures, at }];
    }),
  );
}
