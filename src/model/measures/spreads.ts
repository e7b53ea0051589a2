import { constant, dividedBy, given, quantity, times, type Expression } from '../../formula/expression';
import { problem, type Problem } from '../problems';
import {
  ALL_LINES,
  ALL_SPEND,
  AUTHORITY_SPEND,
  ofAllAuthorities,
  SPEND,
  type AuthorityInput,
  type MeasureDefinition,
  type Spread,
  type StepDefinition,
} from './definition';
import { figureWords } from './figure-words';

/** As much as adding up doubles may be off. */
const WHOLE_WITHIN = 1e-9;

/** How a sum for all lines together may be shared; by spend unless somebody says otherwise. */
const SPREADS = ['by spend', 'equally', 'by given shares', 'by population or activity'] as const satisfies MeasureDefinition['spreads'];

const GIVEN_SHARE: AuthorityInput = {
  key: 'agreedShare',
  label: 'Share of the sum',
  unit: '%',
  per: 'authority',
  spread: 'by given shares',
  least: 0,
  most: 1,
  fileKey: 'shareFor',
  whenEmpty: 'nothing given',
  help: 'What each authority bears of the whole. The shares make 100% together; an authority without one bears nothing.',
};

const WEIGHT: AuthorityInput = {
  key: 'weight',
  label: 'Population or activity',
  unit: 'number',
  per: 'authority',
  spread: 'by population or activity',
  least: 0,
  fileKey: 'weightFor',
  whenEmpty: 'not quantified',
  help: 'People, clients, cases or hours of each authority, all of one kind and date. Each bears what its number is of them all.',
};

/** The part of the whole that the line's authority bears, by each of the two ways. */
const BORNE = { 'by given shares': 'shareBorne', 'by population or activity': 'shareOfWeights' } as const;

/** The shares of all authorities together: 1, or a part of the sum is borne by nobody or twice. */
export const ALL_SHARES = 'allShares';

const STEPS: readonly StepDefinition[] = [
  {
    key: ALL_SHARES,
    label: 'Shares of the sum together',
    unit: '%',
    per: 'measure',
    spread: 'by given shares',
    expression: ofAllAuthorities(GIVEN_SHARE.key),
  },
  {
    key: BORNE['by given shares'],
    label: 'Share that the authority bears',
    unit: '%',
    per: 'measure',
    spread: 'by given shares',
    expression: given(GIVEN_SHARE.key, constant(0)),
  },
  {
    key: 'allWeights',
    label: 'Population or activity together',
    unit: 'number',
    per: 'measure',
    spread: 'by population or activity',
    expression: ofAllAuthorities(WEIGHT.key),
  },
  {
    key: BORNE['by population or activity'],
    label: 'Share that the authority bears',
    unit: '%',
    per: 'measure',
    spread: 'by population or activity',
    expression: dividedBy(quantity(WEIGHT.key), quantity('allWeights')),
  },
];

/** A measure with one sum for all its lines, and every way of sharing it among them. */
export function sharedSum(definition: Omit<MeasureDefinition, 'spreads'>): MeasureDefinition {
  return {
    ...definition,
    inputs: [...definition.inputs, GIVEN_SHARE, WEIGHT],
    steps: [...definition.steps, ...STEPS],
    spreads: SPREADS,
  };
}

/**
 * The line's share as an expression over its own spend and all the lines'; within an authority, a share is borne by spend.
 * Undefined where there is no one sum to be shared.
 */
export function shareExpression(spread: Spread): Expression | undefined {
  switch (spread) {
    case 'by spend':
      return dividedBy(quantity(SPEND), quantity(ALL_SPEND));
    case 'equally':
      return dividedBy(constant(1), quantity(ALL_LINES));
    case 'by given shares':
    case 'by population or activity':
      return times(quantity(BORNE[spread]), dividedBy(quantity(SPEND), quantity(AUTHORITY_SPEND)));
    case 'rest forgone':
    case 'rest by headroom':
      return undefined;
  }
}

/** The step that says what part of the sum each authority bears, where it is shared by figures of theirs. */
export function quantityBorne(spread: Spread): string | undefined {
  return spread === 'by given shares' || spread === 'by population or activity' ? BORNE[spread] : undefined;
}

/** What is wrong with the figures of the authorities: shares that leave a part of the sum to nobody or bear it twice, a number that is missing. */
export function spreadFaults(
  measure: string,
  spread: Spread | undefined,
  authorities: readonly { readonly name: string; readonly figureOf: (input: string) => number }[],
): readonly Problem[] {
  if (spread === 'by given shares') {
    const shares = authorities.map(({ figureOf }) => figureOf(GIVEN_SHARE.key)).filter((share) => !Number.isNaN(share));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    return Math.abs(whole - 1) <= WHOLE_WITHIN ? [] : [problem('shares-not-whole', { measure, whole: figureWords(whole, '%') })];
  }
  if (spread !== 'by population or activity') return [];
  const missing = authorities.filter(({ figureOf }) => Number.isNaN(figureOf(WEIGHT.key))).map(({ name }) => name);
  return missing.length === 0 ? [] : [problem('weights-missing', { measure, authorities: missing.join(', ') })];
}
