import type { ComponentType } from 'react';
import type { Result } from '../model/result';
import type { Workbook } from '../workbook/port';

/** A workbook that is open in the page: its port for the pane, its spreadsheet for the eye, its file for saving. */
export interface Book {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly Spreadsheet: ComponentType;
  readonly save: () => Result<{ readonly bytes: Uint8Array; readonly fileName: string }>;
}

/** What was odd about the file comes with the book, as the answer's problems. */
export type OpenBook = (bytes: Uint8Array, fileName: string) => Promise<Result<Book>>;
