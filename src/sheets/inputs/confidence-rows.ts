import {
  CONFIDENCE_WEIGHT,
  isSameLevel,
  levelNamed,
  takesConfidence,
  USUAL_CONFIDENCE,
  type ConfidenceLevel,
} from '../../model/delivery-confidence';
import { boundWords, figureWords } from '../../model/measures/figure-words';
import { nearestName } from '../../model/nearest-name';
import { problem, type Problem } from '../../model/problems';
import type { BudgetModel, Measure } from '../../model/scenario';
import { text } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';
import { textOf, type StandingRow } from './standing-rows';

/** The rows of a level of delivery confidence: what it is called, and its weight. */
export const levelRefs = (level: string) => ({ name: `${level}-name`, weight: `${level}-weight` }) as const;

/** The row of a measure's level: `M5-confidence`. */
export const confidenceRef = (measure: string): string => `${measure}-confidence`;

const blank = { authority: 'all', owner: '', source: '', note: '', allYears: undefined, years: undefined } as const;

/** The levels with their weights as rows of Scenario inputs; none where no saving is assessed. */
export function levelRows({ confidence = [] }: Pick<BudgetModel, 'confidence'>): readonly InputRow[] {
  return confidence.flatMap(({ ref, name, weight, source, note }): InputRow[] => {
    const row = { ...blank, scenario: 'all', measure: 'Delivery confidence' };
    const refs = levelRefs(ref);
    return [
      { ...row, ref: refs.name, label: 'Level of delivery confidence', unit: 'text', allYears: text(name) },
      {
        ...row,
        ...CONFIDENCE_WEIGHT,
        ref: refs.weight,
        label: `Weight of “${name}”`,
        allYears: Number.isNaN(weight) ? null : weight,
        source,
        note,
      },
    ];
  });
}

type Own = Pick<InputRow, 'scenario' | 'measure' | 'owner' | 'authority' | 'source' | 'note' | 'allYears' | 'years'>;

/** The level of a saving: once anybody has assessed one, each has a cell for it. Empty is not assessed. */
export function confidenceRows(measure: Measure, { confidence }: Pick<BudgetModel, 'confidence'>, own: Own): readonly InputRow[] {
  if (confidence === undefined || !takesConfidence(measure)) return [];
  return [
    {
      ...own,
      ref: confidenceRef(measure.ref),
      label: 'Delivery confidence (empty: not assessed)',
      unit: 'text',
      allYears: measure.confidence === undefined ? null : text(measure.confidence),
      options: confidence.map(({ name }) => name),
    },
  ];
}

/** The levels from their rows, in the order of their references; undefined where there are none. What is wrong is told with its cell. */
export function readLevels(rows: readonly StandingRow[], problems: Problem[]): readonly ConfidenceLevel[] | undefined {
  const levels: ConfidenceLevel[] = [];
  for (const row of rows) {
    const ref = /^(W\d+)-name$/.exec(row.ref)?.[1];
    if (ref === undefined) continue;
    const name = textOf(row.allYears);
    if (name.trim() === '') problems.push(problem('confidence-level-empty', {}, row.where(0)));
    else if (levelNamed(levels, name) !== undefined) problems.push(problem('confidence-level-twice', { name }, row.where(0)));
    const weight = rows.find((each) => each.ref === levelRefs(ref).weight);
    levels.push({ ref, name, weight: weightAt(weight, name, problems), source: weight?.source ?? '', note: weight?.note ?? '' });
  }
  return levels.length === 0 ? undefined : levels.sort((one, other) => Number(one.ref.slice(1)) - Number(other.ref.slice(1)));
}

function weightAt(row: StandingRow | undefined, name: string, problems: Problem[]): number {
  const value = row?.allYears ?? null;
  if (value === null || value === '') return NaN;
  const input = `The weight of “${name}”`;
  const bounds = boundWords(CONFIDENCE_WEIGHT);
  if (typeof value !== 'number') {
    problems.push(problem('not-a-number', { input, given: textOf(value), ...bounds }, row?.where(0)));
    return NaN;
  }
  if (value < CONFIDENCE_WEIGHT.least || value > CONFIDENCE_WEIGHT.most) {
    problems.push(problem('out-of-bounds', { input, given: figureWords(value, CONFIDENCE_WEIGHT.unit), ...bounds }, row?.where(0)));
  }
  return value;
}

/** The level in a saving's cell, as the list spells it; a word that is no level is told with its cell and never taken for another. */
export function readConfidence(
  row: StandingRow | undefined,
  measure: string,
  levels: readonly ConfidenceLevel[] = USUAL_CONFIDENCE,
  problems: Problem[],
): string | undefined {
  const given = textOf(row?.allYears);
  if (given === '') return undefined;
  const names = levels.map(({ name }) => name);
  const level = names.find((name) => isSameLevel(name, given));
  if (level === undefined) {
    problems.push(
      problem(
        'confidence-level-unknown',
        { measure: `“${measure}”`, given, levels: names, nearest: nearestName(given, names) },
        row?.where(0),
      ),
    );
  }
  return level ?? given;
}
