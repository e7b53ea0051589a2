import { evaluateScalar } from '../formula/evaluate';
import { levelNamed, RISK_ADJUSTED, SAVINGS_AT_RISK, takesConfidence, type ConfidenceLevel } from './delivery-confidence';
import type { MeasureWorkings, ScenarioProjection } from './projection';
import { PROPOSED } from './savings-monitoring';
import type { Measure } from './scenario';
import { effectOf } from './totals';

/** Pounds by projected year, savings positive; NaN is not quantified. */
export interface WeighedSavings {
  readonly planned: readonly number[];
  readonly adjusted: readonly number[];
  readonly atRisk: readonly number[];
}

/** One saving of a scenario with its level; `unknown` where the level is not in the list. */
export interface ConfidenceRow extends WeighedSavings {
  readonly workings: MeasureWorkings;
  readonly level: ConfidenceLevel | 'not assessed' | 'unknown';
}

/** The savings of a scenario that lower the budget, by delivery confidence. The budget itself stays as planned. */
export interface ConfidenceTable {
  readonly rows: readonly ConfidenceRow[];
  /** In the order of the list; a level that no saving has is there with nothing. */
  readonly levels: readonly (WeighedSavings & { readonly level: ConfidenceLevel })[];
  /** Planned savings that nobody assessed: counted by themselves, neither as safe nor as at risk. */
  readonly notAssessed: readonly number[];
  /** How many savings are not assessed. */
  readonly countNotAssessed: number;
  /** All planned savings, with what is counted on and what is at risk of those that are assessed. */
  readonly total: WeighedSavings;
  /** Whether any saving has a level. */
  readonly assessed: boolean;
}

/**
 * Planned, risk-adjusted and at-risk savings of a scenario: only measures that save and change the budget, so no pressure, no cost
 * avoidance. A total with a level in it that has no weight is not quantified: leaving that level out would count it as lost.
 */
export function confidenceTable({ workings }: ScenarioProjection, levels: readonly ConfidenceLevel[], years: number): ConfidenceTable {
  const positions = Array.from({ length: years }, (_, year) => year);
  const rows = workings.filter(isWeighed).map((each): ConfidenceRow => {
    const level = levelOf(each.measure, levels);
    const weight = typeof level === 'string' ? NaN : level.weight;
    const planned = positions.map((year) => evaluateScalar(PROPOSED, () => effectOf(each, year)));
    const adjusted = planned.map((amount) => evaluateScalar(RISK_ADJUSTED, (name) => (name === 'planned' ? amount : weight)));
    const atRisk = planned.map((amount, year) =>
      evaluateScalar(SAVINGS_AT_RISK, (name) => (name === 'planned' ? amount : (adjusted[year] ?? NaN))),
    );
    return { workings: each, level, planned, adjusted, atRisk };
  });
  const assessed = rows.filter(({ level }) => level !== 'not assessed');
  const unassessed = rows.filter(({ level }) => level === 'not assessed');
  return {
    rows,
    levels: levels.map((level) => ({
      level,
      ...together(
        positions,
        rows.filter((row) => row.level === level),
      ),
    })),
    notAssessed: sums(positions, unassessed, 'planned'),
    countNotAssessed: unassessed.length,
    total: { ...together(positions, assessed), planned: sums(positions, rows, 'planned') },
    assessed: assessed.length > 0,
  };
}

/** How many savings have no figure in the year: totals leave them out. */
export function countNotQuantified({ rows }: ConfidenceTable, year: number): number {
  return rows.filter(({ planned }) => Number.isNaN(planned[year] ?? NaN)).length;
}

/** Whether delivery confidence is applied to it: a saving with lines that lowers the budget. */
export function isWeighed({ measure, changesBudget, lines }: MeasureWorkings): boolean {
  return takesConfidence(measure) && changesBudget && lines.length > 0;
}

function levelOf({ confidence }: Measure, levels: readonly ConfidenceLevel[]): ConfidenceRow['level'] {
  if (confidence === undefined) return 'not assessed';
  return levelNamed(levels, confidence) ?? 'unknown';
}

/** Assessed savings together; not quantified where any of them has no weight. */
function together(positions: readonly number[], rows: readonly ConfidenceRow[]): WeighedSavings {
  const weighted = rows.every(({ level }) => typeof level !== 'string' && !Number.isNaN(level.weight));
  const none = positions.map(() => NaN);
  return {
    planned: sums(positions, rows, 'planned'),
    adjusted: weighted ? sums(positions, rows, 'adjusted') : none,
    atRisk: weighted ? sums(positions, rows, 'atRisk') : none,
  };
}

/** What has no figure is left out where others have one; where none has, there is no sum. No savings at all make nothing. */
function sums(positions: readonly number[], rows: readonly ConfidenceRow[], of: keyof WeighedSavings): readonly number[] {
  return positions.map((year) => {
    const figures = rows.map((row) => row[of][year] ?? NaN);
    const known = figures.filter((figure) => !Number.isNaN(figure));
    return known.length === 0 && figures.length > 0 ? NaN : known.reduce((sum, figure) => sum + figure, 0);
  });
}
