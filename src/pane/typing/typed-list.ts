import { outOfBounds, readTyped } from './typed-figure';
import type { BoundedUnit } from './use-typed-figure';

/**
 * Figures typed in a row with commas or blanks between them, `25, 50, 100`; undefined where one of them cannot be taken.
 * A comma before three digits is one of thousands: `600,000` is one figure, as it would be in its own field.
 */
export function readTypedList(text: string, unit: BoundedUnit): readonly number[] | undefined {
  const figures = text
    .split(/[;\s]+|(?<!\d),|,(?!\d{3}(?:\D|$))/)
    .filter((part) => part !== '')
    .map((part) => {
      const read = readTyped(part, unit.unit);
      const value = read.kind === 'figure' ? read.value : read.kind === 'ask' ? read.asTyped : NaN;
      return outOfBounds(value, unit) === undefined ? value : NaN;
    });
  return figures.some((figure) => Number.isNaN(figure)) ? undefined : figures;
}
