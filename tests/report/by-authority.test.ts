import { tableHtml } from '../../src/report/html-table';
import { makeTable } from '../../src/report/make-table';
import { tableText } from '../../src/report/plain-text-table';
import { baseFromFigures } from '../model/base-from-figures';
import { CHOICES, contextOf, fourAndOne, supportedLiving } from './supported-living';

const context = contextOf(fourAndOne());

describe('supported living by authority, 4% and a collaborative 1%', () => {
  it('is printed each figure on its own, with the note, because the rows of 2011/12 make 169,546', () => {
    const { table, verdict } = makeTable(context, CHOICES);
    expect(tableText(table)).toBe(
      [
        'Table 1: Supported living, projected budget, 4% and collaborative 1%, £000 cash',
        'Authority\tBase 2010/11\t2011/12\t2012/13',
        'Glasgow City\t62,000\t59,055\t58,900',
        'North Lanarkshire\t30,000\t28,575\t28,500',
        'South Lanarkshire\t29,000\t27,623\t27,550',
        'Renfrewshire\t16,000\t15,240\t15,200',
        'East Dunbartonshire\t11,000\t10,478\t10,450',
        'West Dunbartonshire\t10,500\t10,001\t9,975',
        'East Renfrewshire\t10,000\t9,525\t9,500',
        'Inverclyde\t9,500\t9,049\t9,025',
        'Total\t178,000\t169,545\t169,100',
        'Figures may not add up to totals because of rounding.',
        'Source: clyde-valley.xlsx, sheet Projected budgets, scenario S2 4% and collaborative 1%, Budget Scenarios 0.1.0, written 12 May 2011 14:32.',
        '',
      ].join('\n'),
    );
    expect(verdict).toEqual({ kind: 'does not add up', of: '2011/12', parts: '169,546', total: '169,545', sums: 1 });
  });

  it('adds up without a note where one figure is rounded the other way', () => {
    const { table, verdict } = makeTable(context, { ...CHOICES, rounding: 'both add up' });
    expect(table.notes).toEqual([]);
    expect(verdict).toEqual({
      kind: 'adds up',
      moved: [{ row: 4, column: 1, of: 'East Dunbartonshire 2011/12', from: '10,477.5', to: '10,477' }],
    });
  });

  it('says that its totals are sums of rounded figures only where one differs', () => {
    const summed = makeTable(context, { ...CHOICES, rounding: 'sum of rounded parts' });
    expect(summed.table.rows.at(-1)?.cells[1]?.text).toBe('169,546');
    expect(summed.table.notes).toEqual(['Totals are the sums of the rounded figures.']);
    expect(summed.verdict).toEqual({ kind: 'total differs', of: '2011/12', printed: '169,546', unrounded: '169,545' });
    const pounds = makeTable(context, { ...CHOICES, rounding: 'sum of rounded parts', unit: '£' });
    expect(pounds.table.notes).toEqual([]);
  });

  it('adds up across as well, where base and change make the last year', () => {
    const { table, rounded } = makeTable(context, {
      ...CHOICES,
      columns: ['base', 'change'],
      years: 'all',
      rounding: 'both add up',
      unit: '£m',
      decimals: 1,
    });
    expect(rounded.apart).toEqual([]);
    for (const { cells } of table.rows) {
      const [base = NaN, , last = NaN, change = NaN] = cells.map(({ text }) => Number(text.replace(/^\((.*)\)$/, '-$1').replace(',', '')));
      expect(base + change).toBeCloseTo(last, 6);
    }
  });

  it('has a caption, a header row, a scope on every header, and no merged cells', () => {
    const html = tableHtml(makeTable(context, CHOICES).table);
    expect(html).toMatch(/^<table lang="en-GB"/);
    expect(html).toContain('>Table 1: Supported living, projected budget, 4% and collaborative 1%, £000 cash</caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row"/g)).toHaveLength(9);
    expect(html).not.toMatch(/colspan|rowspan/);
  });
});

describe('£1.78m shared equally by eight authorities', () => {
  const equal = baseFromFigures(
    2010,
    supportedLiving.authorities.map(({ name }) => name),
    { 'Supported living': new Array<number>(8).fill(222_500) },
    1,
  );
  const shares = (decimals: number, rounding: 'each on its own' | 'both add up') =>
    makeTable(contextOf(fourAndOne(equal)), { ...CHOICES, scenario: 'S1', unit: '£m', decimals, rounding });

  it('at two decimals is six of 0.22 and two of 0.23, and the total is 1.78', () => {
    const { table, verdict } = shares(2, 'both add up');
    const base = table.rows.map(({ cells }) => cells[0]?.text);
    expect(base.filter((text) => text === '0.22')).toHaveLength(6);
    expect(base.filter((text) => text === '0.23')).toHaveLength(2);
    expect(base.at(-1)).toBe('1.78');
    expect(verdict.kind).toBe('adds up');
  });

  it.each(['each on its own', 'both add up'] as const)('at one decimal is too coarse, %s, and £000 is offered', (rounding) => {
    expect(shares(1, rounding).verdict).toEqual({
      kind: 'too coarse',
      of: 'Base 2010/11',
      figures: ['0.2', '0.3'],
      offer: { unit: '£000', decimals: 0 },
    });
  });
});

test('what is not quantified is said in words, is no zero, and is told under the table', () => {
  const base = baseFromFigures(2010, ['Glasgow City', 'Inverclyde'], { Telecare: [1_000, NaN] });
  const { table } = makeTable(contextOf(fourAndOne(base)), CHOICES);
  expect(table.rows.map(({ cells }) => cells[0])).toEqual([
    { text: '1,000', kind: 'figure' },
    { text: 'not quantified', kind: 'not quantified' },
    { text: '1,000', kind: 'figure' },
  ]);
  expect(table.notes).toContain('Totals leave out 1 line whose base is not quantified.');
});

describe('savings', () => {
  const change = (signs: '( )' | 'minus' | 'positive') => {
    const { table } = makeTable(context, { ...CHOICES, columns: ['change', 'change %'], signs });
    return {
      caption: table.caption,
      total: table.rows
        .at(-1)
        ?.cells.slice(2)
        .map(({ text }) => text),
    };
  };

  it.each([
    ['( )', '( ) = saving', ['(8,900)', '(5.0%)']],
    ['minus', '− = saving', ['−8,900', '−5.0%']],
    ['positive', 'savings positive, ( ) = pressure', ['8,900', '5.0%']],
  ] as const)('are shown as %s, which the header says', (signs, said, total) => {
    expect(change(signs).total).toEqual(total);
    expect(change(signs).caption.endsWith(`£000 cash, ${said}`)).toBe(true);
  });
});
