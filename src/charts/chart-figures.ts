import { roundHalfAway } from '../model/rounding';
import { NOT_QUANTIFIED } from '../model/units';

/** The unit in which a picture prints pounds: `{ pounds: 1_000_000, words: '£m', decimals: 1 }`. */
export interface ChartUnit {
  readonly pounds: number;
  readonly words: string;
  readonly decimals: number;
}

/** Millions, thousands or pounds: the unit in which the greatest of these figures has three to six digits. */
export function chartUnit(figures: readonly number[]): ChartUnit {
  const greatest = Math.max(0, ...figures.filter(Number.isFinite).map(Math.abs));
  if (greatest >= 100_000_000) return { pounds: 1_000_000, words: '£m', decimals: 1 };
  return greatest >= 100_000 ? { pounds: 1_000, words: '£000', decimals: 0 } : { pounds: 1, words: '£', decimals: 0 };
}

/** `59,520`, `(2,480)`, `not quantified`. */
export function chartFigure(amount: number, { pounds, decimals }: ChartUnit): string {
  if (Number.isNaN(amount)) return NOT_QUANTIFIED;
  const figure = roundHalfAway(amount / pounds, decimals);
  const digits = Math.abs(figure).toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return figure < 0 ? `(${digits})` : digits;
}

/** A value of an axis: with as many decimals as its steps need. */
export function axisFigure(amount: number, step: number, { pounds }: ChartUnit): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step / pounds) + 1e-9));
  return chartFigure(amount, { pounds, words: '', decimals });
}
