import { rangeOf } from './figure-range';
import type { LookedAt, Measure, Override, RangePoint } from './scenario';

/** Where each point of a range stands: the central one under the input's own Ref, `M1-rate-low` and `M1-rate-high` beside it. */
export function pointRef(ref: string, point: RangePoint): string {
  return point === 'central' ? ref : `${ref}-${point}`;
}

export function tryRef(measure: string, input: string, index: number): string {
  return `${measure}-${input}-try${index + 1}`;
}

/** The row whose figure an input has: the point of its range in use, or the other figure that it is looked at with. */
export function standingRef(measure: Measure, input: string): string {
  const { ref, inputs, lookedAt } = measure;
  if (lookedAt?.kind === 'try' && lookedAt.input === input) return tryRef(ref, input, lookedAt.index);
  return rangeOf(inputs[input]) === undefined ? `${ref}-${input}` : pointRef(`${ref}-${input}`, pointInUse(measure, input));
}

/** The same of an authority's own figure. */
export function ownStandingRef(measure: Measure, { input, authority, ends }: Override): string {
  const ref = `${measure.ref}-${input}-${authority}`;
  return ends === undefined ? ref : pointRef(ref, pointInUse(measure, input));
}

export function pointInUse({ inputs, lookedAt }: Measure, input: string): RangePoint {
  return lookedAt?.kind === 'point' ? lookedAt.point : (rangeOf(inputs[input])?.uses ?? 'central');
}

/** Inputs that have another figure than the one in use, for an authority or for all of them. */
export function movedInputs(measure: Measure): readonly string[] {
  const { lookedAt: _, ...asUsed } = measure;
  const general = Object.keys(measure.inputs).filter((input) => standingRef(measure, input) !== standingRef(asUsed, input));
  const own = measure.overrides.filter((each) => ownStandingRef(measure, each) !== ownStandingRef(asUsed, each));
  return [...new Set([...general, ...own.map(({ input }) => input)])];
}

/** Whether the measure is looked at with other figures than it has in use. */
export function hasOtherFigures(measure: Measure): boolean {
  return movedInputs(measure).length > 0;
}

export function lookedAtSuffix(lookedAt: LookedAt | undefined): readonly string[] {
  if (lookedAt === undefined) return [];
  return [lookedAt.kind === 'point' ? lookedAt.point : `${lookedAt.input}-try${lookedAt.index + 1}`];
}

export function lookedAtWords({ lookedAt, definition }: Measure): string {
  if (lookedAt?.kind !== 'try') return lookedAt?.point ?? '';
  return `${definition.inputs.find(({ key }) => key === lookedAt.input)?.label.toLowerCase() ?? lookedAt.input} tried ${lookedAt.index + 1}`;
}
