import type { Projection } from '../../src/model/projection';
import type { Cell } from '../../src/workbook/sheet-content';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { recalculateAll } from '../recalc/libreoffice';
import { resultsByHand } from './by-hand/results-alone';
import { formulasIn } from './by-hand/hand-sheet';
import { SAME_CELLS, sameResultsByHand, sameResultsSheets, workingsByHand } from './by-hand/workbooks';
import { mustBe, sameAmount } from './row';
import { plannedEdits, spendRowsOf } from './written-workbook';

type Values = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** Our workbook of a projection and those that a person would build, each with the values that LibreOffice gives it. */
export interface CheckedWorkbooks {
  readonly ours: Uint8Array;
  /** Every result of ours. */
  readonly sameResults: Uint8Array;
  /** Workings, projected budgets and totals alone. */
  readonly workings: Uint8Array;
  /** Effects and budgets alone. */
  readonly results: Uint8Array;
  /** How many formulas ours has, and the one with its results. */
  readonly formulas: { readonly ours: number; readonly sameResults: number };
}

/** Makes them and stops where LibreOffice recalculates any figure to another one than it was written with, or to another one than ours. */
export async function checkedWorkbooks(projection: Projection): Promise<CheckedWorkbooks> {
  const edits = plannedEdits(projection);
  const ours = await workbookOf({ Spend: spendRowsOf(projection.model.base) }, edits);
  const byHand = [
    await sameResultsByHand(projection, edits),
    await workingsByHand(projection, edits),
    await resultsByHand(projection),
  ] as const;
  const [oursNow, ...byHandNow] = await recalculateAll([ours, ...byHand]);
  const ourValues = await valuesIn(oursNow ?? ours);
  mustBe(differences(edits, ourValues).length === 0, 'what LibreOffice recalculates');
  for (const [index, written] of byHand.entries()) {
    mustHold(await valuesIn(written), await valuesIn(byHandNow[index] ?? new Uint8Array()), 'as it was written');
  }
  mustHold(resultsOf(ourValues), await valuesIn(byHandNow[0] ?? new Uint8Array()), 'as in ours');
  const [sameResults, workings, results] = byHand;
  const formulas = {
    ours: edits.reduce((count, { content }) => count + content.cells.flat().filter(isFormula).length, 0),
    sameResults: sameResultsSheets(projection, edits).reduce((count, sheet) => count + formulasIn(sheet), 0),
  };
  return { ours, sameResults, workings, results, formulas };
}

function isFormula(cell: Cell): boolean {
  return cell !== null && typeof cell === 'object' && 'formula' in cell;
}

/** The row of View that says which scenario is shown: a way to its figures and no result. */
const CHOICE_ON_VIEW = 4;

/** Our figures on the sheets that have them in the same cells. */
function resultsOf(ours: Values): Values {
  return new Map(
    SAME_CELLS.map((sheet) => {
      const rows = ours.get(sheet) ?? [];
      return [sheet, rows.map((row, index) => (sheet === 'View' && index === CHOICE_ON_VIEW - 1 ? [] : row))];
    }),
  );
}

/** Every number of one is in the same cell of the other. */
function mustHold(figures: Values, held: Values, how: string): void {
  for (const [sheet, rows] of figures) {
    rows.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (typeof value !== 'number') return;
        const now = held.get(sheet)?.[rowIndex]?.[column];
        mustBe(typeof now === 'number' && sameAmount(now, value), `${sheet}, row ${rowIndex + 1}, column ${column + 1}, by hand ${how}`);
      }),
    );
  }
}
