import { addressText, rangeReference } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Before } from './before';
import { told } from './cell-forms';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
import type { KeptSheet } from './kept-sheet';
import { writableCells } from './kept-sheet';
import type { Size } from './sizes';
import { larger, sizeOf } from './sizes';
import type { Step } from './steps';

const BYTES = 2_000;

/**
 * Between the comparison of the baseline and the request that replaces a sheet, another person may type in it. So the sheet is read
 * once more in that very request, ahead of what replaces it: what they typed stops the write, and comes back with the old state.
 */
export class LastLooks {
  readonly #found = new Map<string, KeptSheet['cells']>();

  /** The step that replaces a sheet as far as `reach`, with the last look ahead of it. */
  before(step: Step, kept: KeptSheet, reach: Size): Step {
    let range: Excel.Range | undefined;
    return {
      ...step,
      bytes: step.bytes + BYTES,
      apply: (context) => {
        const area = rangeReference({ row: 1, column: 1, ...larger(sizeOf(kept.cells), reach) });
        range = context.workbook.worksheets.getItem(kept.id).getRange(area).load('formulas,values,valueTypes');
        step.apply(context);
      },
      afterwards: () => {
        if (range !== undefined) this.#compare(kept, writableCells(range));
      },
    };
  }

  #compare(kept: KeptSheet, now: KeptSheet['cells']): void {
    const difference = firstDifference(kept.cells, now);
    if (difference === undefined) return;
    this.#found.set(kept.id, now);
    const cell = addressText({ sheet: kept.name, row: difference.row, column: difference.column });
    throw new Refusal(problem('changed-since-read', { cell, was: told(difference.before), now: told(difference.after) }, cell));
  }

  /** What is to be put back, with what others typed meanwhile. */
  in(before: Before): Before {
    return {
      ...before,
      sheets: before.sheets.map((each) => ({ ...each, kept: { ...each.kept, cells: this.#found.get(each.kept.id) ?? each.kept.cells } })),
    };
  }
}
