import { project } from '../../../src/model/projection';
import type { BaseBudget } from '../../../src/model/spend';
import type { BudgetModel } from '../../../src/model/scenario';
import { isLarge, writeSize, writeSizeProblems, writeSizeSummed } from '../../../src/sheets/output/write-size';
import type { WritePlan } from '../../../src/sheets/output/plan';
import { madeModel } from '../../bench/made-model';
import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { firstWrite } from '../../fixtures/first-write';

/** The same lines, each paid for by two funders: twice as many, and no more authorities or services. */
function twoFunders(model: BudgetModel): BudgetModel {
  const { base } = model;
  const lines = base.lines.flatMap((line) => ['Council', 'NHS'].map((funder) => ({ ...line, funder })));
  const twice = (amounts: Float64Array) => Float64Array.from(lines, (_, position) => (amounts[Math.floor(position / 2)] ?? NaN) / 2);
  const parted: BaseBudget = {
    ...base,
    lines: lines.map((line, position) => ({ ...line, ref: `L${position + 1}` })),
    atSource: twice(base.atSource),
    amounts: twice(base.amounts),
  };
  return { ...model, base: parted };
}

const rowsOf = ({ edits }: WritePlan, sheet: string) =>
  edits.flatMap((edit) => (edit.sheet === sheet ? [edit.content.cells.slice(4)] : [])).flat();

describe.each([
  ['the Clyde Valley example, with a measure beside the budget', clydeValleyModel()],
  ['made lines, all measures on all of them', madeModel(20)],
])('what would be written, %s', (_, model) => {
  test('is what the sheets are planned to hold', () => {
    const plan = firstWrite(project(model));
    const workings = rowsOf(plan, 'Workings');
    const formulas = workings.flat().filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell);
    expect(writeSize(model)).toEqual({
      lines: model.base.lines.length,
      sheets: plan.edits.length,
      workingsRows: workings.length,
      workingsFormulas: formulas.length,
      budgetRows: rowsOf(plan, 'Projected budgets').length,
    });
    expect(workings.length).toBeGreaterThan(100);
  });
});

test('an ordinary model is written without a word, up to 50,000 rows of Workings', () => {
  expect(writeSizeProblems(madeModel(1_000))).toEqual([]);
  expect(isLarge(writeSize(madeModel(1_000)))).toBe(false);
  expect(isLarge(writeSize(madeModel(1_001)))).toBe(true);
});

test('a large one says what it would write, and that nothing is left to be summed', () => {
  const [problem, ...others] = writeSizeProblems(madeModel(4_000));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'write-is-large', severity: 'warning' });
  expect(problem?.message).toContain('Workings takes 200,000 rows, with 3,400,000 formulas, of the 1,048,576 that a sheet has');
  expect(problem?.message).toContain('Each line is one authority and service already');
});

test('one whose services have several funders says how many rows it takes with those added, and how', () => {
  const model = twoFunders(madeModel(2_000));
  expect(writeSizeSummed(model)).toEqual(writeSize(madeModel(2_000)));
  const [problem] = writeSizeProblems(model, '--sum-to authority-and-service');
  expect(problem?.message).toContain(
    'Workings takes 200,000 rows, with 3,400,000 formulas, of the 1,048,576 that a sheet has: writing and recalculating take minutes. Summed to authority and service first, Workings takes 100,000 rows (--sum-to authority-and-service).',
  );
});

test('one that no sheet can hold is stopped, whichever sheet it is', () => {
  const [problem] = writeSizeProblems(madeModel(21_000));
  expect(problem).toMatchObject({ code: 'write-too-large', severity: 'error' });
  expect(problem?.message).toContain('Workings would take 1,050,000 rows, and a sheet has 1,048,576.');
  const manyScenarios = { ...madeModel(200_000), measures: [] };
  expect(writeSizeProblems(manyScenarios)[0]?.message).toContain('Projected budgets would take 1,200,006 rows');
});
