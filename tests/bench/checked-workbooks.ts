import type { Projection } from '../../src/model/projection';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { recalculateAll } from '../recalc/libreoffice';
import { resultsByHand } from './hand-built-workbook';
import { mustBe, sameAmount } from './row';
import { workingsByHand } from './workings-by-hand';
import { plannedEdits, spendRowsOf } from './written-workbook';

/** Our workbook of a projection and the two that a person would build, each with the values that LibreOffice gives it. */
export interface CheckedWorkbooks {
  readonly ours: Uint8Array;
  readonly workings: Uint8Array;
  readonly results: Uint8Array;
}

/** Makes the three and stops where LibreOffice recalculates any figure to another one than it was written with. */
export async function checkedWorkbooks(projection: Projection): Promise<CheckedWorkbooks> {
  const edits = plannedEdits(projection);
  const ours = await workbookOf({ Spend: spendRowsOf(projection.model.base) }, edits);
  const workings = await workingsByHand(projection);
  const results = await resultsByHand(projection);
  const [oursNow, workingsNow, resultsNow] = await recalculateAll([ours, workings, results]);
  mustBe(differences(edits, await valuesIn(oursNow ?? ours)).length === 0, 'what LibreOffice recalculates');
  await mustBeAsWritten(workings, workingsNow);
  await mustBeAsWritten(results, resultsNow);
  return { ours, workings, results };
}

/** Every figure that LibreOffice recalculates is the one that the workbook was written with. */
async function mustBeAsWritten(written: Uint8Array, recalculated: Uint8Array | undefined): Promise<void> {
  const [was, is] = [await valuesIn(written), await valuesIn(recalculated ?? new Uint8Array())];
  for (const [sheet, rows] of was) {
    rows.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (typeof value !== 'number') return;
        const now = is.get(sheet)?.[rowIndex]?.[column];
        mustBe(typeof now === 'number' && sameAmount(now, value), `${sheet}, row ${rowIndex + 1}, column ${column + 1}, by hand`);
      }),
    );
  }
}
