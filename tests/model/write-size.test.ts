import { workingsRows, writeSizeProblems } from '../../src/model/write-size';
import { madeModel } from '../bench/made-model';

test('a row of Workings for each scenario, measure and line', () => {
  expect(workingsRows(madeModel(100))).toBe(100 * 10 * 5);
});

test('an ordinary model is written without a word', () => {
  expect(writeSizeProblems(madeModel(1_000))).toEqual([]);
});

test('a large one says how many rows and cells it would write', () => {
  const [problem, ...others] = writeSizeProblems(madeModel(4_000));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'write-is-large', severity: 'warning' });
  expect(problem?.message).toContain('200,005 rows (about 4,800,120 cells) of the 1,048,576');
});

test('one that no sheet can hold is stopped', () => {
  expect(writeSizeProblems(madeModel(21_000))).toEqual([expect.objectContaining({ code: 'write-too-large', severity: 'error' })]);
});
