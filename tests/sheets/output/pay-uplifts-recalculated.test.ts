import fc from 'fast-check';
import { yearStarting } from '../../../src/model/financial-year';
import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { baseFromFigures } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const YEARS = ['2021/22', '2022/23', '2024/25'];
const AMOUNTS = { Residential: [12_345.6, 900], 'Home care': [4_321, 77.7] };
const base = baseFromFigures(2020, ['Bolton', 'Bury'], AMOUNTS);
const spend = [
  ['Authority', 'Service', '2020/21 £000'],
  [],
  [],
  [],
  ...Object.entries(AMOUNTS).flatMap(([service, amounts]) =>
    amounts.map((amount, index) => [['Bolton', 'Bury'][index] ?? '', service, amount]),
  ),
].slice(0, 9);

const share = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const pence = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 100);
/** Rises from year to year, so that no target is below the current rate. */
const rising = fc.tuple(pence(700, 900), pence(0, 80), pence(0, 80), pence(0, 80)).map(([first, ...rises]) => {
  const wages = rises.reduce((all, rise) => [...all, (all.at(-1) ?? 0) + rise], [first]);
  return Object.fromEntries(['2020/21', ...YEARS].map((year, index) => [year, wages[index] ?? NaN]));
});
const wages = fc.oneof(
  rising,
  fc.constant({ library: 'national-living-wage' }),
  fc.constant({ library: 'scottish-adult-social-care' }),
  fc.constant({ from: 8.72, to: 11.5, by: '2024/25', starts: '2021-10-01' }),
);

const library = {
  nicRates: { library: 'employer-nic-rate' },
  nicThresholds: { library: 'employer-nic-threshold' },
  pensionRates: { library: 'auto-enrolment-employer-minimum' },
  pensionTriggers: { library: 'auto-enrolment-trigger' },
  pensionLowers: { library: 'auto-enrolment-lower' },
  pensionUppers: { library: 'auto-enrolment-upper' },
};
const onCosts = fc.oneof(
  share.map((onCost) => ({ onCost })),
  fc
    .record({ hoursPerWeek: fc.integer({ min: 4, max: 50 }), weeksPerYear: fc.constantFrom(52, 365 / 7) })
    .map((hours) => ({ ...hours, ...library })),
  fc.constant({}),
);
const yearly = (figure: fc.Arbitrary<number>) =>
  fc
    .tuple(figure, figure, figure, figure)
    .map((figures) => Object.fromEntries(['2020/21', ...YEARS].map((year, index) => [year, figures[index] ?? NaN])));
const inflation = maybe(fc.integer({ min: -50, max: 200 }).map((n) => n / 1_000));

const measures: readonly fc.Arbitrary<object>[] = [
  fc.record({
    model: fc.constant('pay-uplift-share'),
    workforceShare: maybe(share),
    coverage: share,
    coverageFor: fc.constantFrom({}, { Bury: 0.5 }),
    wages,
    restWithPay: maybe(share),
    otherInflation: inflation,
    onCosts: maybe(yearly(share)),
    indexation: inflation,
  }),
  fc
    .tuple(
      fc.record({
        model: fc.constant('pay-uplift-hours'),
        contactHours: maybe(fc.integer({ min: 0, max: 1_000_000 })),
        wages,
        travelTime: share,
        holiday: share,
        training: share,
        sickness: maybe(share),
        coverage: maybe(share),
        mileage: maybe(pence(0, 200)),
        runningCosts: pence(0, 700),
        surplus: pence(0, 100),
        otherInflation: inflation,
        spread: fc.constantFrom('by spend', 'equally'),
      }),
      onCosts,
    )
    .map(([measure, costs]) => ({ ...measure, ...costs })),
  fc
    .tuple(
      fc.record({
        model: fc.constant('pay-uplift-distribution'),
        wages,
        differentials: maybe(share),
        band1Share: fc.constant(0.45),
        band1Wage: pence(700, 900),
        band2Share: fc.constant(0.3),
        band2Wage: pence(800, 1_000),
        band3Share: fc.constant(0.25),
        band3Wage: pence(900, 1_300),
      }),
      onCosts,
      fc.oneof(
        fc.record({ payBill: fc.integer({ min: 0, max: 10_000_000 }) }),
        fc.record({ paidHours: fc.integer({ min: 0, max: 900_000 }) }),
      ),
    )
    .map(([measure, costs, size]) => ({ ...measure, ...costs, ...size })),
  fc.record({
    model: fc.constant('sleepovers'),
    nights: maybe(fc.integer({ min: 0, max: 50_000 })),
    hours: fc.integer({ min: 6, max: 12 }),
    sleepRates: yearly(pence(300, 1_000)),
    onCost: share,
    wakingShare: maybe(share.map((n) => n / 2)),
    wakingRates: maybe(yearly(pence(800, 1_400))),
    responderShare: maybe(share.map((n) => n / 2)),
    responderCost: maybe(pence(1_000, 6_000)),
  }),
];

/** Several workbooks of many measures each, random but the same in every run. */
function plans() {
  return [1, 2, 3].map((seed) => {
    const drawn = measures.flatMap((measure, kind) => fc.sample(measure, { seed: seed * 100 + kind, numRuns: 12 }));
    const file = {
      years: YEARS,
      scenarios: [{ name: 'Pay', measures: drawn.map((measure, index) => ({ name: `Measure ${index + 1}`, ...measure })) }],
    };
    const projection = project(modelOf(file, base));
    const outline = { fileName: 'spend.xlsx', readOnly: false, structureProtected: false, sheets: [] };
    const settings = {
      source: { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£ thousand' },
      baseYear: yearStarting(2020),
      kindOfMoney: '',
    };
    return { projection, plan: planWrite(projection, { outline, existing: [], settings, writtenAt: new Date(2026, 10, 22, 14, 32) }) };
  });
}

const drawn = plans();

test('the measures drawn are quantified for the most part, and not all', () => {
  const effects = drawn.flatMap(({ projection }) =>
    projection.scenarios.flatMap(({ workings }) => workings.flatMap(({ effect }) => effect.flatMap((each) => [...each]))),
  );
  const quantified = effects.filter((effect) => !Number.isNaN(effect)).length / effects.length;
  expect(quantified).toBeGreaterThan(0.5);
  expect(quantified).toBeLessThan(1);
});

describeWithLibreOffice('Every pay uplift, over many inputs', () => {
  test('has in each cell what LibreOffice calculates for its formula, even where the cached value was spoilt', async () => {
    const workbooks = await Promise.all(
      drawn.map(({ plan }) => workbookOf({ Spend: spend }, plan.edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'))),
    );
    const recalculated = await recalculateAll(workbooks);
    for (const [index, { plan }] of drawn.entries())
      expect(differences(plan.edits, await valuesIn(recalculated[index] ?? new Uint8Array())).slice(0, 5)).toEqual([]);
  });
});
