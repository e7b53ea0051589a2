import { roundHalfAway } from '../../model/rounding';
import { NOT_QUANTIFIED } from '../../model/units';
import { POUNDS_IN, type ReportUnit } from '../amount-style';
import { decimalText, stepsOf } from '../print-figure';

/** How a figure is printed within a sentence. */
export interface MoneyStyle {
  readonly unit: ReportUnit;
  readonly decimals: number;
}

/** Millions to one decimal from a million on, else whole pounds: as committees write in running text. */
export function usualStyle(pounds: number): MoneyStyle {
  return Math.abs(pounds) >= 1_000_000 ? { unit: '£m', decimals: 1 } : { unit: '£', decimals: 0 };
}

/**
 * An amount within a sentence, without its sign, which the sentence says: `£7.1m`, `£1.78m`, `£697,000`, `circa £21m`.
 * Words of doubt stay with their figure. Thousands are written out.
 */
export function moneyWords(pounds: number, style: MoneyStyle, qualifier?: string): string {
  if (Number.isNaN(pounds)) return NOT_QUANTIFIED;
  const steps = roundHalfAway(Math.abs(stepsOf(pounds, style)), 0);
  const figure =
    style.unit === '£m'
      ? `£${decimalText(steps, style.decimals)}m`
      : `£${decimalText(steps * (style.unit === '£000' ? POUNDS_IN['£000'] / 10 ** style.decimals : 1), style.unit === '£' ? style.decimals : 0)}`;
  return qualifier === undefined ? figure : `${qualifier} ${figure}`;
}
