import type { CellStyle } from '../../../workbook/styles';
import type { Book, BookSheet } from '../book';
import type { ExcelOrigin } from '../open-workbook-file';
import type { Relationship } from '../package/relationships';
import { readRelationships, relationshipOf } from '../package/relationships';
import { child, childrenOf } from '../package/xml-tree';
import type { Parts } from '../package/zip';
import { readCellFormats } from '../read/cell-formats';
import { namesSheet } from './calculation-chain';
import { changeCells } from './change-cells';
import { DRAWING_NAMESPACES } from './charts/drawing-namespaces';
import type { ChartsToPlace } from './charts/place-charts';
import { placeCharts } from './charts/place-charts';
import type { Kept } from './kept-drawings';
import { keptDrawings, nothingKept, withDrawing } from './kept-drawings';
import { PackageEdit } from './package-edit';
import type { SheetXmlContext } from './sheet-xml';
import { emptySheetXml, sheetXml } from './sheet-xml';
import { addStyles, noStyles } from './style-ids';
import type { ListedSheet } from './workbook-part';
import { listSheets } from './workbook-part';

const NAMESPACES = {
  transitional: { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', drawing: DRAWING_NAMESPACES.transitional },
  strict: { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', drawing: DRAWING_NAMESPACES.strict },
} as const;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a file with the book's changes put in: our sheets as parts of their own, single cells in the sheets that hold them.
 * Every other part stays as it is, byte for byte, but for the lists of parts and sheets, and styles, which are appended to.
 * Throws Unreadable where the file lacks what saving needs.
 */
export function graft(origin: ExcelOrigin, book: Book): Parts {
  const workbook = origin.workbookPart;
  const edit = new PackageEdit(origin.parts, book.fileName);
  const root = edit.tree(workbook);
  const elements = childrenOf(child(root, 'sheets'), 'sheet');
  const relationships = readRelationships(origin.parts, workbook, book.fileName);
  const names = Object.values(root.attributes).includes(NAMESPACES.strict.main) ? NAMESPACES.strict : NAMESPACES.transitional;
  const styles = appendStyles(edit, workbook, book, relationships, names);
  const { relationships: namespace } = names.drawing;
  const context: SheetContext = {
    ids: styles.ids,
    formats: styles.formats,
    date1904: origin.date1904,
    namespace: names.main,
    keepOn: (sheet, part, before) =>
      keepOn(edit, sheet, { sheetPart: part, before, folder: folderOf(workbook), namespaces: names.drawing }),
  };

  const listed = book.sheets.map((sheet): ListedSheet => {
    const element = elements[sheet.id];
    if (element === undefined) {
      const part = edit.freePart((number) => `${folderOf(workbook)}worksheets/sheet${number}.xml`);
      const type = { relationship: `${namespace}/worksheet`, content: `${CONTENT}.worksheet+xml` };
      return { sheet, element, relationshipId: edit.add(part, changedSheet(sheet, undefined, part, context, book), workbook, type) };
    }
    const part = relationshipOf(element.attributes, relationships)?.part;
    if (part !== undefined && isChanged(sheet)) edit.replace(part, changedSheet(sheet, edit.text(part), part, context, book));
    return { sheet, element, relationshipId: '' };
  });

  const kept = new Set(book.sheets.map(({ id }) => id));
  const stale = elements.filter((_, index) => !kept.has(index)).map(({ attributes }) => relationshipOf(attributes, relationships));
  const changedIds = new Set(book.sheets.flatMap((sheet) => (isChanged(sheet) ? (elements[sheet.id]?.attributes['sheetId'] ?? []) : [])));
  const isStaleChain = ({ kind, part }: Relationship) =>
    kind === 'calcChain' && part !== undefined && namesSheet(edit.text(part), changedIds, { file: book.fileName, part });
  stale.push(...relationships.filter(isStaleChain));
  for (const each of stale) if (each?.part !== undefined) edit.remove(each.part, workbook, each.id);
  edit.replace(workbook, listSheets(edit.text(workbook), root, listed, namespace));
  return edit.parts;
}

type SheetContext = Omit<SheetXmlContext, 'keep'> & {
  readonly formats: readonly string[];
  readonly keepOn: (sheet: BookSheet, part: string, before: string | undefined) => Kept;
};

/** What the sheet keeps of a person's, with our charts put in. */
function keepOn(
  edit: PackageEdit,
  sheet: BookSheet,
  given: Omit<ChartsToPlace, 'charts' | 'sheet' | 'drawingPart'> & { readonly before: string | undefined },
): Kept {
  const { before, sheetPart, namespaces } = given;
  const kept = before === undefined ? nothingKept : keptDrawings(before, { file: edit.fileName, part: sheetPart });
  const { charts = [], cells = [] } = sheet.unsaved.content ?? {};
  const drawingPart = relationshipOf(kept.drawingAttributes, edit.relationships(sheetPart))?.part;
  const added = placeCharts(edit, { ...given, charts, sheet: { name: sheet.name, cells }, drawingPart });
  return added === undefined ? kept : withDrawing(kept, added, namespaces.relationships);
}

function isChanged({ unsaved }: BookSheet): boolean {
  return unsaved.content !== undefined || unsaved.cells.length > 0;
}

/** A sheet's part with what is not saved yet. `before` is undefined for a sheet that the file does not have. */
function changedSheet(sheet: BookSheet, before: string | undefined, part: string, context: SheetContext, book: Book): string {
  const { unsaved } = sheet;
  const place = { file: book.fileName, part };
  const whole =
    unsaved.content === undefined
      ? (before ?? emptySheetXml(context.namespace))
      : sheetXml(unsaved.content, { ...context, keep: context.keepOn(sheet, part, before) });
  return changeCells(whole, unsaved.cells, { ...place, formats: context.formats, date1904: context.date1904 });
}

/** The looks of our sheets, appended to the file's styles, which are begun where it has none. */
function appendStyles(
  edit: PackageEdit,
  workbook: string,
  book: Book,
  relationships: readonly Relationship[],
  names: (typeof NAMESPACES)['strict' | 'transitional'],
) {
  const contents = book.sheets.flatMap(({ unsaved }) => (unsaved.content === undefined ? [] : [unsaved.content]));
  const wanted = new Set<CellStyle>(['body', ...contents.flatMap(({ styles }) => styles.map(({ style }) => style))]);
  const present = relationships.find(({ kind }) => kind === 'styles')?.part;
  const part = present ?? edit.freePart((number) => `${folderOf(workbook)}styles${number === 1 ? '' : number}.xml`);
  const before = present === undefined ? noStyles(names.main) : edit.text(present);
  if (contents.length === 0)
    return { ids: { cellFormat: () => 0, conditional: () => 0 }, formats: readCellFormats(before, { file: book.fileName, part }) };
  const { styles, ids } = addStyles(before, [...wanted], { file: book.fileName, part });
  if (present !== undefined) edit.replace(part, styles);
  else edit.add(part, styles, workbook, { relationship: `${names.drawing.relationships}/styles`, content: `${CONTENT}.styles+xml` });
  return { ids, formats: readCellFormats(styles, { file: book.fileName, part }) };
}

function folderOf(part: string): string {
  return part.replaceAll('\\', '/').replace(/[^/]*$/, '');
}
