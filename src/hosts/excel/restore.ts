import { addressText, rangeReference } from '../../formula/address';
import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { succeed } from '../../model/result';
import { isOurChart } from '../../workbook/chart-names';
import { markOf } from '../../workbook/output-sheets';
import type { Before, ChangedSheet } from './before';
import { stylesAddedNames } from './before';
import { told } from './cell-forms';
import { askCharts, chartSteps, removeChartSteps } from './charts';
import type { CellGrid } from './cell-grid';
import { partOf } from './cell-grid';
import { fewCellsSteps, keptStyleAt } from './changes';
import { exchange } from './exchange';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
import { clearRulesStep, ruleSteps } from './input-rules';
import { askParts, dropSteps } from './keeping';
import type { Furnishing, KeptSheet } from './kept-sheet';
import { keepSheets, writableCells } from './kept-sheet';
import { lookingFirst } from './last-look';
import { removeStyleStep } from './named-styles';
import { fitRowsStep, freezeStep, heightSteps, printStep, widthSteps } from './sheet-appearance';
import { cellSteps, clearStep, styleStep } from './sheet-cells';
import type { Size } from './sizes';
import { atLeastOne, larger, sizeOf } from './sizes';
import type { Step } from './steps';
import { send, step } from './steps';
import type { Survey } from './survey';
import { askSurvey } from './survey';
import type { TypedMeanwhile } from './typed-meanwhile';

/** Waits before a second and a third attempt: a dialog that is closed, a server that is busy for a moment. */
const PAUSES = [200, 800];

/**
 * Puts the workbook back as it was, wherever a write or an undo stopped; doing it twice does no harm. What people type on an input
 * sheet meanwhile is looked for before, in and after the request that replaces that sheet, and stays.
 */
export async function restore(before: Before, typed: TypedMeanwhile): Promise<Result<void>> {
  const attempt = () => exchange((context) => restoreOnce(context, before, typed));
  let result = await attempt();
  for (const pause of PAUSES) {
    if (result.ok) return succeed(undefined, typed.problems());
    await new Promise((resolve) => setTimeout(resolve, pause));
    result = await attempt();
  }
  return result.ok ? succeed(undefined, typed.problems()) : result;
}

async function restoreOnce(context: Excel.RequestContext, before: Before, typed: TypedMeanwhile): Promise<void> {
  const survey = askSurvey(context);
  const styles = context.workbook.styles.load('items/name');
  const parts = askParts(context);
  const charts = new Map(before.sheets.map(({ kept }) => [kept.id, askCharts(context.workbook.worksheets.getItemOrNullObject(kept.id))]));
  const inputs = before.sheets.filter((sheet) => sheet.written !== undefined).map((sheet) => ({ sheet, now: askInputs(context, sheet) }));
  await context.sync();
  for (const { sheet, now } of inputs) typed.look(sheet, now());
  const now = survey();
  const standing = new Set(styles.items.map((each) => each.name));
  const addedStyles = [...stylesAddedNames(before)].filter((name) => standing.has(name));
  // A sheet that a person deleted meanwhile stays deleted.
  const isThere = ({ kept }: ChangedSheet) => now.sheets.some((sheet) => sheet.id === kept.id);
  const late: Step[] = [];
  await send(context, [
    ...removeAddedSteps(now, before),
    ...typed
      .in(before)
      .sheets.filter(isThere)
      .flatMap((sheet) => {
        const steps = putBackSteps(sheet, chartsToRemove(before, sheet, charts.get(sheet.kept.id)?.() ?? []));
        return steps.map((each, index) => (index === 0 ? lookedAt(each, sheet, typed, late) : each));
      }),
    ...addedStyles.map(removeStyleStep),
    // Last: as long as anything is not back, what tells of it stays.
    ...dropSteps(parts().filter((id) => !before.partsBefore.includes(id))),
  ]);
  await send(context, late);
  await refuseUnlessBack(context, before, typed, isThere);
}

/** How far a sheet is put back. */
function sizeToPutBack({ kept, reach }: ChangedSheet): Size {
  return atLeastOne(larger(reach, sizeOf(kept.cells)));
}

function askInputs(context: Excel.RequestContext, sheet: ChangedSheet): () => CellGrid {
  const there = context.workbook.worksheets.getItemOrNullObject(sheet.kept.id);
  const range = there.getRange(rangeReference({ row: 1, column: 1, ...sizeToPutBack(sheet) })).load('formulas,values,valueTypes');
  return () => (range.isNullObject ? [] : writableCells(range));
}

