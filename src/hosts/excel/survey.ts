import type { SheetOutline } from '../../workbook/port';
import type { OutputSheet } from '../../workbook/output-sheets';
import { markOf, OUTPUT_SHEETS } from '../../workbook/output-sheets';

interface SurveyedSheet {
  /** Excel's own key of the sheet, which outlives a new name. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetOutline['visibility'];
  readonly protected: boolean;
}

/** What stands in the workbook, as far as one exchange tells. */
export interface Survey {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SurveyedSheet[];
  /** Our sheets, by the names that mark them. A mark whose sheet was deleted is not here. */
  readonly ours: ReadonlyMap<OutputSheet, SurveyedSheet>;
  /** The marks that are in the workbook at all, broken ones too: their names cannot be added again. */
  readonly marks: ReadonlySet<OutputSheet>;
}

/** Asks for everything; the answer is there after the next `sync`, when the returned function may be called. */
export function askSurvey(context: Excel.RequestContext): () => Survey {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.protection.load('protected');
  const sheets = workbook.worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  const marks = OUTPUT_SHEETS.map((sheet) => ({ sheet, mark: workbook.names.getItemOrNullObject(markOf(sheet)).load('formula') }));
  return () => {
    const found = sheets.items.map(surveyed);
    const standing = marks.filter(({ mark }) => !mark.isNullObject);
    const ours = new Map<OutputSheet, SurveyedSheet>();
    for (const { sheet, mark } of standing) {
      const marked = sheetInReference(mark.formula);
      const there = found.find((each) => each.name === marked);
      if (there !== undefined) ours.set(sheet, there);
    }
    return {
      fileName: workbook.name,
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
      sheets: found,
      ours,
      marks: new Set(standing.map(({ sheet }) => sheet)),
    };
  };
}

function surveyed(sheet: Excel.Worksheet): SurveyedSheet {
  const { id, name, position } = sheet;
  return { id, name, position, visibility: visibilityOf(sheet.visibility), protected: sheet.protection.protected };
}

function visibilityOf(given: Excel.Worksheet['visibility']): SheetOutline['visibility'] {
  if (given === 'Hidden') return 'hidden';
  return given === 'VeryHidden' ? 'very hidden' : 'visible';
}

/** The sheet of `='My workings'!$A$1`; undefined for `=#REF!$A$1` and for what is no reference. */
export function sheetInReference(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))![^!]+$/.exec(given);
  return parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
}
