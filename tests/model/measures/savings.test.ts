import { effectsByLine, effectsOf, oneLine, pence, twoLines } from './effects';
import { baseFromFigures } from '../base-from-figures';

describe('Percentage saving', () => {
  test('of the share of the line that it can reach', () => {
    expect(pence(effectsOf({ model: 'percentage-saving', rate: 0.04, addressable: 0.5 }))).toEqual(['-20000.00', '-20000.00', '-20000.00']);
  });

  test('whose share differs by authority', () => {
    expect(pence(effectsByLine({ model: 'percentage-saving', rate: 0.1, addressable: 0.5, addressableFor: { Bute: 0.25 } }))).toEqual([
      '-30000.00',
      '-10000.00',
    ]);
  });

  test('once: it ends on 31 March and is gone the next year', () => {
    expect(pence(effectsOf({ model: 'percentage-saving', rate: 0.04, start: '2025-04-01', end: '2026-03-31' }))).toEqual([
      '-40000.00',
      '0.00',
      '0.00',
    ]);
  });
});

describe('Percentage saving, less what is achieved', () => {
  const target = { model: 'percentage-saving-net', rate: 0.1 };

  test('max(0, rate × spend − achieved) for each authority; what one has achieved beyond its target is forgone', () => {
    expect(pence(effectsByLine({ ...target, achievedFor: { Ayr: 15_000, Bute: 50_000 } }))).toEqual(['-45000.00', '0.00']);
  });

  test('what an authority has achieved is shared over its own lines by spend', () => {
    const base = baseFromFigures(2024, ['Ayr', 'Bute'], { Care: [600_000, 400_000], Homes: [200_000, 100_000] }, 1);
    expect(pence(effectsByLine({ ...target, achievedFor: { Ayr: 20_000 } }, base))).toEqual([
      '-45000.00',
      '-40000.00',
      '-15000.00',
      '-10000.00',
    ]);
  });

  test('in part of a year, the part of both', () => {
    expect(pence(effectsOf({ ...target, start: '2025-07-01', achievedFor: { Ayr: 20_000 } }))).toEqual([
      '-60000.00',
      '-80000.00',
      '-80000.00',
    ]);
  });
});

describe('Percentage saving every year', () => {
  test('5% a year for three years is 14.26%, not 15%', () => {
    expect(pence(effectsOf({ model: 'annual-percentage-saving', rate: 0.05 }))).toEqual(['-50000.00', '-97500.00', '-142625.00']);
  });

  test('from 1 July each anniversary takes the rate off once more, and until then the year before holds', () => {
    const [first, second] = effectsOf({ model: 'annual-percentage-saving', rate: 0.05, start: '2025-07-01' });
    expect(first).toBeCloseTo(-1_000_000 * 0.05 * (9 / 12), 6);
    expect(second).toBeCloseTo(-1_000_000 * (0.05 * (3 / 12) + 0.0975 * (9 / 12)), 6);
  });

  test('over a year that is not projected it goes on compounding', () => {
    expect(pence(effectsOf({ model: 'annual-percentage-saving', rate: 0.05 }, oneLine, ['2025/26', '2027/28']))).toEqual([
      '-50000.00',
      '-142625.00',
    ]);
  });

  test('ends', () => {
    expect(pence(effectsOf({ model: 'annual-percentage-saving', rate: 0.05, end: '2026-09-30' }))).toEqual([
      '-50000.00',
      '-48750.00',
      '0.00',
    ]);
  });
});

describe('Fixed sums', () => {
  test('a full-year figure from 1 July is nine twelfths in its first year', () => {
    expect(pence(effectsOf({ model: 'fixed-sum', amount: 100_000, start: '2025-07-01' }))).toEqual([
      '-75000.00',
      '-100000.00',
      '-100000.00',
    ]);
  });

  test('are shared by spend, or equally', () => {
    expect(pence(effectsByLine({ model: 'fixed-sum', amount: 100_000 }))).toEqual(['-60000.00', '-40000.00']);
    expect(pence(effectsByLine({ model: 'fixed-sum', amount: 100_000, spread: 'equally' }))).toEqual(['-50000.00', '-50000.00']);
  });

  test('give no equal share to a line without a budget', () => {
    const base = baseFromFigures(2024, ['Ayr', 'Bute', 'Coll'], { Care: [600_000, NaN, 400_000] }, 1);
    expect(pence(effectsByLine({ model: 'fixed-sum', amount: 100_000, spread: 'equally' }, base))).toEqual([
      '-50000.00',
      'NaN',
      '-50000.00',
    ]);
  });

  test('added, they are a pressure', () => {
    expect(pence(effectsOf({ model: 'fixed-pressure', amount: 250_000, start: '2025-10-01' }))).toEqual([
      '125000.00',
      '250000.00',
      '250000.00',
    ]);
  });
});

test('Unit price × volume: 900,000 hours at £15.50 and not £16.20 save £630,000 a year', () => {
  expect(pence(effectsOf({ model: 'unit-price', volume: 900_000, oldPrice: 16.2, newPrice: 15.5 }))[0]).toBe('-630000.00');
  expect(pence(effectsOf({ model: 'unit-price', volume: 900_000, oldPrice: 16.2, newPrice: 15.5, start: '2026-01-01' }))[0]).toBe(
    '-157500.00',
  );
});

