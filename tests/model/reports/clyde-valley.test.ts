import { figureThatGives } from '../../../src/model/seek';
import { printedResult } from '../../../src/model/printed-result';
import { roundHalfAway } from '../../../src/model/rounding';
import { projectionProblems } from '../../../src/model/projection-problems';
import { baseFromFigures, clydeValley, clydeValleyProgramme } from '../base-from-figures';
import { effectOf, modelOf, projectionOf, totals } from '../totals';
import { effects, example, oneOf, percent } from './one-report';

const inMillions = (amount: number, decimals: number) => roundHalfAway(amount / 1e6, decimals).toFixed(decimals);

describe('Clyde Valley, Year 1', () => {
  const base = clydeValleyProgramme;
  const projection = projectionOf(example('clyde-valley-year-1'), base);
  const programme = (scenario: string) => 422_600_000 - (totals(projection, scenario)[0] ?? NaN);

  test('the programme is £11.273m at the low and £15.987m at the high target', () => {
    expect(programme('Low target')).toBeCloseTo(11_273_000, 4);
    expect(programme('High target')).toBeCloseTo(15_987_000, 4);
  });

  test('of £415.3m procured 2.71% to 3.85%, of £1.4bn 0.81% to 1.14%, an equal eighth £1.41m to £2.00m', () => {
    const shares = (of: number) => ['Low target', 'High target'].map((scenario) => ((100 * programme(scenario)) / of).toFixed(2));
    expect(shares(415_300_000)).toEqual(['2.71', '3.85']);
    expect(shares(1_400_000_000)).toEqual(['0.81', '1.14']);
    expect(['Low target', 'High target'].map((scenario) => (programme(scenario) / 8 / 1e6).toFixed(2))).toEqual(['1.41', '2.00']);
  });

  test('the figures as printed drift from it by £0.093m at the low end and £0.007m at the high end', () => {
    const printed = { 'Low target': [7.1, 1.78, 0.2, 0.3, 1.8], 'High target': [7.1, 1.78, 0.8, 1.3, 5] };
    const drift = Object.entries(printed).map(([scenario, millions]) =>
      (programme(scenario) / 1e6 - millions.reduce((sum, each) => sum + each, 0)).toFixed(3),
    );
    expect(drift).toEqual(['0.093', '0.007']);
  });

  test('telecare, behaviour management, e-learning and service redesign are not quantified, each told with its input', () => {
    const told = projectionProblems(projection).filter(({ code }) => code === 'effect-not-quantified');
    const low = told.filter(({ message }) => message.includes('“Low target”')).map(({ message }) => /^“([^”]*)”/.exec(message)?.[1]);
    expect(low.sort()).toEqual([
      'Behaviour management contracts',
      'E-learning',
      'Service redesign with providers',
      'Telecare: national contract',
    ]);
  });

  test('e-learning stands beside the budget: no total counts it as missing or as a saving', () => {
    const elearning = projection.scenarios[1]?.workings.find(({ measure }) => measure.name === 'E-learning');
    expect(elearning?.changesBudget).toBe(false);
    expect(elearning?.measure.effectClass).toBe('cost avoidance');
    const training = base.lines.findIndex(({ service }) => service === 'Training and development');
    // One measure without a figure: the contracts. E-learning is not counted in the budget at all.
    expect(projection.scenarios[1]?.notQuantified[training]).toBe(1);
  });

  test('4% and 1% of £178m: £8.90m added, £8.8288m one after the other', () => {
    const both = (stacking: string) =>
      effects(oneOf(178_000_000), [
        { model: 'percentage-saving', rate: 0.04 },
        { model: 'percentage-saving', rate: 0.01, stacking },
      ])[0];
    expect(both('additive')).toBeCloseTo(-8_900_000, 4);
    expect(both('sequential')).toBeCloseTo(-8_828_800, 4);
  });

  test('an authority that has saved already: max(0, 4% of its base − achieved)', () => {
    const [glasgow, inverclyde] = [62_000_000, 9_500_000];
    const net = projectionOf(
      {
        years: ['2011/12'],
        scenarios: [
          {
            name: 'S',
            measures: [
              {
                name: 'It',
                model: 'percentage-saving-net',
                rate: 0.04,
                services: ['Supported living'],
                achievedFor: { 'Glasgow City': 1_000_000, Inverclyde: 500_000 },
              },
            ],
          },
        ],
      },
      clydeValley,
    );
    expect(effectOf(net, 'It')[0]).toBeCloseTo(-(7_120_000 - 1_000_000 - 0.04 * inverclyde), 4);
    expect(0.04 * glasgow - 1_000_000).toBeGreaterThan(0);
    expect(0.04 * inverclyde - 500_000).toBeLessThan(0);
  });

  test('behaviour management at 4-5% a year on all of £6.3m would be £0.252m to £0.315m, an upper bound', () => {
    const first = (rate: number) => effects(oneOf(6_300_000), [{ model: 'annual-percentage-saving', rate }])[0];
    expect([first(0.04), first(0.05)].map((effect) => effect?.toFixed(0))).toEqual(['-252000', '-315000']);
  });

  test('the six areas make £422.6m, 30.19% of £1.4bn, and the four that are procured £415.3m, 29.66%', () => {
    const areas = base.services.map((service) =>
      base.lines.reduce((sum, line, index) => (line.service === service ? sum + (base.amounts[index] ?? NaN) : sum), 0),
    );
    const all = areas.reduce((sum, area) => sum + area, 0);
    expect(all).toBe(422_600_000);
    expect(clydeValley.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(415_300_000);
    expect([all, 415_300_000].map((sum) => percent(sum / 1_400_000_000))).toEqual(['30.19%', '29.66%']);
  });

  test('supported living at 4% to 5% is £7.12m to £8.90m, 12.71% of £1.4bn before it', () => {
    const saved = [0.04, 0.05].map((rate) => effects(oneOf(178_000_000), [{ model: 'percentage-saving', rate }])[0]);
    expect(saved).toEqual([expect.closeTo(-7_120_000, 4), expect.closeTo(-8_900_000, 4)]);
    expect(percent(178 / 1_400)).toBe('12.71%');
  });

  test('4% printed as £7.1m agrees with £178m, and with any base from £176.25m, as far as £178m is rounded', () => {
    const result = printedResult({ value: 178_000_000, step: 1_000_000 }, 0.04, { value: 7_100_000, step: 100_000 });
    expect(result).toMatchObject({ verdict: 'agrees', bases: { from: 177_500_000, to: 178_500_000 } });
    const unrounded = printedResult({ value: 178_000_000, step: 10_000_000 }, 0.04, { value: 7_100_000, step: 100_000 });
    expect(unrounded.bases).toEqual({ from: 176_250_000, to: 178_750_000 });
  });

  test('£1.78m shared equally by eight authorities is £222,500 each', () => {
    const councils = baseFromFigures(2010, ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], {
      Care: [1, 2, 3, 4, 5, 6, 7, 8].map((size) => size * 1_000),
    });
    const shared = projectionOf(
      { years: ['2011/12'], scenarios: [{ name: 'S', measures: [{ model: 'fixed-sum', amount: 1_780_000, spread: 'equally' }] }] },
      councils,
    );
    expect([...(shared.scenarios[1]?.workings[0]?.effect[0] ?? [])]).toEqual(Array.from({ length: 8 }, () => -222_500));
  });

  test('children’s services: £0.523m at 1% and £2.092m at 4%, which are 0.5 and 2.1 as printed', () => {
    const both = [0.01, 0.04].map((rate) => effects(oneOf(19_600_000 + 32_700_000), [{ model: 'percentage-saving', rate }])[0] ?? NaN);
    expect(both).toEqual([expect.closeTo(-523_000, 4), expect.closeTo(-2_092_000, 4)]);
    expect(both.map((each) => inMillions(-each, 1))).toEqual(['0.5', '2.1']);
  });

  test('1% of £185m is £1.85m, 1.9 rounded half away and printed as 1.8; £5m of it is 2.7027%', () => {
    const [saved = NaN] = effects(oneOf(185_000_000), [{ model: 'percentage-saving', rate: 0.01 }]);
    expect(saved).toBeCloseTo(-1_850_000, 4);
    expect(inMillions(-saved, 1)).toBe('1.9');
    const model = modelOf(
      { years: ['2014/15'], scenarios: [{ name: 'S', measures: [{ model: 'percentage-saving', rate: 0.01 }] }] },
      oneOf(185_000_000),
    );
    const [measure] = model.measures;
    const rate = measure && figureThatGives(-5_000_000, { measure, quantity: 'rate', year: 0, between: [0, 1] }, model);
    expect(percent(rate ?? NaN, 4)).toBe('2.7027%');
  });

  test('a secure place at £5,250 a week is £273,000 over 52 weeks, £273,750 over 365 days and £274,500 over 366', () => {
    const yearly = (weeks: number) =>
      -(effects(oneOf(1_000_000), [{ model: 'step-down', people: 1, oldCost: 5_250, newCost: 0, weeks }])[0] ?? NaN);
    expect([52, 365 / 7, 366 / 7].map((weeks) => yearly(weeks).toFixed(2))).toEqual(['273000.00', '273750.00', '274500.00']);
  });

  test('a contract in place by mid 2011, read as 1 July, has 9/12 of its year', () => {
    const inYears = effects(oneOf(1_000_000), [{ model: 'percentage-saving', rate: 0.1, start: '2014-07-01' }], ['2014/15', '2015/16']);
    expect(inYears.map((each) => each.toFixed(2))).toEqual(['-75000.00', '-100000.00']);
  });

  test('only the further 1% is the collaboration’s, and the care home rate is national: each benefit counts once', () => {
    const of = (attribution: string) =>
      projection.scenarios[1]?.workings
        .filter(({ measure }) => measure.attribution === attribution && measure.effectClass === 'cashable')
        .flatMap(({ effect }) => [...(effect[0] ?? [])].filter((each) => !Number.isNaN(each)))
        .reduce((sum, each) => sum - each, 0) ?? NaN;
    expect([of('collaborative'), of('national'), of('own')].map((each) => each.toFixed(0))).toEqual(['1780000', '1850000', '7643000']);
    expect(of('collaborative') + of('national') + of('own')).toBeCloseTo(programme('Low target'), 4);
  });
});