/** What is typed up to the very request that replaces an input sheet goes back into its cells afterwards. */
function lookedAt(first: Step, sheet: ChangedSheet, typed: TypedMeanwhile, late: Step[]): Step {
  if (sheet.written === undefined) return first;
  const { id, name } = sheet.kept;
  return lookingFirst(first, id, { row: 1, column: 1, ...sizeToPutBack(sheet) }, (now) => {
    late.push(...typed.look(sheet, now).flatMap((each) => fewCellsSteps(id, name, each, [[each.cell]], keptStyleAt(sheet.kept))));
  });
}

/** Deletes added sheets by their marks, or by their names where it did not come to a mark; then the marks. */
function removeAddedSteps(now: Survey, before: Before): readonly Step[] {
  const old = new Set(before.sheetIds);
  const sheets = before.added.flatMap(({ sheet, name }) => {
    const marked = now.ours.get(sheet);
    const found = marked ?? now.sheets.find((each) => each.name === name);
    return found === undefined || old.has(found.id) ? [] : [found.id];
  });
  const marks = before.marksAdded.filter((sheet) => now.marks.has(sheet));
  return [
    ...sheets.map((id) =>
      step(2, (context) => {
        context.workbook.worksheets.getItem(id).delete();
      }),
    ),
    ...marks.map((sheet) =>
      step(2, (context) => {
        context.workbook.names.getItem(markOf(sheet)).delete();
      }),
    ),
  ];
}

function putBackSteps(sheet: ChangedSheet, charts: readonly string[]): readonly Step[] {
  const { kept, cells } = sheet;
  if (cells !== undefined) {
    return cells.flatMap((edit) => fewCellsSteps(kept.id, kept.name, edit, partOf(kept.cells, edit), keptStyleAt(kept)));
  }
  const size = sizeToPutBack(sheet);
  return [
    ...removeChartSteps(kept.id, charts),
    clearRulesStep(kept.id),
    clearStep(kept.id, { row: 1, column: 1, ...size }),
    ...cellSteps(kept.id, kept.name, 1, 1, kept.cells),
    ...kept.styles.filter((each) => each.value !== 'Normal').map((each) => styleStep(kept.id, each, each.value)),
    ...widthSteps(kept.id, kept.columnWidths),
    fitRowsStep(kept.id, size.rows),
    ...heightSteps(kept.id, new Map(kept.rowHeights)),
    freezeStep(kept.id, kept.frozen),
    ...(kept.furnishing === undefined ? [] : furnishingSteps(kept, kept.furnishing)),
  ];
}

function chartsToRemove({ newChartsAreOurs }: Before, { kept }: ChangedSheet, now: readonly string[]): readonly string[] {
  return now.filter((name) => isOurChart(name) || (newChartsAreOurs && !kept.charts.includes(name)));
}

/** A chart that a person had deleted stays away. */
function furnishingSteps(kept: KeptSheet, furnishing: Furnishing): readonly Step[] {
  const charts = !kept.charts.some(isOurChart) ? [] : furnishing.charts;
  return [...ruleSteps(kept.id, furnishing), printStep(kept.id, furnishing.print), ...chartSteps(kept.id, charts)];
}

async function refuseUnlessBack(
  context: Excel.RequestContext,
  before: Before,
  typed: TypedMeanwhile,
  isThere: (sheet: ChangedSheet) => boolean,
): Promise<void> {
  const putBack = before.sheets.filter(isThere);
  const now = await keepSheets(
    context,
    putBack.map(({ kept, reach }) => ({ ...kept, reach })),
  );
  const found = putBack.map((sheet, index) => ({ sheet, is: now[index]?.cells ?? [] }));
  for (const { sheet, is } of found) typed.look(sheet, is);
  typed.in({ ...before, sheets: putBack }).sheets.forEach(({ kept, cells }, index) => {
    const is = found[index]?.is ?? [];
    const parts = cells?.map((edit) => ({ at: edit, was: partOf(kept.cells, edit), is: partOf(is, edit) }));
    for (const part of parts ?? [{ at: { row: 1, column: 1 }, was: kept.cells, is }]) refuseDifference(kept, part.at, part.was, part.is);
  });
}

function refuseDifference(kept: KeptSheet, at: { row: number; column: number }, was: KeptSheet['cells'], is: KeptSheet['cells']): void {
  const difference = firstDifference(was, is);
  if (difference === undefined) return;
  const cell = addressText({ sheet: kept.name, row: at.row + difference.row - 1, column: at.column + difference.column - 1 });
  throw new Refusal(problem('text-not-kept', { cell, wanted: told(difference.before), got: told(difference.after) }, cell));
}
