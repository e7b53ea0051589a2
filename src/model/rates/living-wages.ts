import { rateTable, type TypedRate } from './rate-table';

const ABOUT =
  'Set by the Living Wage Foundation and paid by choice. Announced the autumn before, to be paid by spring at the latest: 1 April is taken as its day.';
const SOURCE = 'Living Wage Foundation announcements, as reported at the time';

/** By the calendar year in whose spring it is paid. */
const eachApril = (firstYear: number, ...amounts: readonly (number | readonly [number, string])[]): readonly TypedRate[] =>
  amounts.map((amount, index) =>
    typeof amount === 'number' ? [[firstYear + index, 4, 1], amount] : [[firstYear + index, 4, 1], amount[0], { source: amount[1] }],
  );

/** The wage that is worked out from the cost of living, outside London. */
export const realLivingWage = rateTable({
  library: 'real-living-wage',
  name: 'Real Living Wage, UK',
  unit: '£ an hour',
  about: ABOUT,
  source: SOURCE,
  until: [2027, 3, 31],
  rates: eachApril(2015, 7.85, 8.25, 8.45, 8.75, 9, 9.3, 9.5, 9.9, 10.9, 12, 12.6, 13.45),
});

export const realLivingWageLondon = rateTable({
  library: 'real-living-wage-london',
  name: 'Real Living Wage, London',
  unit: '£ an hour',
  about: ABOUT,
  source: SOURCE,
  until: [2027, 3, 31],
  rates: eachApril(
    2015,
    9.15,
    9.4,
    9.75,
    10.2,
    [10.55, 'Living Wage Foundation announcement of November 2018, as reported by OGR Stock Denton'],
    10.75,
    [10.85, 'Living Wage Foundation announcement, as reported by ITV News on 9 November 2020'],
    [11.05, 'Living Wage Foundation announcement, as reported by HR Grapevine on 15 November 2021'],
    11.95,
    13.15,
    13.85,
    14.8,
  ),
});

/** What Scottish policy asks every provider of publicly funded adult social care to pay. */
export const scottishSocialCareFloor = rateTable({
  library: 'scottish-adult-social-care',
  name: 'Scottish adult social care floor',
  unit: '£ an hour',
  about: 'What Scottish policy asks providers of publicly funded adult social care to pay; it follows the Real Living Wage with a delay.',
  source: 'Scottish Government and COSLA letters, as published by CCPS and Scottish Care; parliamentary answers S6W-24343 and S6W-38736',
  until: [2027, 3, 31],
  rates: [
    [[2016, 10, 1], 8.25],
    [[2017, 5, 1], 8.45],
    [[2018, 5, 1], 8.75],
    [[2019, 5, 1], 9, { unconfirmed: 'The amount follows the Real Living Wage; its day, 1 May 2019, is recalled and no letter was found' }],
    [[2020, 4, 1], 9.3],
    [[2021, 4, 1], 9.5],
    [[2021, 12, 1], 10.02],
    [[2022, 4, 1], 10.5],
    [[2023, 4, 1], 10.9],
    [[2024, 4, 1], 12],
    [[2025, 4, 1], 12.6],
    [
      [2026, 4, 1],
      13.45,
      {
        unconfirmed:
          'Expected: a parliamentary answer of 20 February 2026 says that the rise to the Real Living Wage is funded in full, and names no amount and no day',
      },
    ],
  ],
});