describe('Placements called off a framework', () => {
  const places = { model: 'call-off', places: 120, saving: 1_000 };

  test('filled at once: place-years are places by the months of the year', () => {
    expect(pence(effectsOf({ ...places, start: '2025-10-01' }))).toEqual(['-60000.00', '-120000.00', '-120000.00']);
  });

  test('filled evenly over 24 months: a quarter of the place-years in the first year, three quarters in the second', () => {
    expect(pence(effectsOf({ ...places, uptakeMonths: 24 }))).toEqual(['-30000.00', '-90000.00', '-120000.00']);
  });

  test('no place saves anything after the contract’s end, even while they are being filled', () => {
    expect(pence(effectsOf({ ...places, uptakeMonths: 24, end: '2026-09-30' }))).toEqual(['-30000.00', '-37500.00', '0.00']);
  });

  test('month by month, the places in use add up to the closed form', () => {
    const [uptake, start] = [17, 5];
    // Places at the middle of each month, which is the month's average where they rise evenly.
    const placesIn = (month: number) => 120 * Math.min(1, Math.max(0, (month - start + 0.5) / uptake));
    const yearsOf = [0, 1, 2].map(
      (year) => Array.from({ length: 12 }, (_, month) => placesIn(12 * year + month)).reduce((sum, each) => sum + each, 0) / 12,
    );
    effectsOf({ ...places, uptakeMonths: uptake, start: '2025-09-01' }).forEach((effect, year) => {
      expect(effect).toBeCloseTo(-1_000 * (yearsOf[year] ?? NaN), 6);
    });
  });
});

describe('Placement step-down', () => {
  test('people × take-up × (old − new weekly cost) × weeks', () => {
    expect(pence(effectsOf({ model: 'step-down', people: 41, takeUp: 0.5, oldCost: 1_450, newCost: 900 }))[0]).toBe('-586300.00');
  });

  test.each([
    [undefined, 273_000],
    [365 / 7, 273_750],
    [366 / 7, 274_500],
  ])('£5,250 a week, with %d weeks in a year, is £%d', (weeks, yearly) => {
    const file = { model: 'step-down', people: 1, oldCost: 5_250, newCost: 0, ...(weeks === undefined ? {} : { weeks }) };
    expect(effectsOf(file)[0]).toBeCloseTo(-yearly, 6);
  });
});

describe('Reablement', () => {
  const given = { model: 'reablement', people: 120, diverted: 0.6, weeklyCost: 165, lasting: 0.64, longest: 24, episodeCost: 2_088 };

  test.each([
    ['goes on', undefined, Infinity],
    ['ends within its second year', '2026-09-30', 17],
    ['ends in its first year', '2025-12-31', 8],
  ])('that %s: month by month, the people who need no package add up to the closed form, less the service', (_, end, lastMonth) => {
    const kept = 0.64 ** (1 / 12);
    const startMonth = 3;
    const stock = (month: number) => {
      let people = 0;
      for (let finished = startMonth; finished <= month; finished += 1)
        if (month - finished < 24) people += 10 * 0.6 * kept ** (month - finished);
      return people;
    };
    const years = [0, 1, 2].map((year) => {
      const months = Array.from({ length: 12 }, (__, month) => 12 * year + month).filter((month) => month <= lastMonth);
      const avoided = months.reduce((sum, month) => sum + stock(month), 0) * ((165 * 52) / 12);
      const service = months.filter((month) => month >= startMonth).length * 10 * 2_088;
      return avoided - service;
    });
    effectsOf({ ...given, start: '2025-07-01', ...(end === undefined ? {} : { end }) }).forEach((effect, year) => {
      expect(effect).toBeCloseTo(-(years[year] ?? NaN), 5);
    });
  });

  test('once level, each one diverted avoids (1 − 64%^2) ÷ (1 − 64%^(1/12)) = 16.2 months', () => {
    const [level = NaN] = effectsOf({ ...given, episodeCost: 0, start: '2022-04-01' });
    const avoidedEach = -level / (120 * 0.6 * ((165 * 52) / 12));
    expect(avoidedEach).toBeCloseTo((1 - 0.64 ** 2) / (1 - 0.64 ** (1 / 12)), 9);
    expect(avoidedEach.toFixed(1)).toBe('16.2');
  });

  test('with few months avoided the service costs more than it saves', () => {
    expect(effectsOf({ ...given, longest: 1 })[0]).toBeGreaterThan(0);
  });
});

describe('Delayed entry to care', () => {
  test('stands beside the budget unless the file says otherwise', () => {
    const file = { model: 'delayed-entry', people: 10, months: 3, monthlyCost: 1_000 };
    expect(pence(effectsOf(file))[0]).toBe('-30000.00');
    expect(pence(effectsOf({ ...file, takeUp: 0.5 }))[0]).toBe('-15000.00');
  });
});

test.each([
  [0.26, 0.206],
  [0.17, 0.145],
  [0.3, 0.231],
])('A gap to comparators of %d closed is %d of our own cost', (gap, share) => {
  expect((effectsOf({ model: 'benchmark-gap', gap })[0] ?? NaN) / -1_000_000).toBeCloseTo(share, 3);
});

test('A gap half closed, on half of the line', () => {
  expect(pence(effectsOf({ model: 'benchmark-gap', gap: 0.25, closed: 0.5, addressable: 0.5 }))[0]).toBe('-50000.00');
});

test('an authority’s figure of its own counts for its lines alone', () => {
  expect(pence(effectsByLine({ model: 'benchmark-gap', gap: 0.25, gapFor: { Bute: 0 } }, twoLines))).toEqual(['-120000.00', '0.00']);
});
