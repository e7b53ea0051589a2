import { rateTable } from './rate-table';

const SOURCE = 'Automatic Enrolment (Earnings Trigger and Qualifying Earnings Band) Orders, as tabulated by Royal London';
const IN_2024 = { source: 'DWP review of the earnings trigger and qualifying earnings band for 2024/25, 6 February 2024' };
const IN_2025 = { source: 'Written statement HCWS376, 21 January 2025: all thresholds stay as in 2024/25' };
const IN_2026 = {
  source:
    'DWP review of the earnings trigger and qualifying earnings band for 2026/27, as reported in January 2026 (Price Mann, Fourfifty)',
};

/** The least an employer must pay into a pension, as a share of the pay within the band. */
export const pensionMinimum = rateTable({
  library: 'auto-enrolment-employer-minimum',
  name: 'Auto-enrolment, employer minimum',
  unit: '%',
  about: 'The employer’s least contribution, a share of pay between the lower and the upper end of the band.',
  source: 'The Pensions Regulator, phasing of minimum contributions',
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 0.01],
    [[2016, 4, 6], 0.01],
    [[2017, 4, 6], 0.01],
    [[2018, 4, 6], 0.02],
    [[2019, 4, 6], 0.03],
    [[2020, 4, 6], 0.03],
    [[2021, 4, 6], 0.03],
    [[2022, 4, 6], 0.03],
    [[2023, 4, 6], 0.03],
    [[2024, 4, 6], 0.03],
    [[2025, 4, 6], 0.03],
    [[2026, 4, 6], 0.03],
  ],
});

/** The end of the band below which pay counts for no contribution. */
export const pensionLowerEnd = rateTable({
  library: 'auto-enrolment-lower',
  name: 'Auto-enrolment, lower end of the band, a year',
  unit: '£',
  about: 'Pay of a year below it counts for no contribution.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 5_824],
    [[2016, 4, 6], 5_824],
    [[2017, 4, 6], 5_876],
    [[2018, 4, 6], 6_032],
    [[2019, 4, 6], 6_136],
    [[2020, 4, 6], 6_240],
    [[2021, 4, 6], 6_240],
    [[2022, 4, 6], 6_240],
    [[2023, 4, 6], 6_240],
    [[2024, 4, 6], 6_240, IN_2024],
    [[2025, 4, 6], 6_240, IN_2025],
    [[2026, 4, 6], 6_240, IN_2026],
  ],
});

/** The end of the band above which pay counts for no further contribution. */
export const pensionUpperEnd = rateTable({
  library: 'auto-enrolment-upper',
  name: 'Auto-enrolment, upper end of the band, a year',
  unit: '£',
  about: 'Pay of a year above it counts for no further contribution.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 42_385],
    [[2016, 4, 6], 43_000],
    [[2017, 4, 6], 45_000],
    [[2018, 4, 6], 46_350],
    [[2019, 4, 6], 50_000],
    [[2020, 4, 6], 50_000],
    [[2021, 4, 6], 50_270],
    [[2022, 4, 6], 50_270],
    [[2023, 4, 6], 50_270],
    [[2024, 4, 6], 50_270, IN_2024],
    [[2025, 4, 6], 50_270, IN_2025],
    [[2026, 4, 6], 50_270, IN_2026],
  ],
});

/** A worker who earns more than this in a year is enrolled. */
export const pensionTrigger = rateTable({
  library: 'auto-enrolment-trigger',
  name: 'Auto-enrolment trigger, a year',
  unit: '£',
  about: 'A worker who earns more than this in a year is enrolled, and not before.',
  source: SOURCE,
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 10_000],
    [[2016, 4, 6], 10_000],
    [[2017, 4, 6], 10_000],
    [[2018, 4, 6], 10_000],
    [[2019, 4, 6], 10_000],
    [[2020, 4, 6], 10_000],
    [[2021, 4, 6], 10_000],
    [[2022, 4, 6], 10_000],
    [[2023, 4, 6], 10_000],
    [[2024, 4, 6], 10_000, IN_2024],
    [[2025, 4, 6], 10_000, IN_2025],
    [[2026, 4, 6], 10_000, IN_2026],
  ],
});
