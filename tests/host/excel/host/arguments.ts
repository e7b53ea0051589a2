import type { Rectangle } from '../../../../src/workbook/sheet-content';
import { columnNumber, LAST_COLUMN, LAST_ROW, rangeReference } from '../../../../src/formula/address';
import { HostFault } from './host-object';

/** The rectangle of an address within its sheet: `B2`, `A1:C3`, `A:B`, `1:3`, with or without dollars. */
export function rectangleOf(given: unknown): Rectangle {
  const [, c1, r1, , c2 = c1, r2 = r1] = /^([A-Z]*)(\d*)(:([A-Z]*)(\d*))?$/i.exec(String(given).replaceAll('$', '')) ?? [];
  const left = c1 === '' ? 1 : columnNumber(c1 ?? '');
  const right = c1 === '' ? LAST_COLUMN : columnNumber(c2 ?? '');
  const top = r1 === '' ? 1 : Number(r1);
  const bottom = r1 === '' ? LAST_ROW : Number(r2);
  if (left === undefined || right === undefined || !(top >= 1 && bottom >= top && right >= left)) throw new HostFault('InvalidArgument');
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** An address as Excel answers it: whole rows and columns without the other half. */
export function addressOf(area: Rectangle): string {
  if (area.columns === LAST_COLUMN) return `${String(area.row)}:${String(area.row + area.rows - 1)}`;
  return rangeReference(area);
}

export function asText(given: unknown): string {
  if (typeof given !== 'string') throw new HostFault('InvalidArgument');
  return given;
}

/** A two-dimensional write must have the size of its range, and no cell may be anything but a number, text, truth value or null. */
export function asMatrix(given: unknown, area: Rectangle): (string | number | boolean | null)[][] {
  if (!Array.isArray(given) || given.length !== area.rows) throw new HostFault('InvalidArgument');
  return given.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw new HostFault('InvalidArgument');
    return row.map((cell: unknown) => {
      if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
      throw new HostFault('InvalidArgument');
    });
  });
}

/** Properties that are kept as they were set, for objects whose values nothing computes with. */
export function recorded(
  store: Record<string, unknown>,
  prefix: string,
  names: readonly string[],
): Record<string, (value: unknown) => void> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (value: unknown) => {
        store[`${prefix}${name}`] = value;
      },
    ]),
  );
}
