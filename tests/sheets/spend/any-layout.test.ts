import fc from 'fast-check';
import { yearLabel, yearStarting } from '../../../src/model/financial-year';
import { MONEY_UNITS } from '../../../src/sheets/amounts/money-unit';
import type { MoneyUnit } from '../../../src/sheets/amounts/money-unit';
import type { SpendSource } from '../../../src/sheets/source/spend-source';
import type { CellValue } from '../../../src/workbook/port';
import { readGrid } from '../grid';

/** A figure as somebody printed it, and what it must be read as. */
interface Printed {
  readonly cell: CellValue;
  readonly pounds: (unit: MoneyUnit) => number;
  readonly kind: string;
}

const figure = fc.oneof(
  fc.integer({ min: -9_999_999, max: 9_999_999 }),
  fc.integer({ min: -999_999, max: 999_999 }).map((tenths) => tenths / 10),
);
const positive = fc.integer({ min: 1, max: 9_999_999 });
const commas = (number: number): string => Math.abs(number).toLocaleString('en-GB', { maximumFractionDigits: 2 });
const exact = (cell: CellValue, number: number): Printed => ({ cell, pounds: (unit) => number * unit.pounds, kind: 'exact' });

const printed: fc.Arbitrary<Printed> = fc.oneof(
  { weight: 4, arbitrary: figure.map((number) => exact(number, number)) },
  figure.map((number) => exact(`${number < 0 ? '-' : ''}£${commas(number)}`, number)),
  figure.map((number) => exact(number < 0 ? `   (${commas(number)})` : `  ${commas(number)} `, number)),
  figure.map((number) => exact(number < 0 ? `${commas(number)}-` : `£\u00a0${commas(number)}`, number)),
  fc
    .tuple(
      positive,
      fc.constantFrom(
        ...([
          ['k', 1e3],
          [' thousand', 1e3],
          ['m', 1e6],
          [' million', 1e6],
          ['bn', 1e9],
          [' billion', 1e9],
        ] as const),
      ),
    )
    .map(([number, [words, pounds]]): Printed => ({ cell: `£${commas(number)}${words}`, pounds: () => number * pounds, kind: 'exact' })),
  fc
    .tuple(
      positive,
      fc.constantFrom(
        ...([
          ['circa £', '', 'about'],
          ['almost £', '', 'under'],
          ['>£', '', 'over'],
          ['up to £', '', 'up to'],
          ['£', ' (estimated)', 'estimated'],
        ] as const),
      ),
    )
    .map(([number, [before, after, kind]]): Printed => ({
      cell: `${before}${commas(number)}${after}`,
      pounds: (unit) => number * unit.pounds,
      kind,
    })),
  fc.tuple(positive, positive).map(([low, more]): Printed => ({
    cell: `£${commas(low)} to £${commas(low + more)}`,
    pounds: (unit) => (low + more / 2) * unit.pounds,
    kind: 'range',
  })),
  fc
    .constantFrom<CellValue>('..', '…', '[x]', 'dna', 'N/A', '-', { error: '#N/A' }, { error: '#DIV/0!' })
    .map((cell) => ({ cell, pounds: () => NaN, kind: 'not quantified' })),
);

const AUTHORITIES = [
  'Bolton',
  'Bury',
  'East Renfrewshire',
  'Renfrewshire',
  'Na h-Eileanan Siar',
  'St. Helens',
  'Poole UA',
  'Totnes',
  '=cmd',
  'Newtown Board',
];
const SERVICES = ['Supported living', 'Care homes', 'Total Care Ltd', 'a*b', '>5', '~t', 'Fostering (external)', 'Notary services'];
const FOOTNOTES = ['', ' ', ' (a)', '\u00b9', ' [note 3]', '*'];

const table = fc
  .record({
    authorities: fc.uniqueArray(fc.constantFrom(...AUTHORITIES), { minLength: 1, maxLength: 5 }),
    services: fc.uniqueArray(fc.constantFrom(...SERVICES), { minLength: 1, maxLength: 4 }),
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2040 }), { minLength: 1, maxLength: 3 }),
    unit: fc.constantFrom(...MONEY_UNITS),
    unitIn: fc.constantFrom('source', 'title', 'lone cell'),
    footnote: fc.constantFrom(...FOOTNOTES),
    total: fc.constantFrom(undefined, 'Total', 'GRAND TOTAL', 'Total - all'),
    notes: fc.subarray(['Source: returns of councils', '(a) Revised since', 'Notes', '* provisional']),
    blankRows: fc.boolean(),
  })
  .chain((shape) => {
    const cells = shape.authorities.length * shape.services.length * shape.years.length;
    return fc.array(printed, { minLength: cells, maxLength: cells }).map((figures) => ({ ...shape, figures }));
  });
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

const figureAt = ({ figures, services, years }: Table, authority: number, service: number, year: number): Printed =>
  figures[(authority * services.length + service) * years.length + year]!;
const labels = ({ years }: Table): string[] => years.map((year) => yearLabel(yearStarting(year)));

interface Layout {
  readonly header: readonly CellValue[];
  readonly group?: readonly CellValue[];
  readonly rows: (readonly CellValue[])[];
  readonly source: Omit<SpendSource, 'header' | 'unit'>;
  readonly labelColumns: number;
}

