import fc from 'fast-check';
import { baseFromFigures } from '../model/base-from-figures';
import { effectOf, projectionOf, totals } from '../model/totals';

/** Pounds, so that sums of many figures stay far from the last digit of a double. */
const base = baseFromFigures(2024, ['A', 'B', 'C'], { Care: [1_000_000, 2_500_000, 40_000], Homes: [300_000, 0, 7_000_000] }, 1);
const YEARS = ['2025/26', '2026/27', '2027/28'];
const rates = fc.integer({ min: 0, max: 3_000 }).map((points) => points / 10_000);
const starts = fc
  .tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${month < 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-01`);
const services = fc.constantFrom<readonly string[]>(['Care'], ['Homes'], ['Care', 'Homes']);
const savings = fc.record({
  rate: rates,
  start: starts,
  services,
  stacking: fc.constantFrom<string>('additive', 'sequential'),
  savingOn: fc.constantFrom<string>('opening', 'after-pressures'),
});
const pays = fc.record({ workforceShare: rates, coverage: rates, services, rise: fc.integer({ min: 0, max: 200 }) });

type Saving = typeof savings extends fc.Arbitrary<infer Each> ? Each : never;
type Pay = typeof pays extends fc.Arbitrary<infer Each> ? Each : never;

const saving = (each: Partial<Saving>, index = 0) => ({ name: `Saving ${index}`, model: 'percentage-saving', ...each });
const pay = ({ rise, ...each }: Pay, index = 0) => ({
  name: `Pay ${index}`,
  model: 'pay-uplift-share',
  wages: Object.fromEntries(['2024/25', ...YEARS].map((year, step) => [year, 10 + (step * rise) / 100])),
  ...each,
});
const totalsOf = (measures: readonly object[]) => totals(projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures }] }, base), 'S');
const closeTo = (found: readonly number[], expected: readonly number[]) => {
  found.forEach((figure, year) => {
    expect(figure).toBeCloseTo(expected[year] ?? NaN, 4);
  });
};

test('additive savings and pressures may stand in any order', () => {
  fc.assert(
    fc.property(
      fc.array(savings, { maxLength: 5 }),
      fc.array(pays, { maxLength: 2 }),
      fc.infiniteStream(fc.nat()),
      (someSavings, somePays, order) => {
        const measures = [...someSavings.map((each, index) => saving({ ...each, stacking: 'additive' }, index)), ...somePays.map(pay)];
        const ranked = measures.map((measure) => ({ measure, rank: order.next().value ?? 0 })).sort((one, other) => one.rank - other.rank);
        closeTo(totalsOf(ranked.map(({ measure }) => measure)), totalsOf(measures));
      },
    ),
  );
});

test('sequential savings save no more than the same savings added, and in total the same in any order', () => {
  fc.assert(
    fc.property(fc.array(savings, { minLength: 1, maxLength: 5 }), (some) => {
      const as = (stacking: string) => some.map((each, index) => saving({ ...each, stacking, savingOn: 'opening' }, index));
      const [sequential, additive] = [totalsOf(as('sequential')), totalsOf(as('additive'))];
      sequential.forEach((total, year) => {
        expect(total).toBeGreaterThanOrEqual((additive[year] ?? NaN) - 1e-6);
      });
      closeTo(totalsOf(as('sequential').reverse()), sequential);
    }),
  );
});

test('the part-year effect and what is carried over make the full-year effect, and it is months over 12 of it', () => {
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 12 }), (rate, month) => {
      const start = `${month < 4 ? 2026 : 2025}-${String(month).padStart(2, '0')}-15`;
      const projection = projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures: [saving({ rate, start })] }] }, base);
      const [partYear = NaN, secondYear = NaN, thirdYear = NaN] = effectOf(projection, 'Saving 0');
      const fullYear = -rate * base.amounts.reduce((sum, amount) => sum + amount, 0);
      const months = month < 4 ? 4 - month : 16 - month;
      const carriedOver = secondYear - partYear;
      expect(partYear).toBeCloseTo((fullYear * months) / 12, 5);
      expect(partYear + carriedOver).toBeCloseTo(fullYear, 5);
      expect(thirdYear).toBe(secondYear);
    }),
  );
});

test('a line is its base and all effects on it, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(savings, { maxLength: 4 }), fc.array(pays, { maxLength: 2 }), (someSavings, somePays) => {
      const projection = projectionOf(
        { years: YEARS, scenarios: [{ name: 'S', measures: [...someSavings.map(saving), ...somePays.map(pay)] }] },
        base,
      );
      const [, scenario] = projection.scenarios;
      YEARS.forEach((_, year) => {
        const effects =
          scenario?.workings.flatMap(({ effect }) => [...(effect[year] ?? [])]).reduce((sum, effect) => sum + effect, 0) ?? NaN;
        const total = scenario?.budgets[year]?.reduce((sum, budget) => sum + budget, 0) ?? NaN;
        expect(total).toBeCloseTo(base.amounts.reduce((sum, amount) => sum + amount, 0) + effects, 4);
      });
    }),
  );
});

test('“No change” is the base budget in every year, whatever the other scenarios do', () => {
  fc.assert(
    fc.property(fc.array(savings, { maxLength: 3 }), (some) => {
      const [noChange] = projectionOf({ years: YEARS, scenarios: [{ name: 'S', measures: some.map(saving) }] }, base).scenarios;
      expect(noChange?.budgets.map((budget) => [...budget])).toEqual(YEARS.map(() => [...base.amounts]));
    }),
  );
});
