import { makeTable } from '../../src/report/make-table';
import { reportSheet } from '../../src/report/sheet/report-sheet';
import type { ReportChoices } from '../../src/report/choices';
import { lookOf } from '../../src/workbook/styles';
import { CHOICES, contextOf, fourAndOne, supportedLiving } from './supported-living';

const four = fourAndOne();
const circa = {
  ...four,
  base: {
    ...supportedLiving,
    lines: supportedLiving.lines.map((line, index) =>
      index > 0 || line.source.kind !== 'cell'
        ? line
        : {
            ...line,
            source: {
              ...line.source,
              printed: { text: '62,000 (estimated)', value: 62_000, qualifier: { kind: 'estimated', words: 'estimated' } as const },
            },
          },
    ),
  },
  measures: four.measures.map((measure, index) =>
    index > 0 ? measure : { ...measure, qualifiers: { rate: { words: 'circa', asAt: undefined } } },
  ),
  monitoring: [{ ref: 'A1', measure: 'M1', achieved: [5_000_000, 5_000_000], pressures: [0, 0], source: '', note: '' }],
};
const tableOf = (table: ReportChoices['table']) => makeTable(contextOf(circa), { ...CHOICES, table });

describe('words of doubt', () => {
  it.each([
    ['savings', 'M1', 'circa (7,120)'],
    ['reconciliation', 'Price negotiation', 'circa (7,120)'],
    ['monitoring', 'Price negotiation', 'circa 7,120'],
    ['by-authority', 'Glasgow City', 'estimated 62,000'],
  ] as const)('stay with a figure in the table %s', (table, head, printed) => {
    const row = tableOf(table).table.rows.find((each) => each.head === head);
    expect(row?.cells.map(({ text }) => text)).toContain(printed);
  });

  it.each(['by-authority', 'options', 'medium-term-cumulative', 'medium-term-annual'] as const)(
    'are told under the table %s, whose sums print none',
    (table) => {
      expect(tableOf(table).table.notes).toContain('Figures in doubt among these: Price negotiation (circa).');
    },
  );

  it('stand in the number format on the Report sheet, so that the cell stays a number', () => {
    const made = tableOf('reconciliation');
    const { cells, styles } = reportSheet(made, { ...CHOICES, table: 'reconciliation' }, 'Checks');
    const area = styles.find(({ style }) => style === 'report money 0, circa');
    expect(area && cells[area.row - 1]?.[area.column - 1]).toBe(-7_120);
    expect(lookOf('report money 0, circa').numberFormat).toBe('"circa "#,##0_);"circa "(#,##0)');
    // A quote among the words would end them.
    expect(lookOf('report money 1 minus, say "about"').numberFormat).toBe('"say about "#,##0.0;"say about "-#,##0.0');
  });
});
