import fc from 'fast-check';
import { firstDay, serialFromDate, yearStarting } from '../../src/model/financial-year';
import { MEASURES } from '../../src/model/measures/catalogue';
import { changesBudget, type MeasureDefinition } from '../../src/model/measures/definition';
import { project, type Projection } from '../../src/model/projection';
import type { InputValue, Measure } from '../../src/model/scenario';
import { anyMeasure } from '../fixtures/any-measure';
import { baseFromFigures } from '../model/base-from-figures';

/** Laws that hold for every measure of the list, whatever its figures. */
const base = baseFromFigures(2024, ['Ayr', 'Bute', 'Coll'], { Care: [1_000_000, 2_500_000, 40_000], Homes: [300_000, 10, 7_000_000] }, 1);
const YEARS = [2025, 2026, 2027, 2028].map(yearStarting);
type Use = Omit<Measure, 'ref' | 'scenarios'>;

const anyUse = fc.constantFrom(...MEASURES).chain((definition) => anyMeasure(definition, base, YEARS));
const single = (value: number): InputValue => ({ kind: 'single', value });

function projectionOf(uses: readonly Use[]): Projection {
  const scenarios = [
    { ref: 'S1', name: 'No change', note: '' },
    { ref: 'S2', name: 'All', note: '' },
  ];
  return project({
    base,
    years: YEARS,
    scenarios,
    measures: uses.map((use, index) => ({ ...use, ref: `M${index + 1}`, scenarios: ['S2'] })),
  });
}

const quantified = (figures: Iterable<number>) => [...figures].filter((figure) => !Number.isNaN(figure));
const sum = (figures: Iterable<number>) => quantified(figures).reduce((total, each) => total + each, 0);
/** All lines together, by year. */
const effectOf = (use: Use) =>
  projectionOf([use]).scenarios[1]?.workings[0]?.effect.map((effects) => (effects.some(Number.isNaN) ? NaN : sum(effects))) ?? [];
const nearly = (found: number, expected: number) => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.001 + 1e-9 * Math.abs(expected));
};

test('the bridge sums: base and effects that change the budget make the projected budget, line by line', () => {
  fc.assert(
    fc.property(fc.array(anyUse, { maxLength: 6 }), (uses) => {
      const [, scenario] = projectionOf(uses).scenarios;
      YEARS.forEach((_, year) => {
        base.amounts.forEach((amount, line) => {
          const onLine =
            scenario?.workings.flatMap(({ lines, effect, changesBudget: changes }) =>
              changes ? [effect[year]?.[lines.indexOf(line)] ?? NaN] : [],
            ) ?? [];
          nearly(scenario?.budgets[year]?.[line] ?? NaN, amount + sum(onLine));
        });
      });
    }),
  );
});

test('additive measures may stand in any order', () => {
  fc.assert(
    fc.property(fc.array(anyUse, { minLength: 2, maxLength: 6 }), (uses) => {
      const additive = uses.map((use) => ({ ...use, takenOn: 'opening budget' as const }));
      const totals = (some: readonly Use[]) => projectionOf(some).scenarios[1]?.budgets.map(sum) ?? [];
      const turned = totals(additive.map((use, index) => ({ ...use, stackingOrder: additive.length - index })).reverse());
      totals(additive).forEach((total, year) => {
        nearly(turned[year] ?? NaN, total);
      });
    }),
  );
});

test('what is avoided, an overspend or a ring-fenced grant leaves every budget as it is', () => {
  const beside = MEASURES.filter(({ classes }) => classes.some((each) => !changesBudget(each)));
  fc.assert(
    fc.property(
      fc.constantFrom(...beside).chain((definition) => anyMeasure(definition, base, YEARS)),
      (use) => {
        const effectClass = use.definition.classes.find((each) => !changesBudget(each)) ?? use.effectClass;
        const [noChange, all] = projectionOf([{ ...use, effectClass }]).scenarios;
        expect(all?.budgets.map((budget) => [...budget])).toEqual(noChange?.budgets.map((budget) => [...budget]));
      },
    ),
  );
});

