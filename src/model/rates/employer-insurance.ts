import { rateTable } from './rate-table';

const ACT_2025 = 'National Insurance Contributions (Secondary Class 1 Contributions) Act 2025, in force on 6 April 2025';

const NOT_THE_EMPLOYEES = {
  source: 'HMRC rates, as tabulated by Barnes Roffe and Villars Hayward; PolicyEngine-UK has 155, which is the employee’s threshold',
};
const LEVY = 'Health and Social Care Levy Act 2021, section 5: 1.25 points more, as tabulated by Ashfords (15.05%)';
const LEVY_ENDS = 'GOV.UK, Cancellation of the Health and Social Care Levy, 23 September 2022: from 6 November 2022';

/** Employer's Class 1 contribution on pay above the secondary threshold. */
export const employerInsuranceRate = rateTable({
  library: 'employer-nic-rate',
  name: 'Employer NIC rate',
  unit: '%',
  about: 'Employer’s National Insurance on pay above the secondary threshold. The Employment Allowance is not taken off anywhere.',
  source: 'HMRC rates, as tabulated by PolicyEngine-UK',
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 0.138],
    [[2016, 4, 6], 0.138],
    [[2017, 4, 6], 0.138],
    [[2018, 4, 6], 0.138],
    [[2019, 4, 6], 0.138],
    [[2020, 4, 6], 0.138],
    [[2021, 4, 6], 0.138],
    [[2022, 4, 6], 0.1505, { source: LEVY }],
    [[2022, 11, 6], 0.138, { source: LEVY_ENDS }],
    [[2023, 4, 6], 0.138],
    [[2024, 4, 6], 0.138],
    [[2025, 4, 6], 0.15, { source: ACT_2025 }],
    [[2026, 4, 6], 0.15, { source: ACT_2025 }],
  ],
});

/** What a worker may earn in a week before the employer pays National Insurance. */
export const secondaryThreshold = rateTable({
  library: 'employer-nic-threshold',
  name: 'Employer NIC secondary threshold, a week',
  unit: '£',
  about: 'Pay of a week on which the employer pays no National Insurance. £96 a week is the weekly form of £5,000 a year.',
  source: 'HMRC rates, as tabulated by PolicyEngine-UK',
  until: [2027, 3, 31],
  rates: [
    [[2015, 4, 6], 156, NOT_THE_EMPLOYEES],
    [[2016, 4, 6], 156, NOT_THE_EMPLOYEES],
    [[2017, 4, 6], 157],
    [[2018, 4, 6], 162],
    [[2019, 4, 6], 166],
    [[2020, 4, 6], 169],
    [[2021, 4, 6], 170],
    [[2022, 4, 6], 175],
    [[2023, 4, 6], 175],
    [[2024, 4, 6], 175],
    [[2025, 4, 6], 96, { source: ACT_2025 }],
    [[2026, 4, 6], 96, { source: ACT_2025 }],
  ],
});
