import { bridgeOf } from '../../src/model/bridge';
import { project } from '../../src/model/projection';
import { clydeValleyModel } from '../fixtures/clyde-valley';

const projection = project(clydeValleyModel());
const { base, years } = projection.model;

describe('A bridge', () => {
  test('adds up to the penny for every scenario, year, authority and service, by measure and by kind', () => {
    for (const scenario of projection.scenarios)
      for (const year of years.keys())
        for (const authority of [undefined, ...base.authorities.map(({ ref }) => ref)])
          for (const service of [undefined, ...base.services])
            for (const by of ['measure', 'kind'] as const) {
              const { opening, steps, projected } = bridgeOf(projection, scenario, { year, authority, service, by });
              const sum = steps.reduce((so, { effect }) => (Number.isNaN(effect) ? so : so + effect), opening);
              expect(sum).toBeCloseTo(projected, 4);
            }
  });

  test('tells pressures before savings, and keeps a measure without a figure in the list', () => {
    const scenario = projection.scenarios[3];
    if (scenario === undefined) throw new Error('No scenario.');
    const { steps } = bridgeOf(projection, scenario, { year: 2, service: 'Supported living', by: 'measure' });
    expect(steps.map(({ name, movement }) => [name, movement])).toEqual([
      ['Supported living: pay uplift', 'pay uplift'],
      ['Supported living: price negotiation', 'savings'],
      ['Supported living: collaborative buying', 'savings'],
      ['Supported living: service redesign', 'savings'],
    ]);
    expect(steps.at(-1)?.effect).toBeNaN();
  });

  test('by kind has one step for each kind that moves anything', () => {
    const scenario = projection.scenarios[3];
    if (scenario === undefined) throw new Error('No scenario.');
    const { steps } = bridgeOf(projection, scenario, { year: 2, by: 'kind' });
    expect(steps.map(({ name }) => name)).toEqual(['Pay uplift', 'Savings']);
    expect(steps[0]?.effect).toBeCloseTo(13_108_958.33, 2);
    expect(steps[1]?.effect).toBeCloseTo(-15_952_839.58, 2);
  });
});
