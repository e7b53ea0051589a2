import { constant, given } from '../../formula/expression';
import type { SingleInput, StepDefinition } from './definition';

/** The part of a line that a measure can reach at all: "(external)", "on contracts", "behaviour management training only". */
export const SHARE_OF_LINE_INPUT: SingleInput = {
  key: 'addressable',
  label: 'Share of the line it applies to (empty: all of it)',
  unit: '%',
  per: 'measure',
  least: 0,
  most: 1,
  fileKey: 'addressable',
  overridesFileKey: 'addressableFor',
  whenEmpty: 'nothing given',
  prominent: false,
  help: 'How much of the line the measure can reach, where that is less than all of it.',
};

/** The same as a figure to multiply with: 1 where nothing is given. */
export const SHARE_OF_LINE_STEP: StepDefinition = {
  key: 'addressableShare',
  label: 'Share of the line it applies to',
  unit: '%',
  per: 'measure',
  expression: given('addressable', constant(1)),
};
