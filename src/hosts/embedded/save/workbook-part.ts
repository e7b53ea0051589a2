import { addressReference, sheetReference } from '../../../formula/address';
import { markOf, sheetMarkedBy } from '../../../workbook/output-sheets';
import type { BookSheet } from '../book';
import { escapeXml } from '../package/xml-text';
import { XmlEdits, withAttribute } from '../package/xml-edits';
import type { XmlElement } from '../package/xml-tree';
import { child, childrenOf, prefixOf } from '../package/xml-tree';

/** A sheet as the list of sheets has it: the element that is there, or the relationship of a part that was added. */
export interface ListedSheet {
  readonly sheet: BookSheet;
  readonly element: XmlElement | undefined;
  readonly relationshipId: string;
}

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The workbook part with this list of sheets, the names that mark ours, their print titles, and the order to recalculate when opened. */
export function listSheets(text: string, root: XmlElement, sheets: readonly ListedSheet[], relationshipsNamespace: string): string {
  const edits = new XmlEdits(text);
  const p = prefixOf(root);
  const before = childrenOf(child(root, 'sheets'), 'sheet');
  const newIndex = before.map((element) => sheets.findIndex((each) => each.element === element));

  replaceChildren(edits, root, 'sheets', sheetElements(text, root, sheets, relationshipsNamespace));
  replaceChildren(edits, root, 'definedNames', [...keptNames(text, root, sheets, newIndex), ...ourNames(sheets, p)].join(''));
  keepActiveSheet(edits, root, newIndex);
  const calculation = child(root, 'calcPr');
  if (calculation === undefined) edits.insertChild(root, 'calcPr', `<${p}calcPr fullCalcOnLoad="1"/>`, ORDER);
  else edits.setAttribute(calculation, 'fullCalcOnLoad', '1');
  return edits.apply();
}

function replaceChildren(edits: XmlEdits, root: XmlElement, local: string, xml: string): void {
  const list = child(root, local);
  const name = prefixOf(root) + local;
  if (list !== undefined) edits.replace(list.start, list.end, xml === '' ? '' : `<${name}>${xml}</${name}>`);
  else if (xml !== '') edits.insertChild(root, local, `<${name}>${xml}</${name}>`, ORDER);
}

function sheetElements(text: string, root: XmlElement, sheets: readonly ListedSheet[], namespace: string): string {
  const list = childrenOf(child(root, 'sheets'), 'sheet');
  let nextId = Math.max(0, ...list.map(({ attributes }) => Number(attributes['sheetId']) || 0)) + 1;
  return sheets
    .map(({ sheet, element, relationshipId }) => {
      if (element === undefined) {
        // The prefix of relationships differs from writer to writer, so the element brings its own.
        return `<${prefixOf(root)}sheet name="${escapeXml(sheet.name)}" sheetId="${nextId++}" xmlns:r="${namespace}" r:id="${relationshipId}"/>`;
      }
      const xml = text.slice(element.start, element.end);
      return element.attributes['name'] === sheet.name ? xml : withAttribute(xml, 'name', sheet.name);
    })
    .join('');
}

/** The names that stay, those of one sheet alone by that sheet's new place. Ours are made anew. */
function keptNames(text: string, root: XmlElement, sheets: readonly ListedSheet[], newIndex: readonly number[]): readonly string[] {
  return childrenOf(child(root, 'definedNames'), 'definedName').flatMap((element) => {
    const name = element.attributes['name'] ?? '';
    const local = element.attributes['localSheetId'];
    if (sheetMarkedBy(name) !== undefined) return [];
    const xml = text.slice(element.start, element.end);
    if (local === undefined) return [xml];
    const index = newIndex[Number(local)] ?? -1;
    const sheet = sheets[index]?.sheet;
    if (sheet === undefined || (name === '_xlnm.Print_Titles' && sheet.unsaved.content !== undefined)) return [];
    return [local === String(index) ? xml : withAttribute(xml, 'localSheetId', String(index))];
  });
}

function ourNames(sheets: readonly ListedSheet[], p: string): readonly string[] {
  return sheets.flatMap(({ sheet }, index) => {
    const { ours, name, unsaved } = sheet;
    if (ours === undefined) return [];
    const mark = `<${p}definedName name="${markOf(ours)}">${escapeXml(addressReference({ sheet: name, row: 1, column: 1 }))}</${p}definedName>`;
    if (unsaved.content === undefined) return [mark];
    const { first, last } = unsaved.content.print.titleRows;
    const rows = escapeXml(`${sheetReference(name)}!$${first}:$${last}`);
    return [mark, `<${p}definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</${p}definedName>`];
  });
}

/** The file opens on the sheet on which it opened before, although sheets were put before it. */
function keepActiveSheet(edits: XmlEdits, root: XmlElement, newIndex: readonly number[]): void {
  const p = prefixOf(root);
  const views = child(root, 'bookViews');
  // Our sheets have a view of their own, which must belong to one of the workbook's.
  if (views === undefined) edits.insertChild(root, 'bookViews', `<${p}bookViews><${p}workbookView/></${p}bookViews>`, ORDER);
  for (const view of childrenOf(views, 'workbookView')) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const was = view.attributes[attribute];
      const now = Math.max(0, newIndex[Number(was)] ?? 0);
      if (was !== undefined && was !== String(now)) edits.setAttribute(view, attribute, String(now));
    }
  }
}
