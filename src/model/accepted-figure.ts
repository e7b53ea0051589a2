/**
 * What a person decided where the printed total of a table and its rows differ, with the reason. Nothing is decided for them, and the
 * cells stay as they are: printed, added and accepted figures stand side by side.
 */
export type AcceptedFigure = {
  /** The total's cell on the table's sheet: `D12`. */
  readonly total: string;
  readonly reason: string;
} & (
  | { readonly take: 'rows' | 'total' }
  /** The figure stands in for the one in this cell (`D9`), in the source's unit. */
  | { readonly take: 'another figure'; readonly cell: string; readonly figure: number }
);

export const ACCEPTED_TAKES = ['rows', 'total', 'another figure'] as const satisfies readonly AcceptedFigure['take'][];

/** What the line is called that holds the difference where the printed total is taken. */
export const NOT_EXPLAINED = 'Not explained';
