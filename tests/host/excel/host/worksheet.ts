import { columnLetters } from '../../../../src/formula/address';
import type { BookState, SheetState } from './book';
import { STANDARD_HEIGHT } from './book';
import { addressOf, asText, recorded, rectangleOf } from './arguments';
import { charts } from './charts';
import type { Changes } from './changes';
import type { HostObject } from './host-object';
import { HostFault } from './host-object';
import { range, refuseWhereProtected } from './range';

const WHOLE = { row: 1, column: 1, rows: 1_048_576, columns: 16_384 };

/** `Excel.Worksheet`. */
export function worksheet(book: BookState, sheet: SheetState, changes: Changes): HostObject {
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => book.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
      standardHeight: () => STANDARD_HEIGHT,
    },
    set: {
      position: (place) => {
        if (typeof place !== 'number' || place < 0 || place >= book.sheets.length) throw new HostFault('InvalidArgument');
        book.sheets = book.sheets.filter((each) => each !== sheet);
        book.sheets.splice(place, 0, sheet);
      },
    },
    parts: {
      protection: () => ({ type: 'WorksheetProtection', get: { protected: () => sheet.isProtected } }),
      freezePanes: () => freezePanes(book, sheet, changes),
      pageLayout: () => pageLayout(sheet),
      charts: () => charts(sheet),
    },
    find: {
      getRange: (address) => range(book, sheet, address === undefined || address === null ? WHOLE : rectangleOf(address), changes),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.used(valuesOnly === true);
        return used === undefined ? null : range(book, sheet, used, changes);
      },
    },
    call: {
      activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostFault('InvalidOperation');
      },
      delete: () => {
        if (book.structureProtected) throw new HostFault('AccessDenied');
        if (!book.sheets.some((each) => each !== sheet && each.visibility === 'Visible')) throw new HostFault('InvalidOperation');
        book.sheets = book.sheets.filter((each) => each !== sheet);
        changes.deleted(sheet);
      },
    },
  };
}

function freezePanes(book: BookState, sheet: SheetState, changes: Changes): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    find: { getLocationOrNullObject: () => (sheet.frozen === undefined ? null : range(book, sheet, rectangleOf(sheet.frozen), changes)) },
    call: {
      unfreeze: () => {
        sheet.frozen = undefined;
      },
      freezeAt: (given) => {
        sheet.frozen = addressOf(rectangleOf(asText(given)));
      },
      freezeRows: (count) => {
        sheet.frozen = `1:${String(count)}`;
      },
      freezeColumns: (count) => {
        sheet.frozen = `A:${columnLetters(Number(count))}`;
      },
    },
  };
}

function pageLayout(sheet: SheetState): HostObject {
  const recordFooters = recorded(sheet.page, 'footer.', ['leftFooter', 'centerFooter', 'rightFooter']);
  return {
    type: 'PageLayout',
    set: recorded(sheet.page, '', ['paperSize', 'orientation', 'zoom']),
    parts: {
      headersFooters: () => ({
        type: 'HeaderFooterGroup',
        parts: { defaultForAllPages: () => ({ type: 'HeaderFooter', set: recordFooters }) },
      }),
    },
    call: {
      setPrintTitleRows: (rows) => {
        refuseWhereProtected(sheet);
        sheet.page['titleRows'] = addressOf(rectangleOf(rows));
      },
    },
  };
}
