import type { MeasureDefinition } from './definition';
import { payUpliftShare } from './pay-uplift-share/definition';
import { percentageSaving } from './percentage-saving/definition';

/** Every measure a person can choose, in the order in which lists show them. */
export const MEASURES: readonly MeasureDefinition[] = [percentageSaving, payUpliftShare];
