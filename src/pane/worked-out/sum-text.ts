import { poundsWords } from '../figures/figure-words';
import { NOT_QUANTIFIED } from '../../model/units';
import type { WorkedOutRow, WorkedOutSum } from './worked-out-rows';

/** The sum as plain text, a line a step, for an email or a note to an auditor. */
export function sumText(sum: WorkedOutSum): string {
  return [`${sum.of}: ${printed(sum)}`, ...sum.rows.map(stepText)].join('\n');
}

function stepText(row: WorkedOutRow): string {
  const { label, figure, sum } = row;
  return `${label}: ${printed(row)}${sum === '' || Number.isNaN(figure) ? '' : ` (${sum})`}`;
}

function printed({ figure, inCell }: Pick<WorkedOutRow, 'figure' | 'inCell'>): string {
  if (inCell !== undefined) return inCell.shown;
  return Number.isNaN(figure) ? NOT_QUANTIFIED : poundsWords(figure);
}
