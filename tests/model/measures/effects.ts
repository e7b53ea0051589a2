import { baseFromFigures } from '../base-from-figures';
import { effectOf, projectionOf } from '../totals';

/** £1,000,000 of one service of one authority, so that a share of it is easily followed. */
export const oneLine = baseFromFigures(2024, ['Ayr'], { Care: [1_000_000] }, 1);

/** £600,000 and £400,000, of two authorities. */
export const twoLines = baseFromFigures(2024, ['Ayr', 'Bute'], { Care: [600_000, 400_000] }, 1);

export const YEARS = ['2025/26', '2026/27', '2027/28'];

/** What one measure does to all its lines together, year by year, in pounds, as a scenario file gives it. */
export function effectsOf(measure: object, base = oneLine, years: readonly string[] = YEARS): readonly number[] {
  return effectOf(projectionOf({ years, scenarios: [{ name: 'S', measures: [{ name: 'It', ...measure }] }] }, base), 'It');
}

/** The same line by line in one year. */
export function effectsByLine(measure: object, base = twoLines, year = 0): readonly number[] {
  const projection = projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures: [{ name: 'It', ...measure }] }] }, base);
  return [...(projection.scenarios[1]?.workings[0]?.effect[year] ?? [])];
}

/** Pounds and pence as text, so that a difference is easily read. */
export const pence = (figures: readonly number[]): readonly string[] => figures.map((figure) => (figure + 0).toFixed(2));
