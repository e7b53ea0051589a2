import { inSlices } from '../../workbook/give-way';
import type { Edit, WriteOptions } from '../../workbook/port';
import type { CellStyle } from '../../workbook/styles';
import { styleName } from '../../workbook/styles';
import { refuseWhereChanged } from './baseline';
import type { Before } from './before';
import type { SheetChange } from './changes';
import { changeOf } from './changes';
import { askParts } from './keeping';
import type { KeptSheet, SheetToKeep } from './kept-sheet';
import { keepSheets } from './kept-sheet';
import type { LastLooks } from './last-look';
import type { Memory } from './memory';
import { addStyleStep } from './named-styles';
import { placingSteps } from './placing';
import { readAreas } from './read';
import type { Size } from './sizes';
import { larger, sizeOf } from './sizes';
import type { Step } from './steps';
import type { Survey } from './survey';
import { askSurvey } from './survey';
import type { Target } from './targets';
import { targetsOf } from './targets';

export type Baseline = NonNullable<WriteOptions['baseline']>;

/** What a write is going to do, and what has to be put back if it fails. */
interface Plan {
  readonly survey: Survey;
  readonly targets: readonly Target[];
  readonly changes: readonly SheetChange[];
  readonly before: Before;
}

/** Looks at the workbook, refuses what may not be written, keeps what will be replaced, and last compares the baseline. */
export async function planned(
  context: Excel.RequestContext,
  memory: Memory,
  edits: readonly Edit[],
  baseline: Baseline,
  looks: LastLooks,
): Promise<Plan> {
  const ask = askSurvey(context);
  const styles = context.workbook.styles.load('items/name');
  const parts = askParts(context);
  await context.sync();
  const survey = ask();
  const targets = targetsOf(survey, edits);
  const kept = await keepSheets(
    context,
    targets.flatMap((target) => (target.isNew ? [] : [toKeep(target, memory)])),
  );
  refuseWhereChanged(
    baseline,
    await readAreas(
      context,
      baseline.map(({ area }) => ({ area })),
    ),
  );

  const keptOf = (target: Target) => kept.find((each) => each.sheet === target.sheet);
  const standing = new Set(styles.items.map((each) => each.name));
  const changes: SheetChange[] = [];
  for (const target of targets) {
    changes.push(await inSlices(changeOf(target, keptOf(target), isTypedOn(target, baseline) ? looks : undefined)));
  }
  return {
    survey,
    targets,
    changes,
    before: {
      sheets: changes.flatMap((change) => changedSheet(change, keptOf(change.target), baseline)),
      added: targets.filter((target) => target.isNew).map(({ sheet, name }) => ({ sheet, name })),
      sheetIds: survey.sheets.map((sheet) => sheet.id),
      marksAdded: targets.flatMap(({ sheet, isNew }) => (isNew && !survey.marks.has(sheet) ? [sheet] : [])),
      stylesAdded: stylesOf(targets).filter((style) => !standing.has(styleName(style))),
      newChartsAreOurs: true,
      partsBefore: parts(),
    },
  };
}

/** A sheet of ours that people type in is part of the baseline. */
export function isTypedOn({ name }: Target, baseline: Baseline): boolean {
  return baseline.some(({ area }) => area.sheet === name);
}

function toKeep(target: Target, memory: Memory): SheetToKeep {
  return {
    sheet: target.sheet,
    id: target.key,
    name: target.name,
    furnishing: memory.furnishings.get(target.sheet),
    reach: reachOf(target),
  };
}

function changedSheet({ target, expected }: SheetChange, kept: KeptSheet | undefined, baseline: Baseline): Before['sheets'] {
  if (kept === undefined) return [];
  const changed = { kept, cells: target.whole === undefined ? target.cells : undefined, reach: reachOf(target) };
  return [isTypedOn(target, baseline) ? { ...changed, written: expected } : changed];
}

/** As far as a write changes cells, column widths and row heights. */
function reachOf({ whole, cells }: Target): Size {
  const content = whole?.content;
  const looks = { rows: Math.max(0, ...(content?.rowHeights.keys() ?? [])), columns: content?.columnWidths.length ?? 0 };
  const areas = [...(content?.styles ?? []), ...cells.map((edit) => ({ row: edit.row, column: edit.column, ...sizeOf(edit.cells) }))].map(
    (area) => ({ rows: area.row + area.rows - 1, columns: area.column + area.columns - 1 }),
  );
  return [looks, ...areas].reduce(larger, sizeOf(content?.cells ?? []));
}

function stylesOf(targets: readonly Target[]): readonly CellStyle[] {
  const styles = targets.flatMap(({ whole }) =>
    whole === undefined ? [] : [...whole.content.styles.map((area) => area.style), 'body' as const],
  );
  return [...new Set(styles)];
}

/** Everything in the order in which it is sent. */
export function stepsOf({ survey, targets, changes, before }: Plan): readonly Step[] {
  return [...placingSteps(survey, targets), ...before.stylesAdded.map(addStyleStep), ...changes.flatMap((change) => change.steps)];
}
