import { addressText, rangeReference } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Rectangle } from '../../workbook/sheet-content';
import type { Before } from './before';
import { told } from './cell-forms';
import type { CellGrid } from './cell-grid';
import { overlaid, partOf } from './cell-grid';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
import type { KeptSheet } from './kept-sheet';
import { writableCells } from './kept-sheet';
import type { Step } from './steps';

const BYTES = 2_000;

/** The step, with a look at these cells of the sheet ahead of it, in the same request. */
export function lookingFirst(step: Step, sheet: string, area: Rectangle, seen: (now: CellGrid) => void): Step {
  let range: Excel.Range | undefined;
  return {
    ...step,
    bytes: step.bytes + BYTES,
    apply: (context) => {
      range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area)).load('formulas,values,valueTypes');
      step.apply(context);
    },
    afterwards: () => {
      if (range !== undefined) seen(writableCells(range));
    },
  };
}

/**
 * Between the comparison of the baseline and the request that replaces a sheet, another person may type in it. So the cells are read
 * once more in that very request, ahead of what replaces them: what they typed stops the write, and comes back with the old state.
 */
export class LastLooks {
  readonly #found = new Map<string, KeptSheet['cells']>();

  /** The step that replaces these cells of a sheet, with the last look ahead of it. */
  before(step: Step, kept: KeptSheet, area: Rectangle): Step {
    return lookingFirst(step, kept.id, area, (now) => {
      this.#compare(kept, area, now);
    });
  }

  #compare(kept: KeptSheet, { row, column }: Rectangle, now: CellGrid): void {
    const difference = firstDifference(partOf(kept.cells, { row, column, cells: now }), now);
    if (difference === undefined) return;
    this.#found.set(kept.id, overlaid(kept.cells, { row, column }, now));
    const cell = addressText({ sheet: kept.name, row: row + difference.row - 1, column: column + difference.column - 1 });
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
