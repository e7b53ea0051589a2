import { parseYear } from '../../model/financial-year';
import { FROZEN_KINDS, FROZEN_STATUSES, type FrozenPosition, type FrozenRow } from '../../model/frozen-position';
import { serialDate } from '../../model/units';
import type { CellBlock, CellValue } from '../../workbook/port';
import { textOf } from '../inputs/standing-rows';
import type { FROZEN_HEADERS } from './frozen-headers';

/** The frozen positions as they stand on their sheet, found by their headings; rows of anybody's own are left alone. */
export function readFrozen(block: CellBlock | undefined): readonly FrozenPosition[] {
  const values = block?.values ?? [];
  const headerAt = values.findIndex((row) => textOf(row[0]) === 'Ref');
  if (headerAt < 0) return [];
  const header = (values[headerAt] ?? []).map(textOf);
  const column = (name: (typeof FROZEN_HEADERS)[number]) => header.indexOf(name);
  const allYears = header.flatMap((name, index) => {
    const year = parseYear(name);
    return year === undefined ? [] : [{ year, index }];
  });
  const byPosition = new Map<string, (readonly CellValue[])[]>();
  for (const row of values.slice(headerAt + 1)) {
    const ref = /^(Z\d+)-/.exec(textOf(row[0]))?.[1];
    if (ref !== undefined) byPosition.set(ref, [...(byPosition.get(ref) ?? []), row]);
  }
  return [...byPosition].flatMap(([ref, rows]): FrozenPosition[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const at = (row: readonly CellValue[], name: (typeof FROZEN_HEADERS)[number]) => textOf(row[column(name)]);
    const on = first[column('Frozen on')];
    const own = allYears.filter(({ index }) => rows.some((row) => textOf(row[index]) !== ''));
    return [
      {
        ref,
        name: at(first, 'Frozen as'),
        status: FROZEN_STATUSES.find((each) => each === at(first, 'Status')) ?? 'draft',
        on: serialDate(typeof on === 'number' ? on : NaN),
        scenario: at(first, 'Scenario'),
        scenarioName: at(first, 'Called then'),
        years: own.map(({ year }) => year),
        rows: rows.map((row): FrozenRow => ({
          key: textOf(row[0]).slice(ref.length + 1),
          kind: FROZEN_KINDS.find((each) => each === at(row, 'Row')) ?? 'Line',
          measure: at(row, 'Measure'),
          authority: at(row, 'Authority'),
          service: at(row, 'Service'),
          amounts: own.map(({ index }) => {
            const amount = row[index];
            return typeof amount === 'number' ? amount : NaN;
          }),
        })),
      },
    ];
  });
}
