import type { MeasureDefinition } from './definition';
import { payUpliftDistribution } from './pay-uplift-distribution/definition';
import { payUpliftHours } from './pay-uplift-hours/definition';
import { payUpliftShare } from './pay-uplift-share/definition';

/** Three ways to one answer. They stand beside each other and are never added. */
export const PAY_UPLIFT_METHODS: readonly MeasureDefinition[] = [payUpliftShare, payUpliftHours, payUpliftDistribution];
