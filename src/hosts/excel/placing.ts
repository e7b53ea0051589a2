import type { OutputSheet } from '../../workbook/output-sheets';
import { markOf, OUTPUT_SHEETS } from '../../workbook/output-sheets';
import { addressReference } from '../../formula/address';
import type { Step } from './steps';
import { step } from './steps';
import type { Survey } from './survey';
import type { Target } from './targets';

const MARK_COMMENT = 'Marks a sheet that Budget Scenarios writes. Without this name the sheet is an ordinary one.';

/** Adds the new sheets at their places and marks them. All come before any content: formulas name each other's sheets. */
export function placingSteps(survey: Survey, targets: readonly Target[]): readonly Step[] {
  const added = targets.filter((target) => target.isNew);
  const positions = placesFor(
    survey,
    added.map((target) => target.sheet),
  );
  return added.map((target) =>
    step(8, (context) => {
      const { worksheets, names } = context.workbook;
      const made = worksheets.add(target.name);
      const position = positions.get(target.sheet);
      if (position !== undefined) made.position = position;
      const mark = markOf(target.sheet);
      // A mark whose sheet a person deleted still stands, pointing nowhere; it is pointed to the new sheet.
      if (survey.marks.has(target.sheet)) names.getItem(mark).formula = `=${addressReference({ sheet: target.name, row: 1, column: 1 })}`;
      else names.add(mark, made.getRange('A1'), MARK_COMMENT);
    }),
  );
}

/**
 * Where new sheets go, from 0: after ours that come before them in the order of our sheets, else before ours that come after,
 * else last. A sheet that goes last needs no place: that is where Excel adds it.
 */
export function placesFor(survey: Survey, added: readonly OutputSheet[]): ReadonlyMap<OutputSheet, number> {
  const row = [...survey.sheets].sort((one, other) => one.position - other.position).map((each) => each.id);
  const standing = new Map([...survey.ours].map(([sheet, { id }]) => [sheet, id]));
  const places = new Map<OutputSheet, number>();
  for (const sheet of added) {
    const rank = OUTPUT_SHEETS.indexOf(sheet);
    const before = OUTPUT_SHEETS.slice(0, rank)
      .filter((each) => standing.has(each))
      .at(-1);
    const after = OUTPUT_SHEETS.slice(rank + 1).find((each) => standing.has(each));
    const place = placeBeside(row, standing, before, after);
    if (place < row.length) places.set(sheet, place);
    row.splice(place, 0, sheet);
    standing.set(sheet, sheet);
  }
  return places;
}

function placeBeside(
  row: readonly string[],
  standing: ReadonlyMap<OutputSheet, string>,
  before: OutputSheet | undefined,
  after: OutputSheet | undefined,
): number {
  const placeOf = (sheet: OutputSheet) => row.indexOf(standing.get(sheet) ?? '');
  if (before !== undefined) return placeOf(before) + 1;
  return after === undefined ? row.length : placeOf(after);
}
