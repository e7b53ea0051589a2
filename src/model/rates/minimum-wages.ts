import { rateTable } from './rate-table';

const SOURCE = 'National Minimum Wage Regulations, as tabulated by PolicyEngine-UK and Bradgate Business Support; April 2023 from GOV.UK';
const RECENT = 'National Minimum Wage Regulations, as reported on 31 December 2025';

const from25 = { people: 'aged 25 and over' };
const from23 = { people: 'aged 23 and over' };
const from21 = { people: 'aged 21 and over' };

/** The lowest wage that is legal for the oldest group; its age floor fell from 25 to 23 in 2021 and to 21 in 2024. */
export const nationalLivingWage = rateTable({
  library: 'national-living-wage',
  name: 'National Living Wage',
  unit: '£ an hour',
  about: 'The legal minimum for the oldest age group; before April 2016 the adult National Minimum Wage.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2014, 10, 1], 6.5, from21],
    [[2015, 10, 1], 6.7, from21],
    [[2016, 4, 1], 7.2, from25],
    [[2017, 4, 1], 7.5, from25],
    [[2018, 4, 1], 7.83, from25],
    [[2019, 4, 1], 8.21, from25],
    [[2020, 4, 1], 8.72, from25],
    [[2021, 4, 1], 8.91, from23],
    [[2022, 4, 1], 9.5, from23],
    [[2023, 4, 1], 10.42, from23],
    [[2024, 4, 1], 11.44, from21],
    [[2025, 4, 1], 12.21, from21],
    [[2026, 4, 1], 12.71, { ...from21, source: RECENT }],
  ],
});

export const minimumWage18To20 = rateTable({
  library: 'national-minimum-wage-18-to-20',
  name: 'National Minimum Wage, 18 to 20',
  unit: '£ an hour',
  about: 'The legal minimum at 18, 19 and 20 years of age.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2015, 10, 1], 5.3],
    [[2016, 10, 1], 5.55],
    [[2017, 4, 1], 5.6],
    [[2018, 4, 1], 5.9],
    [[2019, 4, 1], 6.15],
    [[2020, 4, 1], 6.45],
    [[2021, 4, 1], 6.56],
    [[2022, 4, 1], 6.83],
    [[2023, 4, 1], 7.49],
    [[2024, 4, 1], 8.6],
    [[2025, 4, 1], 10],
    [[2026, 4, 1], 10.85, { source: RECENT }],
  ],
});

export const minimumWage16To17 = rateTable({
  library: 'national-minimum-wage-16-to-17',
  name: 'National Minimum Wage, 16 and 17',
  unit: '£ an hour',
  about: 'The legal minimum at 16 and 17 years of age, above compulsory school age.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2015, 10, 1], 3.87],
    [[2016, 10, 1], 4],
    [[2017, 4, 1], 4.05],
    [[2018, 4, 1], 4.2],
    [[2019, 4, 1], 4.35],
    [[2020, 4, 1], 4.55],
    [[2021, 4, 1], 4.62],
    [[2022, 4, 1], 4.81],
    [[2023, 4, 1], 5.28],
    [[2024, 4, 1], 6.4],
    [[2025, 4, 1], 7.55],
    [[2026, 4, 1], 8, { source: RECENT }],
  ],
});
