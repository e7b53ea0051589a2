import type { Rectangle } from '../../../../src/workbook/sheet-content';
import type { SheetState } from './book';
import type { HostObject } from './host-object';
import { HostFault } from './host-object';

/** `Excel.DataValidation` of a range: kept as it was set, with the area. */
export function dataValidation(sheet: SheetState, area: Rectangle): HostObject {
  const set = (name: string) => (value: unknown) => {
    if (sheet.isProtected) throw new HostFault('AccessDenied');
    const own = sheet.validations.find((each) => same(each, area));
    if (own === undefined) sheet.validations.push({ ...area, set: { [name]: value } });
    else own.set[name] = value;
  };
  return {
    type: 'DataValidation',
    set: { rule: set('rule'), prompt: set('prompt'), errorAlert: set('errorAlert') },
    call: {
      clear: () => {
        sheet.validations = sheet.validations.filter((each) => !covers(area, each));
      },
    },
  };
}

export function same(one: Rectangle, other: Rectangle): boolean {
  return covers(one, other) && covers(other, one);
}

export function covers(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
