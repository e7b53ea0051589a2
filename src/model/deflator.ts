import { evaluateScalar } from '../formula/evaluate';
import { constant, dividedBy, greatest, plus, quantity, times, type Expression } from '../formula/expression';
import { yearLabel, type FinancialYear } from './financial-year';

/**
 * What turns nominal amounts into those of one year's prices: an index of prices, or their rise on the year before, as a person typed it.
 * None comes with the add-in: which index is right for care is a decision, and a forecast of it goes out of date.
 */
export interface Deflator {
  readonly ref: 'D1';
  readonly measuredBy: 'index' | 'rise';
  /** The year in whose prices real amounts are told: the base year, or one that is projected. */
  readonly pricesOf: FinancialYear;
  /** The index of the base year; NaN where it is missing, and where rises are given. */
  readonly base: number;
  /** The index of each projected year, or the rise on the year before it as a fraction. NaN is missing. */
  readonly figures: readonly number[];
  readonly source: string;
  readonly note: string;
}

/** The rows of the deflator on Scenario inputs: the year of the prices, index and its base year's figure, or rises. */
export const DEFLATOR_REFS = { pricesOf: 'D1-pricesOf', base: 'D1-indexBase', index: 'D1-index', rise: 'D1-rise' } as const;

/** What each figure may be. By an index of nought nothing can be divided; who means 2% and types 2 has typed 200%. */
export const DEFLATOR_FIGURES = {
  index: { unit: 'number', least: 0.01 },
  rise: { unit: '% rise', least: -0.5, most: 0.5 },
} as const;

/** The level of prices by an index; one that is below nought is none. */
export const LEVEL_OF_INDEX: Expression = greatest(constant(0), quantity('index'));
/** The level of prices by rises, the base year's being 1. */
export const LEVEL_AFTER_RISE: Expression = greatest(constant(0), times(quantity('levelBefore'), plus(constant(1), quantity('rise'))));
/** What a nominal amount is multiplied by: real = nominal × level of the year of the prices ÷ level of its own year. */
export const REAL_FACTOR: Expression = dividedBy(quantity('levelOfPrices'), quantity('level'));

/** Levels of prices and what nominal amounts are multiplied by, for the base year and for each projected one. NaN is not quantified. */
export interface PriceFactors {
  readonly levels: readonly number[];
  readonly baseLevel: number;
  readonly levelOfPrices: number;
  readonly factors: readonly number[];
  readonly baseFactor: number;
}

/** What of a model a deflator is held against. */
export interface DeflatedModel {
  readonly base: { readonly year: FinancialYear };
  readonly years: readonly FinancialYear[];
}

/** The factors of a deflator. A year whose figure is missing has none, and by rises neither has any year after it. */
export function priceFactors(
  { measuredBy, pricesOf, base, figures }: Deflator,
  { base: { year: baseYear }, years }: DeflatedModel,
): PriceFactors {
  const ofIndex = (index: number) => evaluateScalar(LEVEL_OF_INDEX, () => index);
  const baseLevel = measuredBy === 'index' ? ofIndex(base) : 1;
  const levels: number[] = [];
  for (const [position] of years.entries()) {
    const figure = figures[position] ?? NaN;
    const before = followsTheYearBefore(years, position, baseYear) ? (position === 0 ? baseLevel : (levels[position - 1] ?? NaN)) : NaN;
    const byName = (name: string) => (name === 'levelBefore' ? before : figure);
    levels.push(measuredBy === 'index' ? ofIndex(figure) : evaluateScalar(LEVEL_AFTER_RISE, byName));
  }
  const found = pricesOf === baseYear ? baseLevel : (levels[years.indexOf(pricesOf)] ?? NaN);
  const levelOfPrices = found > 0 ? found : NaN;
  const factorOf = (level: number) => evaluateScalar(REAL_FACTOR, (name) => (name === 'level' ? level : levelOfPrices));
  return { levels, baseLevel, levelOfPrices, factors: levels.map(factorOf), baseFactor: factorOf(baseLevel) };
}

/** Whether the year before a projected one is projected as well, or is the base year: only then can a rise on it be used. */
export function followsTheYearBefore(years: readonly FinancialYear[], position: number, baseYear: FinancialYear): boolean {
  const year = years[position];
  return year !== undefined && year - 1 === (position === 0 ? baseYear : years[position - 1]);
}

/** `2018/19 prices`. */
export function pricesWords({ pricesOf }: Pick<Deflator, 'pricesOf'>): string {
  return `${yearLabel(pricesOf)} prices`;
}

/** Projected years, and the base year, that have no real amounts. */
export function yearsNotQuantified(deflator: Deflator, model: DeflatedModel): readonly FinancialYear[] {
  const { factors, baseFactor } = priceFactors(deflator, model);
  return [
    ...(Number.isNaN(baseFactor) ? [model.base.year] : []),
    ...model.years.filter((_, position) => Number.isNaN(factors[position] ?? NaN)),
  ];
}
