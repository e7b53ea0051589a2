import fc from 'fast-check';
import { serialFromDate, yearsBetween, yearStarting } from '../../src/model/financial-year';
import { project, type Projection } from '../../src/model/projection';
import type { BudgetModel, InputValue, Measure } from '../../src/model/scenario';
import { clydeValleyModel } from '../fixtures/clyde-valley';

type Edit = (model: BudgetModel) => BudgetModel;

const single = (value: number): InputValue => ({ kind: 'single', value });
const toMeasure = (index: number, change: (measure: Measure) => Measure): Edit => {
  return (model) => ({
    ...model,
    measures: model.measures.map((each, at) => (at === index % model.measures.length ? change(each) : each)),
  });
};
const toInput = (index: number, key: string, value: InputValue): Edit =>
  toMeasure(index, (measure) => ({ ...measure, inputs: { ...measure.inputs, [key]: value } }));

const index = fc.nat({ max: 20 });
const rate = fc.oneof(
  fc.constant(NaN),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, rate).map(([at, value]) => toInput(at, 'rate', single(value))),
  fc.tuple(index, fc.nat({ max: 1_000 })).map(([at, days]) => toInput(at, 'start', single(serialFromDate(2011, 4, 1) + days))),
  fc
    .tuple(rate, rate, rate)
    .map((values): Edit => toInput(9, 'wage', { kind: 'by year', base: 7.2, values: values.map((each) => 7 + each) })),
  fc
    .tuple(index, fc.constantFrom<Measure['takenOn']>('opening budget', 'budget after pressures', 'running budget'))
    .map(([at, takenOn]) => toMeasure(at, (measure) => ({ ...measure, takenOn }))),
  fc
    .tuple(index, fc.constantFrom<Measure['effectClass']>('cashable', 'cost avoidance'))
    .map(([at, effectClass]) => toMeasure(at, (measure) => ({ ...measure, effectClass }))),
  fc
    .tuple(index, fc.constantFrom('LA1', 'LA4'), rate)
    .map(([at, authority, value]) => toMeasure(at, (measure) => ({ ...measure, overrides: [{ authority, input: 'rate', value }] }))),
  fc.tuple(index, fc.subarray(['S2', 'S3', 'S4'])).map(([at, scenarios]) => toMeasure(at, (measure) => ({ ...measure, scenarios }))),
  fc
    .tuple(index, fc.constantFrom<Measure['services']>('all', ['Supported living'], []))
    .map(([at, services]) => toMeasure(at, (measure) => ({ ...measure, services }))),
  fc.tuple(index, fc.nat({ max: 20 })).map(([at, stackingOrder]) => toMeasure(at, (measure) => ({ ...measure, stackingOrder }))),
  fc.tuple(index, fc.string()).map(([at, name]) => toMeasure(at, (measure) => ({ ...measure, name }))),
  index.map((at): Edit => (model) => ({ ...model, measures: model.measures.filter((_, each) => each !== at) })),
  fc.string().map((name): Edit => (model) => ({
    ...model,
    scenarios: model.scenarios.map((each) => (each.ref === 'S3' ? { ...each, name } : each)),
  })),
  fc.constant<Edit>((model) => ({ ...model, scenarios: model.scenarios.filter(({ ref }) => ref !== 'S2') })),
  fc.constant<Edit>((model) => ({ ...model, base: { ...model.base, amounts: model.base.amounts.map((amount) => amount * 2) } })),
  fc.constant<Edit>((model) => ({ ...model, years: yearsBetween(yearStarting(2012), yearStarting(2014)) })),
);

/** All that can be asked of a projection, as plain values. */
function everythingIn({ model, rates, scenarios }: Projection): unknown {
  return {
    model,
    rates: Array.from(rates, ([ref, each]) => [ref, each.measure, each.rows]),
    scenarios: scenarios.map(({ workings, ...scenario }) => ({ ...scenario, workings: workings.map((each) => ({ ...each })) })),
  };
}

test('a projection that takes over what an edit left alone is the projection made afresh', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, asksForWorkings) => {
      let model = clydeValleyModel();
      let projection = project(model);
      for (const edit of list) {
        if (asksForWorkings) everythingIn(projection);
        model = edit(model);
        projection = project(model, projection);
        expect(everythingIn(projection)).toEqual(everythingIn(project(model)));
      }
    }),
    { numRuns: 30 },
  );
});

test('the sums of a measure are those of its columns, to the last bit, whichever is asked for first', () => {
  const added = (column: Float64Array) => column.reduce((sum, figure) => (Number.isNaN(figure) ? sum : sum + figure), 0);
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 4 }), fc.boolean(), (list, columnsFirst) => {
      const { scenarios } = project(list.reduce((model, edit) => edit(model), clydeValleyModel()));
      for (const each of scenarios.flatMap(({ workings }) => workings)) {
        if (columnsFirst) expect(each.effect).toHaveLength(each.appliesTo.length);
        expect(each.sums).toEqual(
          each.effect.map((effect, year) => ({
            appliesTo: added(each.appliesTo[year]!),
            effect: effect.every(Number.isNaN) ? NaN : added(effect),
          })),
        );
      }
    }),
    { numRuns: 100 },
  );
});

test('an edit leaves alone what does not depend on it', () => {
  const model = clydeValleyModel();
  const before = project(model);
  // Supported living from 2012 on, in scenarios S3 and S4: S1, S2 and the year 2011/12 are as they were.
  const after = project(toInput(11, 'rate', single(0.02))(model), before);
  expect(after.scenarios[0]).toBe(before.scenarios[0]);
  expect(after.scenarios[1]).toBe(before.scenarios[1]);
  expect(after.scenarios[2]?.budgets.map((budget, year) => budget === before.scenarios[2]?.budgets[year])).toEqual([true, false, false]);
  expect(after.rates.get('M1')).toBe(before.rates.get('M1'));
});
