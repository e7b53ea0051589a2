import type { Result } from '../../model/result';
import { addressText } from '../../formula/address';
import { problem } from '../../model/problems';
import { isOurChart } from '../../workbook/chart-names';
import { markOf } from '../../workbook/output-sheets';
import type { Before, ChangedSheet } from './before';
import { stylesAddedNames } from './before';
import { told } from './cell-forms';
import { askCharts, chartSteps, removeChartSteps } from './charts';
import { fewCellsSteps, keptStyleAt, partOf } from './changes';
import { exchange } from './exchange';
import { Refusal } from './faults';
import { firstDifference } from './first-difference';
import { clearRulesStep, ruleSteps } from './input-rules';
import { askParts, dropSteps } from './keeping';
import type { Furnishing, KeptSheet } from './kept-sheet';
import { keepSheets } from './kept-sheet';
import { removeStyleStep } from './named-styles';
import { fitRowsStep, freezeStep, heightSteps, printStep, widthSteps } from './sheet-appearance';
import { cellSteps, clearStep, styleStep } from './sheet-cells';
import { atLeastOne, larger, sizeOf } from './sizes';
import type { Step } from './steps';
import { send, step } from './steps';
import type { Survey } from './survey';
import { askSurvey } from './survey';

/** Waits before a second and a third attempt: a dialog that is closed, a server that is busy for a moment. */
const PAUSES = [0, 200, 800];

/** Puts the workbook back as it was, wherever a write or an undo stopped; doing it twice does no harm. */
export async function restore(before: Before): Promise<Result<void>> {
  let result: Result<void> | undefined;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    result = await exchange((context) => restoreOnce(context, before));
    if (result.ok) return result;
  }
  return result ?? exchange((context) => restoreOnce(context, before));
}

async function restoreOnce(context: Excel.RequestContext, before: Before): Promise<void> {
  const survey = askSurvey(context);
  const styles = context.workbook.styles.load('items/name');
  const parts = askParts(context);
  const charts = new Map(before.sheets.map(({ kept }) => [kept.id, askCharts(context.workbook.worksheets.getItemOrNullObject(kept.id))]));
  await context.sync();
  const now = survey();
  const standing = new Set(styles.items.map((each) => each.name));
  const addedStyles = [...stylesAddedNames(before)].filter((name) => standing.has(name));
  // A sheet that a person deleted meanwhile stays deleted.
  const sheets = before.sheets.filter(({ kept }) => now.sheets.some((sheet) => sheet.id === kept.id));
  await send(context, [
    ...removeAddedSteps(now, before),
    ...sheets.flatMap((sheet) => putBackSteps(sheet, chartsToRemove(before, sheet, charts.get(sheet.kept.id)?.() ?? []))),
    ...addedStyles.map(removeStyleStep),
    // Last: as long as anything is not back, what tells of it stays.
    ...dropSteps(parts().filter((id) => !before.partsBefore.includes(id))),
  ]);
  await refuseUnlessBack(context, sheets);
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

function putBackSteps({ kept, cells, reach }: ChangedSheet, charts: readonly string[]): readonly Step[] {
  if (cells !== undefined) {
    return cells.flatMap((edit) => fewCellsSteps(kept.id, kept.name, edit, partOf(kept.cells, edit), keptStyleAt(kept)));
  }
  const size = atLeastOne(larger(reach, sizeOf(kept.cells)));
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

async function refuseUnlessBack(context: Excel.RequestContext, sheets: Before['sheets']): Promise<void> {
  const now = await keepSheets(
    context,
    sheets.map(({ kept, reach }) => ({ ...kept, reach })),
  );
  sheets.forEach(({ kept, cells }, index) => {
    const found = now[index]?.cells ?? [];
    const parts = cells?.map((edit) => ({ at: edit, was: partOf(kept.cells, edit), is: partOf(found, edit) }));
    for (const { at, was, is } of parts ?? [{ at: { row: 1, column: 1 }, was: kept.cells, is: found }]) refuseDifference(kept, at, was, is);
  });
}

function refuseDifference(kept: KeptSheet, at: { row: number; column: number }, was: KeptSheet['cells'], is: KeptSheet['cells']): void {
  const difference = firstDifference(was, is);
  if (difference === undefined) return;
  const cell = addressText({ sheet: kept.name, row: at.row + difference.row - 1, column: at.column + difference.column - 1 });
  throw new Refusal(problem('text-not-kept', { cell, wanted: told(difference.before), got: told(difference.after) }, cell));
}
