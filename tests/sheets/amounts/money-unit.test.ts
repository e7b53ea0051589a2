import { readUnit } from '../../../src/sheets/amounts/money-unit';

test.each([
  ['£000s', '£ thousand'],
  ['£000', '£ thousand'],
  ["£'000", '£ thousand'],
  ['£’000s', '£ thousand'],
  ["'000s", '£ thousand'],
  ['£k', '£ thousand'],
  ['£ thousand', '£ thousand'],
  ['£ thousands', '£ thousand'],
  ['Net current expenditure (£ thousand)', '£ thousand'],
  ['Data are reported in £ thousand. ', '£ thousand'],
  ['2023-24\r\n\r\nFiscal\r\nResource\r\n\r\n£million', '£ million'],
  ['£m', '£ million'],
  ['Budget 2025/26 £M', '£ million'],
  ['£ million', '£ million'],
  ['millions of pounds', '£ million'],
  ['£bn', '£ billion'],
  ['Loans (£bn)', '£ billion'],
  ['£', '£'],
  ['Net Amount (£)', '£'],
  ['£ change 16/17-17/18', '£'],
  ['All figures in pounds', '£'],
])('%j states the unit %s', (text, words) => {
  expect(readUnit(text)?.words).toBe(words);
});

test.each([
  'Payments over £250',
  'Other Below £2m',
  'Adult social care',
  'Medium',
  '2014/15',
  'over £1,000 a week',
  'Town of 20000',
  'thousand lives',
])('%j states no unit', (text) => {
  expect(readUnit(text)).toBeUndefined();
});
