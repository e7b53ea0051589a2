import type { Result } from '../model/result';
import type { Workbook } from '../workbook/port';

/** A workbook that was read from a file and can be given back as one. */
export interface OpenedFile extends Workbook {
  save(): Result<SavedBytes>;
}

export interface SavedBytes {
  readonly bytes: Uint8Array;
  /** The input's name, with the ending that what is saved must have. */
  readonly fileName: string;
}

/** Makes a workbook of a file's bytes; the entry file wires the host that can. */
export type OpenFile = (bytes: Uint8Array, fileName: string) => Promise<Result<OpenedFile>>;
