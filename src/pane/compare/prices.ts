import { DEFLATOR_REFS, priceFactors, pricesWords, yearsNotQuantified } from '../../model/deflator';
import { yearLabel } from '../../model/financial-year';
import type { BudgetModel } from '../../model/scenario';
import { words } from '../words';

/** The prices in which amounts are shown: the cash of each year, or those of one year. */
export interface Prices {
  /** `nominal prices`, `2018/19 prices`. */
  readonly words: string;
  readonly areReal: boolean;
  /** What the amounts of a projected year are multiplied by, by its position. NaN has no real amounts. */
  readonly factorOf: (year: number) => number;
}

export const NOMINAL: Prices = { words: words.prices.nominal, areReal: false, factorOf: () => 1 };

/** Real prices by the model's deflator; where there is none, no year has real amounts. */
export function realPrices({ base, years, deflator }: BudgetModel): Prices {
  if (deflator === undefined) return { words: words.prices.real, areReal: true, factorOf: () => NaN };
  const { factors } = priceFactors(deflator, { base, years });
  return { words: pricesWords(deflator), areReal: true, factorOf: (year) => factors[year] ?? NaN };
}

/** Which years have no real amounts, and in which row of Scenario inputs their figures are missing; undefined where all have them. */
export function notInRealPrices({ base, years, deflator }: BudgetModel): string | undefined {
  if (deflator === undefined) return words.prices.none;
  const without = yearsNotQuantified(deflator, { base, years }).map(yearLabel);
  return without.length === 0 ? undefined : words.prices.missing(without.join(', '), DEFLATOR_REFS[deflator.measuredBy]);
}