const withInput = (key: string) => MEASURES.filter(({ inputs }) => inputs.some((input) => input.key === key));
const uses = (definitions: readonly MeasureDefinition[]) =>
  fc.constantFrom(...definitions).chain((definition) => anyMeasure(definition, base, YEARS));
const withoutPhasing = (use: Use): Use => ({
  ...use,
  inputs: { ...use.inputs, phasing: { kind: 'by year', base: NaN, values: YEARS.map(() => NaN) } },
});

test('nothing happens before the start', () => {
  fc.assert(
    fc.property(uses(withInput('start')), (use) => {
      const late = withoutPhasing({ ...use, inputs: { ...use.inputs, start: single(serialFromDate(2027, 8, 15)), end: single(NaN) } });
      // Where a figure is missing throughout, an effect may be unknown; a known one is nil.
      expect(
        effectOf(late)
          .slice(0, 2)
          .filter((effect) => effect !== 0 && !Number.isNaN(effect)),
      ).toEqual([]);
    }),
  );
});

test('a one-off vanishes: nothing is left in the years after its end', () => {
  fc.assert(
    fc.property(uses(withInput('end')), (use) => {
      const once = withoutPhasing({
        ...use,
        inputs: { ...use.inputs, start: single(firstDay(yearStarting(2025))), end: single(serialFromDate(2026, 3, 31)) },
      });
      const known = effectOf(once)
        .slice(1)
        .filter((effect) => !Number.isNaN(effect));
      expect(known.filter((effect) => Math.abs(effect) > 1e-6)).toEqual([]);
    }),
  );
  const cost = MEASURES.filter(({ model }) => model === 'one-off-cost');
  fc.assert(
    fc.property(uses(cost), (use) => {
      const effects = quantified(effectOf(use));
      expect(effects.filter((effect) => effect !== 0).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('part-year and carry-over are the full-year effect, months over twelve of it', () => {
  // Measures whose full-year effect is the same in every year.
  const level = withInput('phasing').filter(({ inputs }) => inputs.every((input) => input.per === 'measure' || input.key === 'phasing'));
  fc.assert(
    fc.property(uses(level), fc.integer({ min: 1, max: 12 }), (use, month) => {
      const start = serialFromDate(month < 4 ? 2026 : 2025, month, 20);
      const additive = withoutPhasing({
        ...use,
        takenOn: 'opening budget',
        overrides: [],
        inputs: { ...use.inputs, start: single(start), end: single(NaN), achieved: single(NaN) },
      });
      const [partYear = NaN, fullYear = NaN, next = NaN] = effectOf(additive);
      if (Number.isNaN(fullYear)) return;
      nearly(partYear, (fullYear * (month < 4 ? 4 - month : 16 - month)) / 12);
      expect(next).toBe(fullYear);
    }),
  );
});

/** Shares that make the whole, and a number for each authority: what such a sum may be shared by. */
const FIGURES_OF_EACH: Use['overrides'] = base.authorities.flatMap(({ ref }, index) => [
  { authority: ref, input: 'agreedShare', value: [0.5, 0.3, 0.2][index] ?? NaN },
  { authority: ref, input: 'weight', value: [112_000, 7, 40_500.5][index] ?? NaN },
]);

test('shares cast: what is shared among lines, in whichever way, is the sum that was to be shared', () => {
  const shared = MEASURES.filter(({ spreads }) => spreads?.includes('by spend'));
  fc.assert(
    fc.property(uses(shared), (use) => {
      const bySpend = effectOf({ ...use, spread: 'by spend' });
      const others = (use.definition.spreads ?? []).map((spread) => effectOf({ ...use, spread, overrides: FIGURES_OF_EACH }));
      bySpend.forEach((effect, year) => {
        if (!Number.isNaN(effect)) for (const other of others) nearly(other[year] ?? NaN, effect);
      });
    }),
  );
});
