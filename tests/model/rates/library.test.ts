import { firstDay, isoDate, serialFromDate, yearOf, yearsBetween, yearStarting } from '../../../src/model/financial-year';
import { RATE_LIBRARY } from '../../../src/model/rates/library';
import { averageIn, coversYear, rateOn, ratesDuring } from '../../../src/model/rates/look-up';
import { nationalLivingWage } from '../../../src/model/rates/minimum-wages';
import { employerInsuranceRate } from '../../../src/model/rates/employer-insurance';
import { scottishSocialCareFloor } from '../../../src/model/rates/living-wages';
import type { RateTable } from '../../../src/model/rates/rate-table';

/** What is wrong with a table, in words; nothing where nothing is. */
function faultsOf({ rates, until }: RateTable): string[] {
  const days = rates.map(({ from }) => from);
  const years = yearsBetween(yearOf(days[0] ?? until), yearOf(until));
  return [
    ...days
      .slice(1)
      .flatMap((day, index) => (day > (days[index] ?? day) ? [] : [`${isoDate(day)} does not come after ${isoDate(days[index] ?? day)}`])),
    ...years.filter((year) => !days.some((day) => yearOf(day) === year)).map((year) => `no rate starts in ${year}/${(year + 1) % 100}`),
    ...rates
      .filter(({ amount, source }) => !(amount > 0) || source === '')
      .map(({ from }) => `${isoDate(from)} has no amount or no source`),
  ];
}

describe('every table of the library', () => {
  test.each(RATE_LIBRARY.map((table) => [table.name, table] as const))(
    '%s: in order, without duplicates, and a rate in every financial year',
    (_, table) => {
      expect(faultsOf(table)).toEqual([]);
    },
  );

  test('has a name of its own, and ends on the last day of a financial year', () => {
    expect(new Set(RATE_LIBRARY.map(({ library }) => library)).size).toBe(RATE_LIBRARY.length);
    for (const { until } of RATE_LIBRARY) expect(until + 1).toBe(firstDay(yearStarting(yearOf(until) + 1)));
  });

  test('wages and the band of auto-enrolment never fall', () => {
    for (const { library, rates } of RATE_LIBRARY.filter(
      (table) => table.unit === '£ an hour' || table.library.startsWith('auto-enrolment'),
    )) {
      const falls = rates.filter(({ amount }, index) => amount < (rates[index - 1]?.amount ?? 0));
      expect([library, falls]).toEqual([library, []]);
    }
  });

  test('a table that lacks April 2023, as a published library does, has a gap', () => {
    const lacking = { ...nationalLivingWage, rates: nationalLivingWage.rates.filter(({ from }) => from !== serialFromDate(2023, 4, 1)) };
    expect(faultsOf(lacking)).toEqual(['no rate starts in 2023/24']);
  });

  test('a day out of order and a day given twice are faults', () => {
    const [first, second, ...rest] = nationalLivingWage.rates;
    if (first === undefined || second === undefined) throw new Error('The table is empty.');
    expect(faultsOf({ ...nationalLivingWage, rates: [second, first, ...rest] })).toHaveLength(1);
    expect(faultsOf({ ...nationalLivingWage, rates: [first, first, second, ...rest] })).toHaveLength(1);
  });
});

test('which rates are not confirmed', () => {
  const unconfirmed = RATE_LIBRARY.flatMap(({ library, rates }) =>
    rates.filter(({ status }) => status === 'unconfirmed').map(({ from }) => `${library} ${isoDate(from)}`),
  );
  expect(unconfirmed).toEqual(['scottish-adult-social-care 2019-05-01', 'scottish-adult-social-care 2026-04-01']);
});

