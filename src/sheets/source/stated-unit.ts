import type { CellBlock } from '../../workbook/port';
import { readUnit } from '../amounts/money-unit';
import type { MoneyUnit } from '../amounts/money-unit';
import { cellAt, textOf } from '../labels/cell-text';
import { meaningOf } from '../labels/row-labels';

/** The unit that the headers of the amounts state, or else the lines above them; undefined where they state none or two. */
export function statedUnit(headers: CellBlock | undefined, header: number | undefined, amounts: readonly number[]): MoneyUnit | undefined {
  return unitEvidence(headers, header, amounts)?.unit;
}

export interface UnitEvidence {
  readonly unit: MoneyUnit;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cell that states the unit: a header first, then the nearest line above. A note such as "Source: …" states none. */
export function unitEvidence(
  headers: CellBlock | undefined,
  header: number | undefined,
  amounts: readonly number[],
): UnitEvidence | undefined {
  if (headers === undefined) return undefined;
  const inHeaders = amounts.flatMap((column) => evidenceIn(headers, header ?? headers.area.row, column));
  const first = inHeaders[0];
  if (first !== undefined) return inHeaders.every((each) => each.unit === first.unit) ? first : undefined;
  for (let row = header ?? headers.area.row; row >= headers.area.row; row--) {
    for (let column = headers.area.column; column < headers.area.column + headers.area.columns; column++) {
      const evidence = evidenceIn(headers, row, column)[0];
      if (evidence !== undefined && meaningOf(evidence.text, false) !== 'note') return evidence;
    }
  }
  return undefined;
}

function evidenceIn(headers: CellBlock, row: number, column: number): UnitEvidence[] {
  const text = textOf(cellAt(headers, row, column));
  const unit = readUnit(text);
  return unit === undefined ? [] : [{ unit, row, column, text }];
}
