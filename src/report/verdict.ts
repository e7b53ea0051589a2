import { POUNDS_IN, type AmountStyle, type ReportUnit } from './amount-style';
import { decimalText, stepsText } from './print-figure';
import type { PrintedTable } from './print-table';
import type { MovedFigure, RoundedFigures, RoundingPolicy } from './rounding/round-figures';
import type { TableDraft } from './table';

/** What is to be said of a table's rounding while its choices are made. */
export type RoundingVerdict =
  | { readonly kind: 'adds up'; readonly moved: readonly MovedWords[] }
  /** Rounded on their own, the parts of a sum do not make its total; the first of them in words. */
  | { readonly kind: 'does not add up'; readonly of: string; readonly parts: string; readonly total: string; readonly sums: number }
  /** Totals are the sums of the rounded figures, and differ from the true ones. */
  | { readonly kind: 'total differs'; readonly of: string; readonly printed: string; readonly unrounded: string }
  /** Equal figures would have to be printed differently, and by so much that it would be noticed. */
  | { readonly kind: 'too coarse'; readonly of: string; readonly figures: readonly [string, string]; readonly offer: FinerStyle }
  /** The figures themselves do not add up, which no rounding mends. */
  | { readonly kind: 'figures apart'; readonly of: string; readonly parts: string; readonly total: string }
  | { readonly kind: 'nothing to add' };

export interface MovedWords {
  readonly row: number;
  readonly column: number;
  /** `East Dunbartonshire 2011/12`. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

export interface FinerStyle {
  readonly unit: ReportUnit;
  readonly decimals: number;
}

export function verdictOn(
  draft: TableDraft,
  { rounded }: PrintedTable,
  style: AmountStyle & { readonly rounding: RoundingPolicy },
): RoundingVerdict {
  const { apart, moved } = rounded;
  const text = (steps: number) => stepsText(steps, style.decimals, style.signs);
  const figures = apart.find((each) => each.because === 'the figures');
  if (figures !== undefined)
    return { kind: 'figures apart', of: nameOf(draft, figures), parts: text(figures.parts), total: text(figures.total) };
  const coarse = tooCoarse(draft, rounded, style);
  if (coarse !== undefined) return coarse;
  const [first] = apart;
  if (first !== undefined)
    return { kind: 'does not add up', of: sumName(draft, first), parts: text(first.parts), total: text(first.total), sums: apart.length };
  const [differs] = moved;
  if (style.rounding === 'sum of rounded parts' && differs !== undefined)
    return {
      kind: 'total differs',
      of: sumName(draft, { ...differs, way: 'down' }),
      printed: text(differs.to),
      unrounded: unroundedText(differs.from, style),
    };
  if (draft.sums.down.length + draft.sums.across.length === 0) return { kind: 'nothing to add' };
  return {
    kind: 'adds up',
    moved: moved.map((each) => ({
      row: each.row,
      column: each.column,
      of: nameOf(draft, each),
      from: unroundedText(each.from, style),
      to: text(each.to),
    })),
  };
}

/** Figures of less than ten steps that are the same before rounding: a step apart is a tenth or more. */
const FEW_STEPS = 10;

/** Equal shares cannot be printed equal and add up; that is no matter at £0.22m beside £0.23m, and is one at £0.2m beside £0.3m. */
function tooCoarse(draft: TableDraft, { moved, printed, apart }: RoundedFigures, style: AmountStyle): RoundingVerdict | undefined {
  const figures: readonly (MovedFigure & { readonly nearest?: number })[] = moved;
  for (const each of figures) {
    if (Math.abs(each.from) >= FEW_STEPS) continue;
    const twin = printed.findIndex((row, index) => {
      const cell = draft.rows[index]?.cells[each.column];
      const own = draft.rows[each.row]?.cells[each.column];
      const same = cell?.kind === 'amount' && own?.kind === 'amount' && Math.abs(cell.pounds - own.pounds) < 0.005;
      return same && row[each.column] !== each.to;
    });
    if (twin === -1) continue;
    const one = stepsText(printed[twin]?.[each.column] ?? NaN, style.decimals, style.signs);
    const pair = [one, stepsText(each.to, style.decimals, style.signs)].sort();
    return { kind: 'too coarse', of: draft.columns[each.column]?.head ?? '', figures: [pair[0] ?? '', pair[1] ?? ''], offer: finer(style) };
  }
  return coarseTotals(draft, apart, style);
}

/** On their own, equal figures of a few steps would drift from their total: the same offer serves. */
function coarseTotals(draft: TableDraft, apart: RoundedFigures['apart'], style: AmountStyle): RoundingVerdict | undefined {
  const found = apart.find(({ way, row, column }) => {
    if (way !== 'down') return false;
    const parts = draft.sums.down.find((sum) => sum.total === row)?.parts ?? [];
    const amounts = parts.flatMap(({ at }) => {
      const cell = draft.rows[at]?.cells[column];
      return cell?.kind === 'amount' ? [cell.pounds] : [];
    });
    const [first = NaN] = amounts;
    const step = POUNDS_IN[style.unit] / 10 ** style.decimals;
    return amounts.length > 1 && amounts.every((each) => Math.abs(each - first) < 0.005) && Math.abs(first) < FEW_STEPS * step;
  });
  if (found === undefined) return undefined;
  const cell = draft.rows[draft.sums.down.find((sum) => sum.total === found.row)?.parts[0]?.at ?? -1]?.cells[found.column];
  const steps = cell?.kind === 'amount' ? Math.floor((Math.abs(cell.pounds) / POUNDS_IN[style.unit]) * 10 ** style.decimals) : 0;
  return {
    kind: 'too coarse',
    of: draft.columns[found.column]?.head ?? '',
    figures: [decimalText(steps, style.decimals), decimalText(steps + 1, style.decimals)],
    offer: finer(style),
  };
}

/** The next finer way of printing: a unit down without decimals, as committees print it. */
function finer({ unit, decimals }: AmountStyle): FinerStyle {
  if (unit === '£m') return { unit: '£000', decimals: 0 };
  if (unit === '£000') return { unit: '£', decimals: 0 };
  return { unit, decimals: decimals + 2 };
}

/** `East Dunbartonshire 2011/12`. */
function nameOf(draft: TableDraft, { row, column }: { readonly row: number; readonly column: number }): string {
  return `${draft.rows[row]?.head ?? ''} ${draft.columns[column]?.head ?? ''}`;
}

/** A sum down is named by its column, one across by its row; where a table has several sums down, by its total too. */
function sumName(draft: TableDraft, at: { readonly way: 'down' | 'across'; readonly row: number; readonly column: number }): string {
  if (at.way === 'across') return draft.rows[at.row]?.head ?? '';
  return draft.sums.down.length > 1 ? nameOf(draft, at) : (draft.columns[at.column]?.head ?? '');
}

/** An unrounded figure in the unit of the table, with as many decimals as it has, up to three more than are printed. */
function unroundedText(steps: number, { decimals, signs }: AmountStyle): string {
  const more = [0, 1, 2, 3].find((each) => Math.abs(steps * 10 ** each - Math.round(steps * 10 ** each)) < 1e-6) ?? 3;
  return stepsText(Math.round(steps * 10 ** more), decimals + more, signs);
}