test.each([
  ['employer-nic-threshold', 2015, 156, /Barnes Roffe/],
  ['employer-nic-threshold', 2016, 156, /Barnes Roffe/],
  ['employer-nic-rate', 2022, 0.1505, /Levy Act 2021/],
  ['auto-enrolment-lower', 2017, 5_876, /Royal London/],
  ['auto-enrolment-lower', 2018, 6_032, /Royal London/],
  ['auto-enrolment-lower', 2025, 6_240, /HCWS376/],
  ['auto-enrolment-upper', 2025, 50_270, /HCWS376/],
  ['auto-enrolment-lower', 2026, 6_240, /DWP review .* 2026\/27/],
  ['real-living-wage-london', 2019, 10.55, /OGR Stock Denton/],
  ['real-living-wage-london', 2021, 10.85, /ITV News/],
  ['real-living-wage-london', 2022, 11.05, /HR Grapevine/],
])('%s of %d, once recalled from memory, names the source in which it was read', (library, year, amount, source) => {
  const rate = RATE_LIBRARY.find((table) => table.library === library)?.rates.find(({ from }) => yearOf(from) === year);
  expect(rate).toMatchObject({ amount, status: 'published' });
  expect(rate?.source).toMatch(source);
});

describe('the National Living Wage', () => {
  test.each([
    ['2016-03-31', 6.7, 'aged 21 and over'],
    ['2016-04-01', 7.2, 'aged 25 and over'],
    ['2021-04-01', 8.91, 'aged 23 and over'],
    ['2023-04-01', 10.42, 'aged 23 and over'],
    ['2024-03-31', 10.42, 'aged 23 and over'],
    ['2024-04-01', 11.44, 'aged 21 and over'],
  ])('on %s is £%d, %s', (day, amount, people) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    expect(rateOn(nationalLivingWage, serialFromDate(year, month, date))).toMatchObject({ amount, people });
  });

  test('has no rate before the first and after the last day: the last one is never carried on', () => {
    expect(rateOn(nationalLivingWage, serialFromDate(2014, 9, 30))).toBeUndefined();
    expect(rateOn(nationalLivingWage, serialFromDate(2027, 4, 1))).toBeUndefined();
    expect(averageIn(nationalLivingWage, yearStarting(2027))).toBeUndefined();
  });
});

describe('a year has its average by months', () => {
  test('£9.50 and from 1 December 2021 £10.02 make £9.6733', () => {
    expect(averageIn(scottishSocialCareFloor, yearStarting(2021))).toBeCloseTo(9.6733, 4);
  });

  test('employer NIC of 2022/23, seven months at 15.05% and five at 13.8%, is 14.53%', () => {
    expect(averageIn(employerInsuranceRate, yearStarting(2022))).toBeCloseTo(0.1453, 4);
  });

  test('the month of a change belongs whole to the new rate, so that 6 April counts from 1 April', () => {
    expect(averageIn(employerInsuranceRate, yearStarting(2025))).toBeCloseTo(0.15, 12);
    expect(coversYear(employerInsuranceRate, yearStarting(2015))).toBe(true);
  });

  test('a year with a part before the first rate is not covered', () => {
    expect(coversYear(scottishSocialCareFloor, yearStarting(2016))).toBe(false);
    expect(averageIn(scottishSocialCareFloor, yearStarting(2016))).toBeUndefined();
    expect(coversYear(scottishSocialCareFloor, yearStarting(2017))).toBe(true);
  });
});

test('rates during some years: from the one in force on the first day, and only where something changes', () => {
  const days = (table: RateTable, first: number, last: number) =>
    ratesDuring(table, yearStarting(first), yearStarting(last)).map(({ from, amount }) => [isoDate(from), amount]);
  expect(days(nationalLivingWage, 2016, 2018)).toEqual([
    ['2016-04-01', 7.2],
    ['2017-04-01', 7.5],
    ['2018-04-01', 7.83],
  ]);
  expect(days(scottishSocialCareFloor, 2017, 2017)).toEqual([
    ['2016-10-01', 8.25],
    ['2017-05-01', 8.45],
  ]);
  expect(days(employerInsuranceRate, 2023, 2026)).toEqual([
    ['2023-04-06', 0.138],
    ['2025-04-06', 0.15],
  ]);
});
