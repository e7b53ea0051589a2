import { pensionLowerEnd, pensionMinimum, pensionTrigger, pensionUpperEnd } from './auto-enrolment';
import { employerInsuranceRate, secondaryThreshold } from './employer-insurance';
import { realLivingWage, realLivingWageLondon, scottishSocialCareFloor } from './living-wages';
import { minimumWage16To17, minimumWage18To20, nationalLivingWage } from './minimum-wages';
import type { RateTable } from './rate-table';

/** Every table of rates that a scenario file may name. */
export const RATE_LIBRARY: readonly RateTable[] = [
  nationalLivingWage,
  minimumWage18To20,
  minimumWage16To17,
  realLivingWage,
  realLivingWageLondon,
  scottishSocialCareFloor,
  employerInsuranceRate,
  secondaryThreshold,
  pensionMinimum,
  pensionTrigger,
  pensionLowerEnd,
  pensionUpperEnd,
];
