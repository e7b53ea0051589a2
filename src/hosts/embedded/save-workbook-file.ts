import { problem } from '../../model/problems';
import type { Result } from '../../model/result';
import { fail, succeed } from '../../model/result';
import type { Book } from './book';
import type { WorkbookFile } from './open-workbook-file';
import { zip } from './package/zip';
import { graft } from './save/graft';
import { newPackage } from './save/new-package';
import { Unreadable } from './unreadable';

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** The name of the file that was opened, as .xlsx where only its values came along. */
  readonly fileName: string;
}

/**
 * The file as it was opened with the book's changes put in. An xlsm stays an xlsm with its macros;
 * what came from another format becomes a new xlsx, and the answer says so.
 */
export function saveWorkbookFile(file: WorkbookFile, book: Book): Result<SavedFile> {
  const { fileName } = file.book;
  try {
    if (file.origin.format === 'Excel') return succeed({ bytes: zip(graft(file.origin, book)), fileName });
    const bytes = zip(graft(newPackage(file.book), book));
    return succeed({ bytes, fileName: `${fileName.replace(/\.[A-Za-z]+$/, '')}.xlsx` }, [
      problem('saved-as-new-workbook', { file: fileName, format: file.origin.format }),
    ]);
  } catch (cause) {
    if (cause instanceof Unreadable) return fail(cause.problem);
    throw cause;
  }
}
