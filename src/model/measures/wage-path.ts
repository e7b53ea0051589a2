import { constant, dividedBy, minus, quantity } from '../../formula/expression';
import { problem, type Problem } from '../problems';
import { figureWords } from './figure-words';
import type { GivenFigures, StepDefinition, YearlyInput } from './definition';

/** The wage from the base year to the target, and its rise: the same in every pay uplift. */
export const WAGE: YearlyInput = {
  key: 'wage',
  label: 'Hourly wage',
  unit: '£ an hour',
  per: 'year',
  given: 'every year',
  base: { key: 'baseWage', label: 'Hourly wage in the base year' },
  least: 0.01,
  fileKey: 'wages',
  help: 'The wage in the base year and in each year projected, by year or by date; by date, a year has its average by months.',
};

export const WAGE_RISE: StepDefinition = {
  key: 'wageRise',
  label: 'Wage rise since the base year',
  unit: '% rise',
  per: 'year',
  expression: minus(dividedBy(quantity('wage'), quantity('baseWage')), constant(1)),
};

/** A pay uplift is worked out for a rise: a target below the current rate is a slip, and would show as a saving. */
export function wageFalls({ measure, years, figuresOf }: GivenFigures): readonly Problem[] {
  const base = figuresOf('baseWage')[0] ?? NaN;
  const wages = figuresOf('wage');
  const below = wages.findIndex((wage) => wage < base);
  if (below < 0) return [];
  const [wage, current] = [wages[below] ?? NaN, base].map((figure) => figureWords(figure, '£ an hour'));
  return [problem('wage-below-base', { measure, wage: wage ?? '', year: years[below] ?? '', current: current ?? '' })];
}
