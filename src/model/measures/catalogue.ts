import { annualPercentageSaving } from './annual-percentage-saving/definition';
import { benchmarkGap } from './benchmark-gap/definition';
import { callOff } from './call-off/definition';
import type { MeasureDefinition } from './definition';
import { delayedEntry } from './delayed-entry/definition';
import { demographicGrowth } from './demographic-growth/definition';
import { fixedPressure } from './fixed-pressure/definition';
import { fixedSum } from './fixed-sum/definition';
import { fundingChange } from './funding-change/definition';
import { inflation } from './inflation/definition';
import { oneOffCost } from './one-off-cost/definition';
import { otherGrowth } from './other-growth/definition';
import { payUpliftDistribution } from './pay-uplift-distribution/definition';
import { payUpliftHours } from './pay-uplift-hours/definition';
import { payUpliftShare } from './pay-uplift-share/definition';
import { percentageSaving } from './percentage-saving/definition';
import { percentageSavingNet } from './percentage-saving-net/definition';
import { reablement } from './reablement/definition';
import { savingsBroughtForward } from './savings-brought-forward/definition';
import { sleepovers } from './sleepovers/definition';
import { stepDown } from './step-down/definition';
import { transfer } from './transfer/definition';
import { unitPrice } from './unit-price/definition';

/** Every measure a person can choose, in the order in which lists show them; the usual ones first. */
export const MEASURES: readonly MeasureDefinition[] = [
  percentageSaving,
  payUpliftShare,
  fixedSum,
  annualPercentageSaving,
  percentageSavingNet,
  unitPrice,
  callOff,
  stepDown,
  reablement,
  delayedEntry,
  benchmarkGap,
  payUpliftHours,
  payUpliftDistribution,
  sleepovers,
  inflation,
  demographicGrowth,
  otherGrowth,
  fixedPressure,
  oneOffCost,
  fundingChange,
  transfer,
  savingsBroughtForward,
];
