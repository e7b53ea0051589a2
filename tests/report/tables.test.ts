import { firstDay, serialFromDate, yearStarting } from '../../src/model/financial-year';
import { unitPrice } from '../../src/model/measures/unit-price/definition';
import { inflation } from '../../src/model/measures/inflation/definition';
import type { BudgetModel, InputValue } from '../../src/model/scenario';
import type { ReportChoices } from '../../src/report/choices';
import { makeTable } from '../../src/report/make-table';
import { basisOfFigures, sentenceText } from '../../src/report/sentences/sentence';
import { recommendationStems } from '../../src/report/sentences/recommendations';
import { reportSentences } from '../../src/report/sentences/report-sentences';
import { CHOICES, contextOf, fourAndOne, savingOf, supportedLiving } from './supported-living';

const APRIL_2011 = firstDay(yearStarting(2011));
const four = fourAndOne();
const NOT_GIVEN: InputValue = { kind: 'single', value: NaN };

/** With a saving beside the budget, one without a figure, a price, and funding that leaves a gap. */
const model: BudgetModel = {
  ...four,
  measures: [
    ...four.measures.map((measure) =>
      measure.ref === 'M1'
        ? {
            ...measure,
            particulars: { reference: 'H&AS1', impactAssessment: 'EIA 7', posts: -2.5 },
            qualifiers: { rate: { words: 'circa', asAt: undefined } },
          }
        : measure,
    ),
    savingOf('M3', 'Telecare', 0.01, APRIL_2011, { effectClass: 'cost avoidance' }),
    savingOf('M4', 'Redesign', NaN, serialFromDate(2012, 4, 1)),
  ],
  funding: supportedLiving.authorities.map(({ ref }, index) => ({
    ref: `F${index + 1}`,
    authority: ref,
    funder: '',
    amounts: [20_000_000, 21_000_000],
    source: '',
    note: '',
  })),
};
const context = contextOf(model);

function rowsOf(table: ReportChoices['table'], of = context, change: Partial<ReportChoices> = {}): readonly (readonly string[])[] {
  const made = makeTable(of, { ...CHOICES, table, ...change }).table;
  return [
    [made.rowHead, ...made.columns.map(({ head }) => head)],
    ...made.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
  ];
}

test('options are compared with doing nothing, year by year and together, and say what they leave out', () => {
  expect(rowsOf('options')).toEqual([
    ['Criterion', 'Do nothing', '4% and collaborative 1%'],
    ['Budget 2011/12', '178,000', '169,545'],
    ['Budget 2012/13', '178,000', '169,100'],
    ['Change from doing nothing, 2011/12', '0', '(8,455)'],
    ['Change from doing nothing, 2012/13', '0', '(8,900)'],
    ['Change, all years shown together', '0', '(17,355)'],
    ['Change in 2012/13, %', '0.0%', '(5.0%)'],
    ['Budget gap 2012/13', '10,000', '1,100'],
    ['One-off costs, all years', 'none', 'none'],
    ['Measures not quantified in 2012/13', '0', '1'],
    ['Equality impact assessments', 'n/a', 'EIA 7'],
  ]);
});

test('the savings schedule never adds what lowers the budget to what does not', () => {
  expect(rowsOf('savings')).toEqual([
    [
      'Ref',
      'Service',
      'Proposal',
      'Base 2010/11',
      '2011/12',
      '2012/13',
      'Full-year effect',
      'Recurrent or one-off',
      'Kind',
      'Confidence',
      'EIA',
    ],
    [
      'H&AS1',
      'Supported living',
      'Price negotiation',
      '178,000',
      'circa (7,120)',
      'circa (7,120)',
      'circa (7,120)',
      'recurrent',
      'cashable',
      'circa',
      'EIA 7',
    ],
    [
      'M2',
      'Supported living',
      'Collaborative',
      '178,000',
      '(1,335)',
      '(1,780)',
      '(1,780)',
      'recurrent',
      'cashable',
      'not stated',
      'not stated',
    ],
    [
      'M4',
      'Supported living',
      'Redesign',
      '178,000',
      '0',
      'not quantified',
      'not quantified',
      'recurrent',
      'cashable',
      'not stated',
      'not stated',
    ],
    ['Total that lowers the budget', 'n/a', 'n/a', 'n/a', '(8,455)', '(8,900)', '(8,900)', 'n/a', 'n/a', 'n/a', 'n/a'],
    [
      'M3',
      'Supported living',
      'Telecare',
      '178,000',
      '(1,780)',
      '(1,780)',
      '(1,780)',
      'recurrent',
      'cost avoidance',
      'not stated',
      'not stated',
    ],
    ['Total beside the budget', 'n/a', 'n/a', 'n/a', '(1,780)', '(1,780)', '(1,780)', 'n/a', 'n/a', 'n/a', 'n/a'],
  ]);
});

