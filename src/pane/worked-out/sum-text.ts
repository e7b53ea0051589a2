import { poundsWords } from '../figures/figure-words';
import { NOT_QUANTIFIED } from '../../model/units';
import type { WorkedOutRow, WorkedOutSum } from './worked-out-rows';

/** The sum as plain text, a line a step, for an email or a note to an auditor. */
export function sumText(sum: WorkedOutSum): string {
  return [`${sum.of}: ${pounds(sum.figure)}`, ...sum.rows.map(stepText)].join('\n');
}

function stepText({ label, figure, sum }: WorkedOutRow): string {
  return `${label}: ${pounds(figure)}${sum === '' || Number.isNaN(figure) ? '' : ` (${sum})`}`;
}

function pounds(figure: number): string {
  return Number.isNaN(figure) ? NOT_QUANTIFIED : poundsWords(figure);
}
