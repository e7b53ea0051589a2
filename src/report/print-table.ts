import { NOT_QUANTIFIED } from '../model/units';
import type { AmountStyle, SignRule } from './amount-style';
import { decimalText, percentageText, stepsOf, stepsText } from './print-figure';
import { roundHalfAway, inSteps } from '../model/rounding';
import { roundFigures, type RoundedFigures, type RoundingPolicy } from './rounding/round-figures';
import type { DraftCell, PrintedCell, ReportTable, TableDraft } from './table';

export interface PrintOptions extends AmountStyle {
  readonly rounding: RoundingPolicy;
  /** The table's number in its report. */
  readonly number: number;
  /** The line that says where the figures come from. */
  readonly source: string;
  /** Said under the table with its own notes: the VAT basis. */
  readonly alsoNoted?: readonly string[];
}

export interface PrintedTable {
  readonly table: ReportTable;
  readonly rounded: RoundedFigures;
}

export const ROUNDING_NOTE = 'Figures may not add up to totals because of rounding.';
export const SUMMED_NOTE = 'Totals are the sums of the rounded figures.';

/** Rounds a table as the policy says and prints it: every text of the answer is final. */
export function printTable(draft: TableDraft, options: PrintOptions): PrintedTable {
  const steps = draft.rows.map((row) => row.cells.map((cell) => cellSteps(cell, options)));
  const rounded = roundFigures(
    steps,
    draft.sums,
    options.rounding,
    draft.rows.map((row) => row.head),
  );
  const rows = draft.rows.map(({ head, look, cells }, row) => ({
    head,
    look,
    cells: cells.map((cell, column) => printCell(cell, rounded.printed[row]?.[column] ?? NaN, options)),
  }));
  const unit = [options.unit, draft.basis].filter((part) => part !== '').join(' ');
  const signs = draft.hasEffects ? `, ${signWords(options.signs)}` : '';
  return {
    rounded,
    table: {
      caption: `Table ${options.number}: ${draft.subject}, ${unit}${signs}`,
      rowHead: draft.rowHead,
      columns: draft.columns,
      rows,
      notes: [...roundingNotes(rounded, options.rounding), ...draft.notes, ...(options.alsoNoted ?? [])],
      source: options.source,
    },
  };
}

/** What the sign of a change means, as the header says it. */
export function signWords(signs: SignRule): string {
  return { '( )': '( ) = saving', minus: '− = saving', positive: 'savings positive, ( ) = pressure' }[signs];
}

function roundingNotes({ apart, moved }: RoundedFigures, policy: RoundingPolicy): readonly string[] {
  if (apart.some(({ because }) => because === 'rounding')) return [ROUNDING_NOTE];
  return policy === 'sum of rounded parts' && moved.length > 0 ? [SUMMED_NOTE] : [];
}

function printCell(cell: DraftCell, steps: number, { decimals, signs }: AmountStyle): PrintedCell {
  const turned = signs === 'positive' ? -1 : 1;
  switch (cell.kind) {
    case 'amount': {
      if (Number.isNaN(steps)) return { text: NOT_QUANTIFIED, kind: 'not quantified' };
      const figure = stepsText(cell.isEffect === true ? turned * steps + 0 : steps, decimals, signs);
      return { text: cell.qualifier === undefined ? figure : `${cell.qualifier} ${figure}`, kind: 'figure' };
    }
    case 'percentage': {
      if (Number.isNaN(cell.fraction)) return { text: NOT_QUANTIFIED, kind: 'not quantified' };
      const fraction = cell.isEffect === true ? turned * cell.fraction : cell.fraction;
      return { text: percentageText(fraction, cell.decimals, signs), kind: 'figure' };
    }
    case 'number':
      return Number.isNaN(steps)
        ? { text: NOT_QUANTIFIED, kind: 'not quantified' }
        : { text: stepsText(steps, cell.decimals, signs), kind: 'figure' };
    case 'rate':
      return Number.isNaN(cell.pounds)
        ? { text: NOT_QUANTIFIED, kind: 'not quantified' }
        : { text: `£${decimalText(roundHalfAway(inSteps(cell.pounds, 2), 0), 2)}`, kind: 'figure' };
    case 'text':
      return { text: cell.text, kind: 'text' };
    case 'not applicable':
      return { text: 'n/a', kind: 'not applicable' };
    case 'missing':
      return { text: cell.words, kind: 'missing' };
  }
}

/** What is rounded and added: amounts in the unit of the table, other numbers with their own decimals. */
function cellSteps(cell: DraftCell, style: AmountStyle): number {
  if (cell.kind === 'amount') return stepsOf(cell.pounds, style);
  return cell.kind === 'number' && !Number.isNaN(cell.number) ? inSteps(cell.number, cell.decimals) : NaN;
}
