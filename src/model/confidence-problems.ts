import { isSameLevel, takesConfidence } from './delivery-confidence';
import { problem, type Problem } from './problems';
import type { BudgetModel } from './scenario';

/** Levels that savings have and that have no weight: what is risk-adjusted with them is not quantified. `where` is the weight's Ref. */
export function confidenceProblems({ confidence = [], measures }: Pick<BudgetModel, 'confidence' | 'measures'>): readonly Problem[] {
  return confidence.flatMap(({ ref, name, weight }) => {
    const own = measures.filter((each) => takesConfidence(each) && isSameLevel(each.confidence ?? '', name));
    if (!Number.isNaN(weight) || own.length === 0) return [];
    return [problem('confidence-without-weight', { level: name, measures: own.map((each) => each.name) }, `${ref}-weight`)];
  });
}
