import type { MeasureDefinition } from './measures/definition';

/** Why a budget moves, in the order in which bridges and medium-term tables tell it. */
export const MOVEMENTS = ['inflation', 'demand', 'pay uplift', 'other pressures', 'savings', 'one-offs'] as const;

export type Movement = (typeof MOVEMENTS)[number];

export const MOVEMENT_NAMES: Readonly<Record<Movement, string>> = {
  inflation: 'Inflation',
  demand: 'Demand',
  'pay uplift': 'Pay uplift',
  'other pressures': 'Other pressures',
  savings: 'Savings',
  'one-offs': 'One-offs',
};

/** The movement that a measure of this kind is counted as. */
export function movementOf({ moves, kind }: Pick<MeasureDefinition, 'moves' | 'kind'>): Movement {
  return moves ?? (kind === 'saving' ? 'savings' : 'other pressures');
}