/** Each supported form, for the whole table where it can hold it, and for the first year or service where it holds one. */
const LAYOUTS: Readonly<Record<string, (given: Table) => Layout>> = {
  'long, a row for each year': (given) => ({
    header: ['Council', 'Service', 'Year', 'Amount'],
    rows: each(given, (a, s, y) => [
      given.authorities[a]! + given.footnote,
      given.services[s]!,
      labels(given)[y]!,
      figureAt(given, a, s, y).cell,
    ]),
    source: { authority: 'Council', service: 'Service', year: 'Year', amounts: 'Amount', amountHeaderIs: 'none' },
    labelColumns: 3,
  }),
  'years across': (given) => ({
    header: ['Council', 'Service', ...labels(given)],
    rows: given.authorities.flatMap((authority, a) =>
      given.services.map((service, s) => [
        authority + given.footnote,
        service,
        ...given.years.map((_, y) => figureAt(given, a, s, y).cell),
      ]),
    ),
    source: { authority: 'A', service: 'B', amounts: 'C:Z', amountHeaderIs: 'year' },
    labelColumns: 2,
  }),
  'services across': (given) => ({
    header: ['Council', ...given.services.map((service) => service + given.footnote)],
    rows: given.authorities.map((authority, a) => [authority, ...given.services.map((_, s) => figureAt(given, a, s, 0).cell)]),
    source: {
      authority: 'A',
      amounts: given.services.map((_, s) => String.fromCharCode(66 + s)),
      amountHeaderIs: 'service',
      fixed: { year: labels(given)[0]! },
    },
    labelColumns: 1,
  }),
  'authorities across': (given) => ({
    header: ['Service', ...given.authorities.map((authority) => authority + given.footnote)],
    rows: given.services.map((service, s) => [service, ...given.authorities.map((_, a) => figureAt(given, a, s, 0).cell)]),
    source: { service: 'A', amounts: 'B:Z', amountHeaderIs: 'authority', fixed: { year: labels(given)[0]! } },
    labelColumns: 1,
  }),
  'services over years across': (given) => ({
    group: [null, ...given.services.flatMap((service) => given.years.map((_, y) => (y === 0 ? service : null)))],
    header: ['Council', ...given.services.flatMap(() => labels(given))],
    rows: given.authorities.map((authority, a) => [
      authority + given.footnote,
      ...given.services.flatMap((_, s) => given.years.map((_year, y) => figureAt(given, a, s, y).cell)),
    ]),
    source: { authority: 'A', amounts: 'B:Z', amountHeaderIs: 'year', groupHeader: 3, groupHeaderIs: 'service' },
    labelColumns: 1,
  }),
};

function each<T>({ authorities, services, years }: Table, make: (a: number, s: number, y: number) => T): T[] {
  return authorities.flatMap((_a, a) => services.flatMap((_s, s) => years.map((_y, y) => make(a, s, y))));
}

function layOut(given: Table, layout: Layout): { rows: (readonly CellValue[])[]; source: SpendSource } {
  const title = given.unitIn === 'title' ? `Spend on social care (${given.unit.words})` : 'Spend on social care';
  const above: (readonly CellValue[])[] = [
    [title],
    [given.unitIn === 'lone cell' ? given.unit.words : null],
    layout.group ?? [null],
    layout.header,
  ];
  const total =
    given.total === undefined
      ? []
      : [[given.total, ...layout.header.slice(1).map((_, index) => (index + 1 < layout.labelColumns ? null : 123))]];
  const body = given.blankRows ? layout.rows.flatMap((row) => [row, [null]]) : layout.rows;
  const rows = [...above, ...body, ...total, [null], ...given.notes.map((note) => [note])];
  return { rows, source: { ...layout.source, header: 4, ...(given.unitIn === 'source' ? { unit: given.unit.words } : {}) } };
}

describe.each(Object.entries(LAYOUTS))('any list of lines laid out with %s', (name, make) => {
  test('reads back as itself, with any unit, qualifier, total and note rows', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const { rows, source } = layOut(given, make(given));
        const read = await readGrid(rows, source);
        if (!read.ok) throw new Error(read.problems.map((each) => each.message).join('\n'));
        const { spend } = read.value;
        const lines = new Map<string, { pounds: number; kind: string }>();
        for (let line = 0; line < spend.count; line++) {
          const key = [spend.authorities[spend.authority[line]!]!.name, spend.services[spend.service[line]!]!.name, spend.year[line]].join(
            '|',
          );
          lines.set(key, { pounds: spend.amount[line]!, kind: spend.printed.get(line)?.qualifier.kind ?? 'exact' });
        }
        const allYears = name !== 'services across' && name !== 'authorities across';
        const expected = each(given, (a, s, y) => ({ a, s, y })).filter(({ y }) => allYears || y === 0);
        expect(spend.count).toBe(expected.length);
        for (const { a, s, y } of expected) {
          const { pounds, kind } = figureAt(given, a, s, y);
          const line = lines.get([given.authorities[a], given.services[s], given.years[y]].join('|'));
          expect(line?.kind).toBe(kind);
          const wanted = pounds(given.unit);
          if (Number.isNaN(wanted)) expect(line?.pounds).toBeNaN();
          else expect(Math.abs((line?.pounds ?? NaN) - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * 1e-12);
        }
      }),
      { numRuns: 150 },
    );
  });
});
