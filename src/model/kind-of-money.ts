/** What kind of money a base budget is: asked once, and shown on every output. An empty part was not said. */
export interface KindOfMoney {
  readonly stage: Stage | '';
  readonly basis: Basis | '';
  readonly group: SpendGroup | '';
}

/** Where in the year's life the figures stand. */
export const STAGES = ['original budget', 'budget after virements', 'current budget', 'forecast', 'outturn', 'budget'] as const;
export type Stage = (typeof STAGES)[number];

export const BASES = ['gross', 'income', 'net'] as const;
export type Basis = (typeof BASES)[number];

/** The subjective groups of CIPFA's Service Reporting Code of Practice that care budgets are held in. */
export const SPEND_GROUPS = [
  'third-party payments',
  'employees',
  'transfer payments',
  'premises',
  'supplies and services',
  'support services',
] as const;
export type SpendGroup = (typeof SPEND_GROUPS)[number];

/** Reads `Original budget, gross, third-party payments`: parts in any order; words that are none of these are passed over. */
export function kindOfMoneyFrom(words: string): KindOfMoney {
  const parts = words.split(/[,;·]/).map((part) => part.trim().toLowerCase());
  const among = <T extends string>(choices: readonly T[]): T | '' => choices.find((choice) => parts.includes(choice)) ?? '';
  return { stage: among(STAGES), basis: among(BASES), group: among(SPEND_GROUPS) };
}

/** `Original budget, gross, third-party payments`. */
export function kindOfMoneyWords({ stage, basis, group }: KindOfMoney): string {
  const words = [stage, basis, group].filter((part) => part !== '').join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
