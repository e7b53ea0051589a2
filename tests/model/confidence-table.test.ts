import { confidenceTable, type ConfidenceTable } from '../../src/model/confidence-table';
import { project } from '../../src/model/projection';
import type { BudgetModel } from '../../src/model/scenario';
import { weighedModel } from '../fixtures/weighed';

function tableOf(model: BudgetModel, ref = 'S3'): ConfidenceTable {
  const scenario = project(model).scenarios.find((each) => each.scenario.ref === ref);
  if (scenario === undefined) throw new Error('No such scenario.');
  return confidenceTable(scenario, model.confidence ?? [], model.years.length);
}

function withWeight(model: BudgetModel, name: string, weight: number): BudgetModel {
  return {
    ...model,
    confidence: model.confidence?.map((level) => (level.name === name ? { ...level, weight } : level)),
  };
}

// Supported living at 4% (Inverclyde 3%) is £7.025m and has the level High; 1% from July is £1.335m and has Medium.
const [HIGH, MEDIUM] = [7_025_000, 1_335_000];

describe('Delivery confidence', () => {
  test('risk-adjusted is the sum of saving × weight, and what is left of the planned savings is at risk', () => {
    const { total } = tableOf(weighedModel());
    expect(total.adjusted[0]).toBeCloseTo(0.9 * HIGH + 0.5 * MEDIUM, 2);
    expect(total.atRisk[0]).toBeCloseTo(0.1 * HIGH + 0.5 * MEDIUM, 2);
  });

  test('planned = risk-adjusted + at risk + not assessed, in every year', () => {
    const { total, notAssessed } = tableOf(weighedModel());
    expect(total.planned).toHaveLength(3);
    total.planned.forEach((planned, year) => {
      expect((total.adjusted[year] ?? NaN) + (total.atRisk[year] ?? NaN) + (notAssessed[year] ?? NaN)).toBeCloseTo(planned, 2);
    });
  });

  test('savings that nobody assessed are planned, and neither safe nor at risk', () => {
    const { rows, total, countNotAssessed, assessed } = tableOf(weighedModel({}));
    expect(rows.every(({ level }) => level === 'not assessed')).toBe(true);
    expect(countNotAssessed).toBe(rows.length);
    expect(total.planned[0]).toBeGreaterThan(HIGH + MEDIUM);
    expect(assessed).toBe(false);
  });

  test('a level in use without a weight leaves its savings and the total not quantified, and no other level', () => {
    const { total, levels } = tableOf(weighedModel({ M5: 'Low', M6: 'Medium' }));
    const low = levels.find(({ level }) => level.name === 'Low');
    expect(low?.planned[0]).toBeCloseTo(HIGH, 2);
    expect(low?.adjusted[0]).toBeNaN();
    expect(levels.find(({ level }) => level.name === 'Medium')?.adjusted[0]).toBeCloseTo(0.5 * MEDIUM, 2);
    expect(total.adjusted[0]).toBeNaN();
    expect(total.atRisk[0]).toBeNaN();
  });

  test('a level without a weight that no saving has disturbs nothing', () => {
    expect(tableOf(weighedModel()).levels.find(({ level }) => level.name === 'Low')).toMatchObject({
      planned: [0, 0, 0],
      adjusted: [0, 0, 0],
    });
  });

  test('the budget stays as planned, whatever the weights', () => {
    const budgets = (model: BudgetModel) => project(model).scenarios.map((scenario) => scenario.budgets.map((year) => [...year]));
    expect(budgets(withWeight(weighedModel(), 'High', 0))).toEqual(budgets(weighedModel({})));
  });

  test('only savings that lower the budget are weighed: no pressure and no cost avoidance', () => {
    const model = weighedModel({ M5: 'High', M11: 'High' });
    const avoided: BudgetModel = {
      ...model,
      measures: model.measures.map((each) => (each.ref === 'M5' ? { ...each, effectClass: 'cost avoidance' } : each)),
    };
    const refs = tableOf(avoided, 'S4').rows.map(({ workings }) => workings.measure.ref);
    expect(refs).toContain('M11');
    expect(refs).not.toContain('M10');
    expect(refs).not.toContain('M5');
  });

  test('a year in which a saving costs more than it saves is counted whole: a weight never makes a cost smaller', () => {
    const model = weighedModel({ M5: 'Medium' });
    const costly: BudgetModel = {
      ...model,
      measures: model.measures.map((each) =>
        each.ref === 'M5'
          ? {
              ...each,
              overrides: [],
              inputs: {
                ...each.inputs,
                rate: { kind: 'single', value: -0.01 },
              },
            }
          : each,
      ),
    };
    const row = tableOf(costly).rows.find(({ workings }) => workings.measure.ref === 'M5');
    expect(row?.planned[0]).toBeCloseTo(-1_780_000, 2);
    expect(row?.adjusted[0]).toBeCloseTo(-1_780_000, 2);
    expect(row?.atRisk[0]).toBeCloseTo(0, 2);
  });

  test('a saving that is not quantified stays so, and is left out of the total where others have a figure', () => {
    const { rows, total } = tableOf(weighedModel({ M5: 'High', M12: 'High' }));
    expect(rows.find(({ workings }) => workings.measure.ref === 'M12')?.adjusted[2]).toBeNaN();
    expect(total.adjusted[2]).toBeCloseTo(0.9 * HIGH, 2);
  });

  test('a saving uses the point of its range that the budget uses', () => {
    const model = weighedModel({ M5: 'High' });
    const ranged: BudgetModel = {
      ...model,
      measures: model.measures.map((each) =>
        each.ref === 'M5'
          ? {
              ...each,
              overrides: [],
              inputs: {
                ...each.inputs,
                rate: {
                  kind: 'range',
                  low: 0.02,
                  high: 0.04,
                  central: NaN,
                  uses: 'low',
                },
              },
            }
          : each,
      ),
    };
    expect(tableOf(ranged).total.adjusted[0]).toBeCloseTo(0.9 * 0.02 * 178_000_000, 2);
  });
});
