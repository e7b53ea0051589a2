import { serialFromDate } from '../../../src/model/financial-year';
import { readYearCell, readYearHeader } from '../../../src/sheets/years/read-year';

test.each([
  ['2014/15', 2014, 'stated'],
  ['2014/5', 2014, 'stated'],
  ['2014-15', 2014, 'stated'],
  ['2014–15', 2014, 'stated'],
  ['2014-2015', 2014, 'stated'],
  ['11/12', 2011, 'stated'],
  ['FY2015', 2014, 'stated'],
  ['FY 2014/15', 2014, 'stated'],
  ['1999/00', 1999, 'stated'],
  ['2025-26\n\nBudget', 2025, 'stated'],
  ['\r\n2023-24\r\n\r\nFinancial\r\nTransactions\r\n\r\n£million', 2023, 'stated'],
  ['Original budget 2025/26 £000', 2025, 'stated'],
  ['Income 2018/19', 2018, 'stated'],
  ['England, 2007-08', 2007, 'stated'],
  ['Revenue Outturn (RO) 2017-18: RS 2017-18', 2017, 'stated'],
  ['2014', 2014, 'bare'],
  ['Budget 2014', 2014, 'bare'],
  ['Balance at 31 March 2018', 2017, 'date'],
  ['Reserves at 1 April 2017', 2017, 'date'],
  ['Apr-22', 2022, 'date'],
  ['March 2018', 2017, 'date'],
])('the header %j is the financial year that starts in %d', (text, year, how) => {
  expect(readYearHeader(text)).toMatchObject({ year, how });
});

test.each([
  'Amount',
  '% change 2016/17-2018/19',
  '£ change 16/17-17/18',
  '2014/16',
  'Line 110',
  '£2014',
  '2,014',
  'Ward 7',
  '2014 to 2019',
  '',
])('the header %j names no one year', (text) => {
  expect(readYearHeader(text)).toBeUndefined();
});

test('a header that is a number is a year from 1970 to 2099 and nothing else', () => {
  expect(readYearHeader(2014)).toEqual({ year: 2014, how: 'bare', typed: '2014' });
  expect(readYearHeader(110)).toBeUndefined();
  expect(readYearHeader(2014.5)).toBeUndefined();
  expect(readYearHeader(40_483)).toBeUndefined();
});

test.each([
  [serialFromDate(2010, 11, 1), 'mmm\\-yy', 2010, 'retyped', '2010/11'],
  [serialFromDate(2011, 12, 1), 'mmm-yy', 2011, 'retyped', '2011/12'],
  [serialFromDate(2026, 12, 11), 'd-mmm', 2011, 'retyped', '11/12'],
  [serialFromDate(2026, 11, 12), 'd-mmm', 2011, 'retyped', '11/12'],
  [serialFromDate(2018, 3, 31), 'dd/mm/yyyy', 2017, 'date', '2018-03-31'],
  [serialFromDate(2018, 4, 1), 'dd/mm/yyyy', 2018, 'date', '2018-04-01'],
])('the date %d formatted %s is offered as the year it was typed as', (serial, format, year, how, typed) => {
  expect(readYearHeader(serial, format)).toEqual({ year, how, typed });
});

test.each([
  ['3 Apr 2023', 2023],
  ['22-Mar-23', 2022],
  ['13/04/2023', 2023],
  ['2022-04-01', 2022],
  ['2018/19', 2018],
])('a cell %j of a column of dates falls in the year that starts in %d', (text, year) => {
  expect(readYearCell(text)?.year).toBe(year);
});

test('a date or a bare year in a column of years', () => {
  expect(readYearCell(serialFromDate(2023, 3, 31))?.year).toBe(2022);
  expect(readYearCell(2023)?.year).toBe(2023);
  expect(readYearCell(null)).toBeUndefined();
  expect(readYearCell('not a year')).toBeUndefined();
});
