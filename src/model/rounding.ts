/**
 * Rounds as Excel's and LibreOffice's ROUND do: half away from zero, on the decimal number of 15 significant digits that
 * the double stands for. `roundHalfAway(1.005, 2)` is 1.01; negative decimals round to tens and hundreds.
 * For presentation only: nothing in the model is rounded.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const shifted = inSteps(value, decimals);
  const rounded = Math.sign(shifted) * Math.floor(Math.abs(shifted) + 0.5);
  return Number(`${rounded}e${-decimals}`) + 0;
}

/**
 * How many steps of the last printed decimal a figure is: `inSteps(27622.5, 0)` is 27622.5, `inSteps(1.005, 2)` is 100.5.
 * Taken from the decimal number of 15 significant digits that the double stands for, so that a half is a half.
 */
export function inSteps(value: number, decimals: number): number {
  const [digits = '0', exponent = '0'] = value.toPrecision(15).split('e');
  return Number(`${digits}e${Number(exponent) + decimals}`);
}

/** Whole pounds with thousands separators and the pound sign, brackets for less than nothing: `£405,807,000`, `(£9,493,000)`. */
export function poundsText(amount: number): string {
  const rounded = roundHalfAway(amount, 0);
  const digits = Math.abs(rounded).toLocaleString('en-GB', { maximumFractionDigits: 0 });
  return rounded < 0 ? `(£${digits})` : `£${digits}`;
}

/** Pounds with their pence, where two sides are held against each other: `£1,250.00`, `-£0.50`. */
export function poundsAndPence(amount: number): string {
  const pence = roundHalfAway(amount, 2);
  const digits = Math.abs(pence).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${pence < 0 ? '-' : ''}£${digits}`;
}
