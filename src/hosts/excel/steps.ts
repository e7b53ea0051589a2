import type { Rectangle } from '../../workbook/sheet-content';
import { rangeReference } from '../../formula/address';
import { grouped, MOST_BYTES } from './blocks';

/** One thing to do to the workbook; a write is a list of them, sent in as few requests as the size allows. */
export interface Step {
  /** About how much JSON it takes on the wire. */
  readonly bytes: number;
  readonly apply: (context: Excel.RequestContext) => void;
  /** Looks at what the request answered. */
  readonly afterwards?: () => void;
  /** The sheet whose content it writes and how many cells, for telling how far the write is. */
  readonly writes?: { readonly sheet: string; readonly cells: number };
}

/** What the objects and paths around one call take. */
const BYTES_A_CALL = 400;

export function step(calls: number, apply: Step['apply']): Step {
  return { bytes: calls * BYTES_A_CALL, apply };
}

/** A range of a sheet, which is found by its id or, where it was just added, by its name. */
export function rangeOf(context: Excel.RequestContext, sheet: string, rectangle: Rectangle): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(rangeReference(rectangle)).untrack();
}

/** Sends the steps. Excel draws and calculates again only after each request. */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  between: (sent: readonly Step[]) => void = () => undefined,
): Promise<void> {
  for (const group of grouped(steps, (each) => each.bytes, MOST_BYTES)) {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const each of group) each.apply(context);
    await context.sync();
    for (const each of group) each.afterwards?.();
    between(group);
  }
}
