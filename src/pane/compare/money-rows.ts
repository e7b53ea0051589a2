import { fundingOf, gapBetween } from '../../model/funding';
import type { Projection } from '../../model/projection';
import { amountWords, type DisplayUnit, type FigureWords } from '../figures/figure-words';
import type { FigureRow } from '../figures/FiguresTable';
import { words } from '../words';

/**
 * Funding and gap below the totals of the scenarios, in pounds. `authority` is the ref of the one that the totals are of, or undefined
 * for all. None where no funding is given: the gap is then not shown at all, and never nought.
 */
export function moneyRowsBelow(
  { model }: Projection,
  totals: readonly number[],
  yearIndex: number,
  authority: string | undefined,
  unit: DisplayUnit,
): readonly FigureRow[] {
  if (model.funding === undefined) return [];
  const funding = fundingOf(model, yearIndex, { authority });
  const amount = (figure: number): FigureWords =>
    Number.isNaN(figure) ? { shown: words.compare.notGiven, said: words.compare.notGiven } : amountWords(figure, unit);
  return [
    { key: 'funding', head: words.compare.funding, cells: totals.map(() => ({ words: amount(funding) })) },
    {
      key: 'gap',
      head: words.compare.gap,
      look: 'total',
      cells: totals.map((total) => ({ words: amount(gapBetween(total, funding)) })),
    },
  ];
}