describe('the medium-term gap', () => {
  it('stands cumulative, each year against the base', () => {
    expect(rowsOf('medium-term-cumulative').slice(1)).toEqual([
      ['Base budget', '178,000', '178,000'],
      ['Budget requirement before savings', '178,000', '178,000'],
      ['Funding, reserves left aside', '160,000', '168,000'],
      ['Cumulative gap before savings and reserves', '18,000', '10,000'],
      ['Cumulative savings requirement', '18,000', '10,000'],
      ['Savings of the scenario', '(8,455)', '(8,900)'],
      ['Cumulative gap still to find (surplus)', '9,545', '1,100'],
    ]);
  });

  it('stands as annual movement, whose years add up to the last cumulative year', () => {
    const rows = rowsOf('medium-term-annual');
    const gap =
      rows
        .at(-1)
        ?.slice(1)
        .map((text) => Number(text.replace(/\((.*)\)/, '-$1').replace(',', ''))) ?? [];
    expect(gap.reduce((sum, each) => sum + each, 0)).toBe(1_100);
    expect(rows.find(([head]) => head === 'Funding, reserves left aside')).toEqual([
      'Funding, reserves left aside',
      '(160,000)',
      '(8,000)',
    ]);
  });

  it.each(['medium-term-cumulative', 'medium-term-annual'] as const)(
    'says in the title of %s which of the two it is, and adds up',
    (table) => {
      const made = makeTable(context, { ...CHOICES, table, unit: '£m', decimals: 1, rounding: 'both add up' });
      expect(made.table.caption).toMatch(/CUMULATIVE|ANNUAL MOVEMENT/);
      expect(made.rounded.apart).toEqual([]);
    },
  );
});

test('a fee uplift prints the rate that is paid, rounded up to the next 4p, and says so', () => {
  const priced: BudgetModel = {
    ...four,
    measures: [
      savingOf('M1', 'Home care let again', NaN, APRIL_2011, {
        definition: unitPrice,
        spread: 'by spend',
        inputs: {
          volume: { kind: 'single', value: 900_000 },
          oldPrice: { kind: 'single', value: 16.2 },
          newPrice: { kind: 'single', value: 16.85 },
          start: { kind: 'single', value: APRIL_2011 },
        },
      }),
      savingOf('M2', 'Prices', NaN, APRIL_2011, { definition: inflation, effectClass: 'pressure', inputs: {} }),
    ],
  };
  const made = makeTable(contextOf(priced), { ...CHOICES, table: 'fee-uplift' });
  expect(made.table.rows[0]?.cells.map(({ text }) => text)).toEqual(
    ['n/a', 'Prices', 'n/a', 'not quantified', 'n/a', 'not quantified'].slice(1),
  );
  expect(made.table.rows[1]?.cells.map(({ text }) => text)).toEqual(['Home care let again', '£16.20', '4.01%', '£16.88', '585']);
  expect(made.table.notes[0]).toMatch(/^Proposed rates are rounded up to the next 4p/);
});

test('monitoring where nothing is monitored says so, and prints no nought', () => {
  const [, total] = rowsOf('monitoring', contextOf({ ...fourAndOne(), monitoring: [] }));
  expect(total).toEqual(['Total', ...Array<string>(5).fill('none monitored')]);
});

test('monitoring prints savings positive, and what is at risk of them', () => {
  const monitored = contextOf({
    ...model,
    monitoring: [{ ref: 'A1', measure: 'M1', achieved: [6_000_000, NaN], pressures: [200_000, NaN], source: '', note: '' }],
  });
  expect(rowsOf('monitoring', monitored)).toEqual([
    ['Saving', 'Proposed', 'Achieved or anticipated', 'In-year pressures', 'Net at risk', 'At risk %'],
    ['Price negotiation', 'circa 7,120', '6,000', '200', '1,320', '18.5%'],
    ['Total', '7,120', '6,000', '200', '1,320', '18.5%'],
  ]);
});

