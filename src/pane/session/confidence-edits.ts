import { isSameLevel, levelNamed, levelsFor, USUAL_CONFIDENCE, type ConfidenceLevel } from '../../model/delivery-confidence';
import type { BudgetModel } from '../../model/scenario';
import { nextRef } from './next-ref';

/** What a person does to the levels of delivery confidence, each as a new model. The usual words become the model's own with the first change. */

export function levelsOf({ confidence }: Pick<BudgetModel, 'confidence'>): readonly ConfidenceLevel[] {
  return confidence ?? USUAL_CONFIDENCE;
}

/** Changes a level; savings that have it follow a new name. */
export function replaceLevel(model: BudgetModel, ref: string, change: Partial<Pick<ConfidenceLevel, 'name' | 'weight'>>): BudgetModel {
  const level = levelsOf(model).find((each) => each.ref === ref);
  if (level === undefined) return model;
  const { name } = change;
  return {
    ...model,
    confidence: levelsOf(model).map((each) => (each.ref === ref ? { ...each, ...change } : each)),
    measures:
      name === undefined
        ? model.measures
        : model.measures.map((each) => (isSameLevel(each.confidence ?? '', level.name) ? { ...each, confidence: name } : each)),
  };
}

/** Whether a level may be called so: by a name, and by one that no other has. */
export function levelNameTaken(model: BudgetModel, ref: string, name: string): boolean {
  return levelsOf(model).some((each) => each.ref !== ref && isSameLevel(each.name, name));
}

export function addLevel(model: BudgetModel, name: string): BudgetModel {
  const levels = levelsOf(model);
  if (levelNamed(levels, name) !== undefined) return model;
  return { ...model, confidence: [...levels, { ref: nextRef('W', levels), name, weight: NaN, source: '', note: '' }] };
}

/** Takes a level out of the list. One that a saving has stays: its savings would be assessed by a word that means nothing. */
export function removeLevel(model: BudgetModel, ref: string): BudgetModel {
  const level = levelsOf(model).find((each) => each.ref === ref);
  if (level === undefined || isLevelUsed(model, level)) return model;
  const kept = levelsOf(model).filter((each) => each !== level);
  return { ...model, confidence: kept.length === 0 ? undefined : kept };
}

export function isLevelUsed({ measures }: BudgetModel, { name }: ConfidenceLevel): boolean {
  return measures.some((each) => isSameLevel(each.confidence ?? '', name));
}

/** The model with a list of levels, once any of its measures has one. */
export function withLevels(model: BudgetModel): BudgetModel {
  return { ...model, ...levelsFor(model.measures, model.confidence) };
}

/** The levels that measures brought from another model have, with the weights that they have there; a level that is here keeps its own. */
export function withLevelsFrom(model: BudgetModel, theirs: BudgetModel): BudgetModel {
  const missing = levelsOf(theirs).filter(
    (level) => isLevelUsed(model, level) && levelNamed(model.confidence ?? [], level.name) === undefined,
  );
  if (missing.length === 0) return model;
  const confidence = missing.reduce<readonly ConfidenceLevel[]>(
    (so, level) => [...so, { ...level, ref: nextRef('W', so) }],
    model.confidence ?? [],
  );
  return { ...model, confidence };
}
