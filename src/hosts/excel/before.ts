import type { OutputSheet } from '../../workbook/output-sheets';
import type { CellsEdit } from '../../workbook/port';
import type { CellStyle } from '../../workbook/styles';
import { styleName } from '../../workbook/styles';
import type { CellGrid } from './cell-grid';
import type { KeptSheet } from './kept-sheet';
import type { Size } from './sizes';

/** What stood in the workbook before a write: enough to put it back. Plain data, which could be stored as JSON. */
export interface Before {
  readonly sheets: readonly ChangedSheet[];
  readonly added: readonly { readonly sheet: OutputSheet; readonly name: string }[];
  /** Excel's keys of all sheets that were there: a sheet with another key that has an added one's name is that one. */
  readonly sheetIds: readonly string[];
  readonly marksAdded: readonly OutputSheet[];
  readonly stylesAdded: readonly CellStyle[];
  /** Charts that were not there before are ours, although they may not have come to their names yet. */
  readonly newChartsAreOurs: boolean;
  /** Parts that the workbook holds of earlier writes: those that come after are of this one (see keeping.ts). */
  readonly partsBefore: readonly string[];
}

export interface ChangedSheet {
  readonly kept: KeptSheet;
  /** Where only a few cells are written, those; otherwise the whole sheet is put back. */
  readonly cells: readonly CellsEdit[] | undefined;
  /** As far as the write may have reached. */
  readonly reach: Size;
  /** What the write puts there, on a sheet that people type in: what is neither that nor what was kept, somebody typed meanwhile. */
  readonly written?: CellGrid;
}

/** What may stand after a write that neither finished nor could be taken back, in words. */
export function standsAfterFailure(before: Before): string {
  const mixed = before.sheets.map(({ kept }) => `“${kept.name}”`);
  const added = before.added.map(({ name }) => `“${name}”`);
  const sentences = [
    ...(mixed.length === 0 ? [] : [`${mixed.join(', ')} may hold old and new figures together`]),
    ...(added.length === 0 ? [] : [`${added.join(', ')} may stand there unfinished`]),
  ];
  return sentences.join(', and ');
}

export function stylesAddedNames(before: Before): ReadonlySet<string> {
  return new Set(before.stylesAdded.map(styleName));
}
