import { addressText } from '../../formula/address';
import { parseYear } from '../../model/financial-year';
import { FROZEN_KINDS, FROZEN_STATUSES, type FrozenPosition, type FrozenRow } from '../../model/frozen-position';
import { problem, type Problem } from '../../model/problems';
import { serialDate } from '../../model/units';
import type { CellBlock, CellValue } from '../../workbook/port';
import { textOf } from '../inputs/standing-rows';
import type { FROZEN_HEADERS } from './frozen-headers';

/**
 * The frozen positions as they stand on their sheet, found by their headings; rows of anybody's own are left alone. Name and status are
 * those of a position's first row: another row that says otherwise, and a status that there is not, are told with their cells.
 */
export function readFrozen(block: CellBlock | undefined, problems: Problem[] = []): readonly FrozenPosition[] {
  if (block === undefined) return [];
  const { values } = block;
  const headerAt = values.findIndex((row) => textOf(row[0]) === 'Ref');
  if (headerAt < 0) return [];
  const header = (values[headerAt] ?? []).map(textOf);
  const column = (name: (typeof FROZEN_HEADERS)[number]) => header.indexOf(name);
  const allYears = header.flatMap((name, index) => {
    const year = parseYear(name);
    return year === undefined ? [] : [{ year, index }];
  });
  const byPosition = new Map<string, (readonly CellValue[])[]>();
  const where = (row: readonly CellValue[], name: (typeof FROZEN_HEADERS)[number]) =>
    addressText({ ...block.area, row: block.area.row + values.indexOf(row), column: block.area.column + column(name) });
  for (const row of values.slice(headerAt + 1)) {
    const ref = /^(Z\d+)-/.exec(textOf(row[0]))?.[1];
    if (ref !== undefined) byPosition.set(ref, [...(byPosition.get(ref) ?? []), row]);
  }
  return [...byPosition].flatMap(([ref, rows]): FrozenPosition[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const at = (row: readonly CellValue[], name: (typeof FROZEN_HEADERS)[number]) => textOf(row[column(name)]);
    const on = first[column('Frozen on')];
    const status = FROZEN_STATUSES.find((each) => each === at(first, 'Status').trim().toLowerCase());
    if (status === undefined) {
      const given = { position: ref, given: at(first, 'Status'), statuses: FROZEN_STATUSES.join(', ') };
      problems.push(problem('frozen-status-unknown', given, where(first, 'Status')));
    }
    for (const name of ['Frozen as', 'Status'] as const) {
      const other = rows.find((row) => at(row, name) !== at(first, name));
      if (other !== undefined)
        problems.push(problem('frozen-row-differs', { position: ref, one: at(first, name), other: at(other, name) }, where(other, name)));
    }
    const own = allYears.filter(({ index }) => rows.some((row) => textOf(row[index]) !== ''));
    return [
      {
        ref,
        name: at(first, 'Frozen as'),
        status: status ?? 'draft',
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
