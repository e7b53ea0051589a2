import { streamXml } from '../package/xml-stream';

/**
 * Whether Excel's list of formulas in their order of calculation names a cell of one of these sheets (by `sheetId`).
 * Excel reports a damaged file where it names a cell that has no formula any more, and makes the list anew where there is none.
 */
export function namesSheet(chain: string, sheetIds: ReadonlySet<string>, place: { readonly file: string; readonly part: string }): boolean {
  let sheetId = '';
  let found = false;
  streamXml(chain, place, {
    open: (local, attributes) => {
      if (local !== 'c') return;
      // An entry without the attribute is about the same sheet as the one before.
      sheetId = attributes['i'] ?? sheetId;
      found ||= sheetIds.has(sheetId);
    },
  });
  return found;
}
