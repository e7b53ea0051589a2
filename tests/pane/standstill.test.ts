import { project } from '../../src/model/projection';
import { addStandstill, standstillIsFree } from '../../src/pane/session/standstill';
import { clydeValleyModel } from '../fixtures/clyde-valley';

describe('The ready scenario “Standstill pressures”', () => {
  const before = clydeValleyModel();
  const { model, scenario } = addStandstill(before);
  const own = model.measures.filter((measure) => measure.scenarios.includes(scenario.ref));

  test('has pay, prices and demand on every line, after the scenarios there are', () => {
    expect(scenario.name).toBe('Standstill pressures');
    expect(own.map(({ name, definition: { model: of }, services }) => [name, of, services])).toEqual([
      ['Pay', 'pay-uplift-share', 'all'],
      ['Prices other than pay', 'inflation', 'all'],
      ['Demand', 'demographic-growth', 'all'],
    ]);
    expect(model.scenarios.slice(0, -1)).toEqual(before.scenarios);
  });

  test('guesses no figure: each of the three is not quantified, and the budget stays as it is', () => {
    const projected = project(model).scenarios.at(-1);
    expect(projected?.budgets.map((budget) => [...budget])).toEqual(model.years.map(() => [...model.base.amounts]));
    expect([...new Set(projected?.notQuantified)]).toEqual([3]);
  });

  test('is offered while no scenario has its name', () => {
    expect(standstillIsFree(before)).toBe(true);
    expect(standstillIsFree(model)).toBe(false);
  });
});
