import type { CellBlock } from '../../workbook/port';
import type { ResolvedSource } from '../source/resolve-source';
import { kindFact } from './money-facts';
import type { Fact } from './proposal';
import { SheetView } from './sheet-view';

/** The kind of money as the header and the lines above a source say it, for who names a source and is shown no proposal. */
export function statedKind({ place, amounts }: ResolvedSource, headers: CellBlock): Fact {
  const view = new SheetView([headers]);
  const { header = place.firstRow, firstRow, lastRow, firstColumn, lastColumn } = place;
  const region = { view, table: undefined, header, firstRow, lastRow, firstColumn, lastColumn };
  return kindFact(
    region,
    amounts.map(({ column }) => column),
  );
}
