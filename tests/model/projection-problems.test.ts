import { projectionProblems } from '../../src/model/projection-problems';
import { baseFromFigures } from './base-from-figures';
import { projectionOf } from './totals';

const YEARS = ['2018/19', '2019/20'];
const saving = (more: object) => ({ name: 'Saving', model: 'percentage-saving', ...more });
const told = (base: ReturnType<typeof baseFromFigures>, ...measures: readonly object[]) =>
  projectionProblems(projectionOf({ years: YEARS, scenarios: [{ name: 'A', measures }] }, base)).map(({ severity, message, where }) => [
    severity,
    message,
    where,
  ]);

const base = baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [100, 200] });

test('figures without a doubt have nothing to be told', () => {
  expect(told(base, saving({ rate: 0.6 }), saving({ rate: 0.4 }))).toEqual([]);
});

test('measures that take more than there is: once for each line, with the first year', () => {
  expect(told(base, saving({ rate: 0.6 }), saving({ rate: 0.5, start: '2019-04-01', authorities: ['Bury'] }))).toEqual([
    ['warning', 'In “A” the measures take more than the whole budget of Bury, Care, in 2019/20. Check their rates.', 'S2'],
  ]);
});

test('a line that is income is below nothing to begin with', () => {
  expect(told(baseFromFigures(2017, ['Bolton'], { Fees: [-100] }), saving({ rate: 0.5 }))).toEqual([]);
});

test('a measure without a figure, at the Ref of its input', () => {
  expect(told(base, saving({}))).toEqual([
    [
      'warning',
      '“Saving” in “A” has no figure for Saving rate: its effect is not quantified. It is not zero, and no total counts it.',
      'M1-rate',
    ],
  ]);
  expect(told(base, saving({ rateFor: { Bolton: 0.1, Bury: 0.1 } }))).toEqual([]);
  expect(told(base, saving({ start: '2021-04-01' }))).toEqual([]);
});

test('lines of the base without a figure are told once, and no measure is blamed for them', () => {
  expect(told(baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [100, NaN] }), saving({ rate: 0.04 }))).toEqual([
    [
      'warning',
      '1 of 2 lines of the base budget have no figure (such as Bury, Care). What is projected from them is not quantified, and no total counts them.',
      undefined,
    ],
  ]);
});
