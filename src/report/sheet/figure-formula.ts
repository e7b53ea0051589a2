import { addressReference, areaReference } from '../../formula/address';
import { NOT_QUANTIFIED } from '../../model/units';
import type { SourceCells } from '../table';

/** What a figure of the Report sheet is worked out with: cells of the sheet that hold the unit, the decimals, and a rounding of its own. */
export interface RoundingCells {
  readonly unit: string;
  readonly decimals: string;
  /** The cell that says by how much it is rounded the other way; undefined where it is not. */
  readonly adjusted: string | undefined;
}

/**
 * The workbook's own figure in the report's unit, rounded as printed: `=IF(ISNUMBER(x),ROUND(x/$B$20,$B$21),x)`.
 * Text in the cells is not quantified and counts as nothing in a sum; where all of them are text, so is the figure. `sign` turns savings
 * into positive figures.
 */
export function figureFormula(from: readonly SourceCells[], { unit, decimals, adjusted }: RoundingCells, sign: 1 | -1): string {
  const turned = sign === -1 ? '-' : '';
  const more = adjusted === undefined ? '' : `+${adjusted}`;
  const rounded = (sum: string) => `ROUND(${turned}${sum}/${unit},${decimals})${more}`;
  const [only] = from;
  if (from.length === 1 && only?.sign === 1 && only.area.rows === 1) {
    const cell = addressReference(only.area);
    return `=IF(ISNUMBER(${cell}),${rounded(cell)},"${NOT_QUANTIFIED}")`;
  }
  const areas = from.map(({ area }) => areaReference(area));
  const quantified = areas.map((area) => `SUMPRODUCT((${area}<>"${NOT_QUANTIFIED}")*1)`).join('+');
  return `=IF(${quantified}=0,"${NOT_QUANTIFIED}",${rounded(sumFormula(from))})`;
}

function sumFormula(from: readonly SourceCells[]): string {
  const listed = (sign: 1 | -1) => from.filter((each) => each.sign === sign).map(({ area }) => areaReference(area));
  const [plus, less] = [listed(1), listed(-1)];
  return less.length === 0 ? summed(plus) : `(${summed(plus)}-${summed(less)})`;
}

/** A SUM takes at most 255 arguments; more of them are sums of sums. */
function summed(areas: readonly string[]): string {
  if (areas.length === 0) return '0';
  if (areas.length <= 250) return `SUM(${areas.join(',')})`;
  const parts = Array.from({ length: Math.ceil(areas.length / 250) }, (_, part) => summed(areas.slice(part * 250, (part + 1) * 250)));
  return `SUM(${parts.join(',')})`;
}
