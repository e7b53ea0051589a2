import type { AmountColumn } from '../source/amount-columns';
import type { TotalCheck } from './reading';
import { binaryCrumbs } from './total-checks';

/**
 * Holds a column of the whole ("England") against the columns of authorities beside it, row by row. Undefined where the row has no
 * figure for the whole, or no column is one.
 */
export function checkAcross(row: number, label: string, amounts: readonly AmountColumn[], values: Float64Array): TotalCheck | undefined {
  const whole = amounts.findIndex((each) => each.total && each.authority !== undefined);
  const column = amounts[whole]?.column;
  const printed = values[whole] ?? NaN;
  if (column === undefined || Number.isNaN(printed)) return undefined;
  let computed = 0;
  let notQuantified = 0;
  let columns = 0;
  let rounded = Number.isInteger(printed);
  amounts.forEach((each, index) => {
    if (each.total) return;
    const value = values[index] ?? NaN;
    columns++;
    if (Number.isNaN(value)) notQuantified++;
    else {
      computed += value;
      rounded &&= Number.isInteger(value);
    }
  });
  const difference = printed - computed;
  const crumbs = binaryCrumbs(printed);
  const slack = rounded ? (columns + 1) / 2 : 0;
  const apart = Math.abs(difference);
  return {
    row,
    column,
    label,
    printed,
    computed,
    difference: apart <= crumbs ? 0 : difference,
    verdict: apart <= crumbs ? 'casts' : apart <= slack + crumbs ? 'casts within rounding' : 'does not cast',
    lowest: computed - slack,
    highest: computed + slack,
    lines: columns,
    notQuantified,
    firstRow: row,
    lastRow: row,
    ofAll: false,
    direction: 'across',
    explainedBy: undefined,
  };
}