test('the old position is reconciled to the new one', () => {
  expect(rowsOf('reconciliation').slice(1)).toEqual([
    ['Base budget 2010/11', '178,000', '178,000'],
    ['Price negotiation', 'circa (7,120)', 'circa (7,120)'],
    ['Collaborative', '(1,335)', '(1,780)'],
    ['Redesign', '0', 'not quantified'],
    ['Projected budget', '169,545', '169,100'],
  ]);
});

test('posts are added as numbers, with decimals of their own', () => {
  expect(rowsOf('staffing').slice(1)).toEqual([
    ['H&AS1', 'Supported living', 'Price negotiation', '(2.50)', 'circa (7,120)'],
    ['Total', 'n/a', 'n/a', '(2.50)', '(7,120)'],
  ]);
});

test('where no measure states posts, the table says so and shows no nought', () => {
  expect(rowsOf('staffing', contextOf(four)).slice(1)).toEqual([['Total', 'n/a', 'n/a', 'not stated', 'not stated']]);
});

describe('sentences', () => {
  const sentences = reportSentences(context, CHOICES);
  const texts = sentences.map(sentenceText);

  it('say what is saved, in the first year and in a full one, with words of doubt', () => {
    expect(texts).toEqual([
      'The overall proposed savings will be £8.5m in 2011/12 and £8.9m in 2012/13.',
      'Price negotiation: it is expected that circa £7.1m will be saved over a full year.',
      'Collaborative: it is expected that £1.8m will be saved over a full year.',
      'The projected budget is £169.1m in 2012/13, against a base budget of £178.0m in 2010/11.',
      'Of the savings in 2012/13, £8.9m is cashable and £1.8m is cost avoidance, which leaves the budget as it is.',
      '1 proposal is not yet quantified.',
      'It will need to close a cumulative financial gap of £1.1m by 2012/13.',
    ]);
  });

  it('claim no surplus where somebody’s funding is not given, and nothing of an avoided cost without a figure', () => {
    const unknown = {
      ...model,
      measures: model.measures.map((each) => (each.ref === 'M3' ? { ...each, inputs: { ...each.inputs, rate: NOT_GIVEN } } : each)),
      funding: model.funding?.slice(1),
    };
    const said = reportSentences(contextOf(unknown), CHOICES).map(sentenceText);
    expect(said).toContain('Of the savings in 2012/13, £8.9m is cashable; the cost avoidance is not yet quantified.');
    expect(said.at(-1)).toBe('The cumulative financial gap by 2012/13 is not known: funding is not given for every authority.');
  });

  it('carry year, basis, prices, scenario and date with every figure', () => {
    const figures = sentences.flatMap((sentence) => sentence.filter((part) => typeof part !== 'string'));
    expect(figures[0]).toMatchObject({
      words: '£8.5m',
      pounds: -8_455_000,
      year: '2011/12',
      basis: 'in-year',
      prices: 'nominal',
      scenario: 'S2 4% and collaborative 1%',
      asAt: 'written 12 May 2011 14:32',
    });
    expect(basisOfFigures(sentences)).toContain('nominal (cash), scenario S2 4% and collaborative 1%, written 12 May 2011 14:32');
  });
});

describe('recommendations', () => {
  it('name the section 95 officer and Directions to every partner in Scotland', () => {
    const stems = recommendationStems(context, CHOICES).join(' ');
    expect(stems).toContain('section 95 officer');
    for (const { name } of supportedLiving.authorities) expect(stems).toContain(name);
  });

  it('name the section 151 officer and section 25 in England and Wales', () => {
    const stems = recommendationStems(context, { ...CHOICES, nation: 'England and Wales' }).join(' ');
    expect(stems).toContain('section 151 officer');
    expect(stems).toContain('section 25 of the Local Government Act 2003');
  });
});

test('the VAT basis is stated where somebody said it, and no other', () => {
  expect(makeTable(context, { ...CHOICES, vat: 'excluding recoverable VAT' }).table.notes).toContain(
    'Amounts are excluding recoverable VAT.',
  );
  expect(makeTable(context, CHOICES).table.notes.join(' ')).not.toContain('VAT');
});
