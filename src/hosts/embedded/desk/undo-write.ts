import type { Problem } from '../../../model/problems';
import { problem } from '../../../model/problems';
import type { Result } from '../../../model/result';
import { fail, succeed } from '../../../model/result';
import type { UndoneSheets } from '../../../workbook/port';
import type { Book, BookSheet } from '../book';
import { changedSinceWrite } from './compare';

/** What a write found and what it left. */
export interface DoneWrite {
  readonly before: Book;
  readonly after: Book;
}

/** The book as it was before the write, the user's own sheets as they are now. Refused where our sheets have changed since. */
export function undoWrite(now: Book, { before, after }: DoneWrite): Result<{ readonly book: Book } & UndoneSheets> {
  const written = after.sheets.filter((sheet) => sheet.ours !== undefined && before.sheets.find(({ id }) => id === sheet.id) !== sheet);
  for (const sheet of written) {
    const refused = changedBy(sheet, now);
    if (refused !== undefined) return fail(refused);
  }
  const standing = (sheet: BookSheet) => before.sheets.find(({ id }) => id === sheet.id);
  const touched = (sheet: BookSheet) => written.some(({ id }) => id === sheet.id);
  return succeed({
    book: { ...now, sheets: now.sheets.flatMap((sheet) => (touched(sheet) ? (standing(sheet) ?? []) : [sheet])) },
    sheetsRemoved: written.filter((sheet) => standing(sheet) === undefined).map(({ name }) => name),
    sheetsRestored: written.filter((sheet) => standing(sheet) !== undefined).map(({ name }) => name),
  });
}

function changedBy(written: BookSheet, now: Book): Problem | undefined {
  const present = now.sheets.find(({ id }) => id === written.id);
  if (present?.name !== written.name) return problem('sheets-changed-since-write', { sheet: written.name }, written.name);
  return changedSinceWrite(written.name, written.grid, present.grid);
}
