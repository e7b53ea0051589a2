import { yearLabel, yearStarting } from '../../model/financial-year';
import { readYearCell } from '../years/read-year';
import { range } from './find-regions';
import type { Region } from './find-regions';
import type { Fact } from './proposal';

/** Stray dates (a card statement of the month before) do not make a table of two years. */
const MOST = 0.9;

/**
 * The year of a column of dates or years: the one in which nearly all of them fall, stated for the whole table; otherwise each row's
 * own, from the column.
 */
export function yearColumn(
  { view, header, firstRow, lastRow }: Region,
  column: number,
): { readonly fact: Fact; readonly useColumn: boolean } | undefined {
  const counts = new Map<number, number>();
  let read = 0;
  for (const row of range(firstRow, Math.min(lastRow, view.lastRow))) {
    const year = readYearCell(view.cell(row, column))?.year;
    if (year === undefined) continue;
    read++;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, ...others] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined) return undefined;
  const [year, count] = first;
  const label = view.text(header, column).trim();
  const cell = { sheet: view.name, row: header, column };
  const years = [year, ...others.map(([other]) => other)].sort((one, other) => one - other).map((each) => yearLabel(yearStarting(each)));
  if (count >= read * MOST) return { fact: { value: yearLabel(yearStarting(year)), evidence: { text: label, cell } }, useColumn: false };
  return { fact: { value: `${years[0] ?? ''} to ${years.at(-1) ?? ''}`, evidence: { text: label, cell } }, useColumn: true };
}
