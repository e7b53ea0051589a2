import type { CellAddress } from '../../formula/address';

/** The figure whose sum a person asks for. */
export type SumAsked =
  | {
      readonly kind: 'budget';
      readonly scenario: string;
      readonly lines: readonly number[];
      readonly of: string;
      readonly yearIndex: number;
    }
  | { readonly kind: 'measure'; readonly scenario: string; readonly measure: string; readonly yearIndex: number }
  /** What is counted on of a saving, or what of it is at risk. */
  | {
      readonly kind: 'confidence';
      readonly scenario: string;
      readonly measure: string;
      readonly yearIndex: number;
      readonly figure: 'adjusted' | 'atRisk';
    }
  /** What stands in a cell of one of our sheets. */
  | { readonly kind: 'cell'; readonly cell: CellAddress };

export function sameSum(one: SumAsked | undefined, other: SumAsked): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
