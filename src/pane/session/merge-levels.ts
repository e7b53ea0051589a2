import type { ConfidenceLevel } from '../../model/delivery-confidence';
import { same } from '../../model/same';
import type { BudgetModel } from '../../model/scenario';
import { words } from '../words';
import type { Clash, SheetInputs } from './clash';
import { replaceLevel } from './confidence-edits';
import { decide, differingRows, mergeRows } from './three-sides';

/** The levels of delivery confidence of both sides in one; a weight that both changed stays as typed in the pane and is told as a clash. */
export function mergeLevels(last: SheetInputs, here: BudgetModel, onSheet: SheetInputs, clashes: Clash[]): Pick<BudgetModel, 'confidence'> {
  const levels = mergeRows(last.confidence ?? [], here.confidence ?? [], onSheet.confidence ?? [], (was, mine, theirs): ConfidenceLevel => {
    const side = decide(withoutWeight(was), withoutWeight(mine), withoutWeight(theirs)) === 'there' ? theirs : mine;
    const decided = decide(was.weight, mine.weight, theirs.weight);
    if (decided === 'clash') {
      const what = words.confidence.weightOf(mine.name);
      clashes.push({
        measure: mine.ref,
        label: what,
        field: 'weight',
        figures: { input: what, authority: undefined, unit: '%', here: mine.weight, onSheet: theirs.weight },
        take: (model) => replaceLevel(model, mine.ref, { weight: theirs.weight }),
      });
    }
    return { ...side, weight: decided === 'there' ? theirs.weight : mine.weight };
  });
  return levels.length === 0 ? {} : { confidence: levels };
}

export function levelDifferences(one: SheetInputs, other: SheetInputs): number {
  return differingRows(one.confidence ?? [], other.confidence ?? [], (mine, theirs) => (same(mine, theirs) ? 0 : 1));
}

function withoutWeight(level: ConfidenceLevel): ConfidenceLevel {
  return { ...level, weight: NaN };
}
