import { problem } from '../../model/problems';
import type { OutputSheet } from '../../workbook/output-sheets';
import { OUTPUT_SHEETS } from '../../workbook/output-sheets';
import type { CellsEdit, Edit, SheetEdit } from '../../workbook/port';
import { sheetNameProblem } from '../../workbook/sheet-names';
import { Refusal } from './faults';
import type { Survey } from './survey';

/** One of our sheets and what is to be done to it. */
export interface Target {
  readonly sheet: OutputSheet;
  /** Excel's key of a sheet that is there, or the name of one to add: either finds it. */
  readonly key: string;
  readonly name: string;
  readonly isNew: boolean;
  /** The content it is to hold, where the whole sheet is written. */
  readonly whole: SheetEdit | undefined;
  /** Cells to change after that. */
  readonly cells: readonly CellsEdit[];
}

/** Finds the sheets that the edits are about, in the order of our sheets. Refuses what may not or cannot be written. */
export function targetsOf(survey: Survey, edits: readonly Edit[]): readonly Target[] {
  if (survey.readOnly) throw new Refusal(problem('workbook-read-only', {}));
  const targets = OUTPUT_SHEETS.flatMap((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet);
    return own.length === 0 ? [] : [targetOf(survey, sheet, own)];
  });
  if (survey.structureProtected && targets.some((target) => target.isNew)) throw new Refusal(problem('structure-protected', {}));
  return targets;
}

function targetOf(survey: Survey, sheet: OutputSheet, edits: readonly Edit[]): Target {
  const whole = edits.filter((edit) => edit.edit === 'sheet').at(-1);
  const cells = edits.filter((edit) => edit.edit === 'cells');
  const there = survey.ours.get(sheet);
  if (there !== undefined) {
    if (there.protected) throw new Refusal(problem('sheet-protected', { sheet: there.name }, there.name));
    return { sheet, key: there.id, name: there.name, isNew: false, whole, cells };
  }
  if (whole === undefined) throw new Refusal(problem('output-sheet-missing', { sheet }));
  // A sheet without our mark is a person's own, whatever it is called.
  const unusable = sheetNameProblem(
    whole.name,
    survey.sheets.map((each) => each.name),
  );
  if (unusable !== undefined) throw new Refusal(unusable);
  return { sheet, key: whole.name, name: whole.name, isNew: true, whole, cells };
}
