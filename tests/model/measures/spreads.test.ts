import { measureFaults } from '../../../src/model/measure-faults';
import { project } from '../../../src/model/projection';
import { explainBudget } from '../../../src/model/explain';
import { projectionProblems } from '../../../src/model/projection-problems';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { baseFromFigures } from '../base-from-figures';
import { modelOf, problemsOf, projectionOf } from '../totals';

/** Three councils, one with two lines; the third has no home care. */
const base = baseFromFigures(2024, ['Ayr', 'Bute', 'Coll'], { 'Day care': [6_000, 3_000, 1_000], 'Home care': [2_000, 0, NaN] });
const fileOf = (measure: object) => ({
  years: ['2025/26'],
  scenarios: [{ name: 'A', measures: [{ name: 'It', model: 'fixed-sum', amount: 1_000_000, ...measure }] }],
});
/** What each council saves, and each line of the first. */
function saved(measure: object) {
  const [, scenario] = projectionOf(fileOf(measure), base).scenarios;
  const workings = scenario?.workings[0];
  const onLines = new Map([...(workings?.lines ?? [])].map((line, position) => [line, -(workings?.effect[0]?.[position] ?? NaN)]));
  const sum = (council: string) =>
    base.lines.reduce((total, line, index) => {
      const figure = onLines.get(index) ?? NaN;
      return line.authority.name === council && !Number.isNaN(figure) ? total + figure : total;
    }, 0);
  return { councils: ['Ayr', 'Bute', 'Coll'].map((council) => Math.round(sum(council))), lines: onLines };
}

describe('A sum for all authorities together is shared', () => {
  test('by spend, where nobody says otherwise', () => {
    expect(saved({}).councils).toEqual([666_667, 250_000, 83_333]);
  });

  test('equally among the lines that have a budget', () => {
    expect(saved({ spread: 'equally', services: ['Day care'] }).councils).toEqual([333_333, 333_333, 333_333]);
  });

  test('by given shares; within an authority by what is spent on each line, and without a share nothing', () => {
    const { councils, lines } = saved({ spread: 'by given shares', shareFor: { Ayr: 0.4, Bute: 0.6 } });
    expect(councils).toEqual([400_000, 600_000, 0]);
    expect([lines.get(0), lines.get(3)]).toEqual([expect.closeTo(300_000, 6), expect.closeTo(100_000, 6)]);
  });

  test('by population or activity', () => {
    const weightFor = { Ayr: 112_000, Bute: 56_000, Coll: 56_000 };
    expect(saved({ spread: 'by population or activity', weightFor }).councils).toEqual([500_000, 250_000, 250_000]);
  });

  test('in words that say what each bears', () => {
    const weightFor = { Ayr: 112_000, Bute: 56_000, Coll: 56_000 };
    const projection = projectionOf(fileOf({ spread: 'by population or activity', weightFor }), base);
    expect(explainBudget(projection, 'S2', 1, 0)?.steps[0]?.sum).toContain('56,000 ÷ 224,000 in all authorities');
  });
});

describe('Shares and numbers that are not right', () => {
  const refused = (measure: object) => {
    const result = readScenarioFile(fileOf(measure), base);
    return result.problems.map(({ message }) => message);
  };

  test('shares of 95% or 105% together are refused, and 100% in thirds is not', () => {
    expect(refused({ spread: 'by given shares', shareFor: { Ayr: 0.35, Bute: 0.6 } })).toEqual([
      'The shares of the authorities in “It” make 95% together, not 100%. Correct them, so that the whole sum is borne and nothing twice.',
    ]);
    expect(refused({ spread: 'by given shares', shareFor: { Ayr: 0.45, Bute: 0.6 } })[0]).toContain('105%');
    expect(refused({ spread: 'by given shares', shareFor: { Ayr: 1 / 3, Bute: 1 / 3, Coll: 1 / 3 } })).toEqual([]);
  });

  test('only the authorities that the measure applies to are asked for a share', () => {
    const shareFor = { Ayr: 0.5, Bute: 0.5 };
    expect(refused({ spread: 'by given shares', authorities: ['Ayr', 'Bute'], shareFor })).toEqual([]);
    expect(refused({ spread: 'by given shares', authorities: ['Ayr', 'Coll'], shareFor }).join(' ')).toContain(
      'a figure of its own for Bute',
    );
  });

  test('a number that is missing is asked for by name, never taken as nought', () => {
    expect(refused({ spread: 'by population or activity', weightFor: { Ayr: 10 } })).toEqual([
      '“It” is shared by population or activity, and has no figure for Bute, Coll. Give one for each authority; 0 takes no part.',
    ]);
  });

  test('figures for a way of sharing that is not chosen are refused, with their place', () => {
    expect(problemsOf(readScenarioFile(fileOf({ shareFor: { Ayr: 1 } }), base))).toEqual([
      ['input-needs-spread', 'scenarios[0].measures[0].shareFor'],
    ]);
  });

  test('a share of an authority that has no spend on the lines is told: that part is in no budget', () => {
    const measure = { spread: 'by given shares', services: ['Home care'], shareFor: { Ayr: 0.9, Coll: 0.1 } };
    expect(projectionProblems(projectionOf(fileOf(measure), base)).map(({ message }) => message)).toContain(
      '10% of “It” falls to Coll, which has no spend on its lines. That part is in no budget: give the share to another, or choose other lines.',
    );
  });

  test('a number emptied later leaves its authority not quantified', () => {
    const model = modelOf(fileOf({ spread: 'by population or activity', weightFor: { Ayr: 1, Bute: 1, Coll: 2 } }), base);
    const [measure] = model.measures;
    if (measure === undefined) throw new Error('There is no measure.');
    const emptied = { ...measure, overrides: measure.overrides.filter(({ authority }) => authority !== 'LA3') };
    expect(measureFaults(emptied, model).map(({ code }) => code)).toEqual(['weights-missing']);
    const effect = project({ ...model, measures: [emptied] }).scenarios[1]?.workings[0]?.effect[0];
    expect(effect?.[2]).toBeNaN();
    expect(effect?.[1]).toBeCloseTo(-500_000, 6);
  });
});
