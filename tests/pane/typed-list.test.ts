import { readTypedList } from '../../src/pane/typing/typed-list';

const shares = { unit: '%', least: 0, most: 1 } as const;

test.each([
  ['25, 50, 75, 100', [0.25, 0.5, 0.75, 1]],
  ['0% 50% 100%', [0, 0.5, 1]],
  ['12.5;100', [0.125, 1]],
  ['', []],
])('shares typed in a row: %s', (text, figures) => {
  expect(readTypedList(text, shares)).toEqual(figures);
});

test.each([
  ['600,000', [600_000]],
  ['£600,000, £1,250,000', [600_000, 1_250_000]],
  ['300,400;500', [300_400, 500]],
  ['25,50,75', [25, 50, 75]],
])('thousands in a row of pounds: %s', (text, figures) => {
  expect(readTypedList(text, { unit: '£', least: 0 })).toEqual(figures);
});

test.each(['25, half', '50, 150', '-5, 100'])('%s cannot be taken', (text) => {
  expect(readTypedList(text, shares)).toBeUndefined();
});
