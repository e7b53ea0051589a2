import { problem } from '../../../model/problems';
import { sheetMarkedBy } from '../../../workbook/output-sheets';
import type { OutputSheet } from '../../../workbook/output-sheets';
import type { BookSheet } from '../book';
import { EMPTY_GRID, NOTHING_UNSAVED } from '../book';
import type { Relationship } from '../package/relationships';
import { readRelationships, relationshipOf } from '../package/relationships';
import { giveWay } from '../../../workbook/give-way';
import { decodeXml, xmlDecoder } from '../package/xml-text';
import { isOn } from '../package/xml-stream';
import type { XmlElement } from '../package/xml-tree';
import { child, childrenOf, readXmlTree } from '../package/xml-tree';
import type { Parts, ZipParts } from '../package/zip';
import { findPart } from '../package/zip';
import { Unreadable } from '../unreadable';
import { readCellFormats } from './cell-formats';
import { readSharedStrings } from './shared-strings';
import type { SheetContext } from './sheet-part';
import { SheetPartReader } from './sheet-part';
import { readTables } from './tables';

export interface ExcelWorkbook {
  readonly workbookPart: string;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly BookSheet[];
}

/** What an xlsx or xlsm holds. Throws Unreadable where a part that is needed is missing or damaged. */
export async function readExcelWorkbook(parts: ZipParts, fileName: string): Promise<ExcelWorkbook> {
  const workbookPart = findWorkbookPart(parts, fileName);
  const root = readXmlTree(textOf(parts, workbookPart), { file: fileName, part: workbookPart });
  if (root.local !== 'workbook') throw new Unreadable(problem('file-not-a-workbook', { file: fileName }));
  const relationships = readRelationships(parts, workbookPart, fileName);
  const date1904 = isOn(child(root, 'workbookPr')?.attributes['date1904']);
  const textOfKind = (kind: string) => {
    const part = relationships.find((each) => each.kind === kind)?.part;
    return part === undefined ? undefined : { text: textOf(parts, part), place: { file: fileName, part } };
  };
  const strings = textOfKind('sharedStrings');
  const styles = textOfKind('styles');
  const context = {
    file: fileName,
    date1904,
    sharedStrings: strings === undefined ? [] : readSharedStrings(strings.text, strings.place),
    formats: styles === undefined ? [] : readCellFormats(styles.text, styles.place),
  };
  const marks = readMarks(root);
  const sheets: BookSheet[] = [];
  for (const [index, element] of childrenOf(child(root, 'sheets'), 'sheet').entries()) {
    const name = element.attributes['name'] ?? '';
    const common = { id: index, name, visibility: visibilityOf(element), ours: marks.get(name.toLowerCase()), unsaved: NOTHING_UNSAVED };
    const part = cellsPart(relationshipOf(element.attributes, relationships));
    if (part === undefined) sheets.push({ ...common, ours: undefined, protected: false, tables: [], grid: EMPTY_GRID });
    else sheets.push({ ...common, ...(await readSheet(parts, { ...context, part })), tables: readTables(parts, part, name, fileName) });
  }
  if (sheets.length === 0) throw new Unreadable(problem('file-without-sheets', { file: fileName }));
  const structureProtected = isOn(child(root, 'workbookProtection')?.attributes['lockStructure']);
  return { workbookPart, date1904, structureProtected, sheets };
}

function findWorkbookPart(parts: Parts, fileName: string): string {
  const named = readRelationships(parts, '', fileName).find((each) => each.kind === 'officeDocument')?.part;
  const part = named ?? findPart(parts, 'xl/workbook.xml');
  if (part === undefined) throw new Unreadable(problem('file-damaged', { file: fileName, where: 'its list of sheets is missing' }));
  return part;
}

/** The cells of a sheet, of which no more than a piece is ever text; other work has its turn in between. */
async function readSheet(parts: ZipParts, context: SheetContext): Promise<Pick<BookSheet, 'grid' | 'protected'>> {
  const reader = new SheetPartReader(context);
  let decoder: TextDecoder | undefined;
  for (const piece of parts.pieces(context.part)) {
    decoder ??= xmlDecoder(piece);
    reader.write(decoder.decode(piece, { stream: true }));
    await giveWay();
  }
  reader.write(decoder?.decode() ?? '');
  return reader.end();
}

function textOf(parts: Parts, part: string): string {
  return decodeXml(parts.get(part) ?? new Uint8Array());
}

/** Chart, dialog and macro sheets have no cells that can be read; they are listed all the same. */
function cellsPart(relationship: Relationship | undefined): string | undefined {
  return relationship?.kind === 'worksheet' ? relationship.part : undefined;
}

function visibilityOf({ attributes }: XmlElement): BookSheet['visibility'] {
  if (attributes['state'] === 'veryHidden') return 'very hidden';
  return attributes['state'] === 'hidden' ? 'hidden' : 'visible';
}

/** Our sheets by their present name in small letters, from the workbook names that point to them. */
function readMarks(root: XmlElement): ReadonlyMap<string, OutputSheet> {
  const marks = new Map<string, OutputSheet>();
  for (const { attributes, text } of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const sheet = sheetMarkedBy(attributes['name'] ?? '');
    const name = sheetNameIn(text);
    if (sheet !== undefined && name !== undefined) marks.set(name.toLowerCase(), sheet);
  }
  return marks;
}

/** The sheet of a reference such as `'Base budget'!$A$1`; undefined in `#REF!$A$1`, which stays behind when a sheet was deleted. */
export function sheetNameIn(reference: string): string | undefined {
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(reference.trim()) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}
