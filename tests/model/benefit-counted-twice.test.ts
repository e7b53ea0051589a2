import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benefitsCountedTwice } from '../../src/model/benefit-counted-twice';
import { project } from '../../src/model/projection';
import { baseFromFigures, clydeValleyProgramme } from './base-from-figures';
import { modelOf } from './totals';

const base = baseFromFigures(2010, ['Bolton', 'Bury'], { Care: [100_000, 200_000], Homes: [50_000, 60_000] });

/** What is told of these measures, all in one scenario over two years. */
function told(...measures: readonly object[]) {
  const model = modelOf({ years: ['2011/12', '2012/13'], scenarios: [{ name: 'A', measures }] }, base);
  return project(model).scenarios.flatMap((scenario) => benefitsCountedTwice(model, scenario).map(({ code, where }) => [code, where]));
}

const percentage = (rate: number, more: object = {}) => ({ model: 'percentage-saving', rate, services: ['Care'], ...more });
const national = { attribution: 'national' };
const collaborative = { attribution: 'collaborative' };

describe('One benefit told twice', () => {
  test('a price lowered by a national agreement and by the councils that took part: told with both references, line and year', () => {
    const measures = [percentage(0.027, { name: 'National rate', ...national }), percentage(0.01, { name: 'Our part', ...collaborative })];
    const model = modelOf({ years: ['2011/12', '2012/13'], scenarios: [{ name: 'A', measures }] }, base);
    const projection = project(model);
    expect(projection.scenarios.flatMap((scenario) => benefitsCountedTwice(model, scenario))).toEqual([
      {
        code: 'benefit-national-and-other',
        severity: 'warning',
        where: 'M2',
        message:
          '“National rate” (M1) and “Our part” (M2) in “A” both save on Bolton, Care, in 2011/12, one of them by a national agreement: what that brings to everybody may be counted twice. If it is one benefit, delete one of them; if there are two, leave both.',
      },
    ]);
    // Nothing is altered: 2.7% and 1% of £300m.
    const effects = projection.scenarios[1]?.workings.map(({ effect }) => effect[0]?.reduce((sum, each) => sum + each, 0) ?? NaN);
    expect(effects).toEqual([expect.closeTo(-8_100_000, 4), expect.closeTo(-3_000_000, 4)]);
  });

  test('the same amount in every year on the same line, whoever brings it about and by whichever measure', () => {
    expect(told(percentage(0.01), percentage(0.01, collaborative))).toEqual([['benefit-of-same-amount', 'M2']]);
    expect(told(percentage(0.01), { model: 'fixed-sum', amount: 3_000_000, services: ['Care'] })).toEqual([
      ['benefit-of-same-amount', 'M2'],
    ]);
  });

  test.each([
    ['own 4% and a collaborative 1% on one line, which add up', percentage(0.04), percentage(0.01, collaborative)],
    ['the same rate on other lines', percentage(0.01), percentage(0.01, { services: ['Homes'] })],
    ['a national rate on other lines', percentage(0.04), percentage(0.027, { services: ['Homes'], ...national })],
    ['the same amount as cost avoidance, which is no budget', percentage(0.01), percentage(0.01, { class: 'cost avoidance' })],
    ['the same rate from the year after', percentage(0.01), percentage(0.01, { start: '2012-04-01' })],
    [
      'a national rate that ended before the other began',
      percentage(0.02, { ...national, end: '2012-03-31' }),
      percentage(0.01, { start: '2012-04-01' }),
    ],
    [
      'two savings without a figure',
      { model: 'percentage-saving', services: ['Care'] },
      { model: 'percentage-saving', services: ['Care'] },
    ],
    [
      'a lower national price, and fewer people',
      percentage(0.027, national),
      { model: 'delayed-entry', people: 600, months: 4.5, monthlyCost: 124.81, services: ['Care'] },
    ],
    ['a pressure of the same amount', percentage(0.01), { model: 'fixed-pressure', amount: 3_000_000, services: ['Care'] }],
  ])('%s: nothing is told', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });
});

test('The Clyde Valley programme, with own, collaborative and national savings, is free of it', () => {
  const example: unknown = JSON.parse(readFileSync(resolve(__dirname, '../../examples/clyde-valley-year-1.scenarios.json'), 'utf8'));
  const model = modelOf(example, clydeValleyProgramme);
  expect(project(model).scenarios.flatMap((scenario) => benefitsCountedTwice(model, scenario))).toEqual([]);
});
