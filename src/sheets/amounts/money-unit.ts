/** What one unit of a printed amount is worth: figures of council tables come in pounds, thousands, millions or billions. */
export interface MoneyUnit {
  /** Pounds in one unit: 1,000 for £ thousand. */
  readonly pounds: 1 | 1_000 | 1_000_000 | 1_000_000_000;
  /** The decimal exponent of `pounds`, so that a figure can change its unit without a rounding error. */
  readonly exponent: 0 | 3 | 6 | 9;
  readonly words: '£' | '£ thousand' | '£ million' | '£ billion';
}

export const POUNDS: MoneyUnit = { pounds: 1, exponent: 0, words: '£' };
export const THOUSANDS: MoneyUnit = { pounds: 1_000, exponent: 3, words: '£ thousand' };
export const MILLIONS: MoneyUnit = { pounds: 1_000_000, exponent: 6, words: '£ million' };
export const BILLIONS: MoneyUnit = { pounds: 1_000_000_000, exponent: 9, words: '£ billion' };

export const MONEY_UNITS: readonly MoneyUnit[] = [POUNDS, THOUSANDS, MILLIONS, BILLIONS];

/** How each unit is written in headers, titles and unit lines; the first that is found is the unit. */
const WRITTEN: readonly { readonly unit: MoneyUnit; readonly as: RegExp }[] = [
  { unit: THOUSANDS, as: /(?:£|\bgbp)\s*(?:['’‘,]\s*)?(?:000(?:['’]?s)?|k|th(?:ousands?)?)(?![\p{L}\d]|[.,]\d)/iu },
  { unit: THOUSANDS, as: /(?<![\d,.£])(?:['’‘,])?000(?:['’]?s)(?![\p{L}\d])/iu },
  { unit: THOUSANDS, as: /\bthousands?\s+(?:of\s+)?(?:£|pounds)|\b(?:in|to the nearest)\s+thousands?\b|^\s*thousands?\s*$/iu },
  { unit: MILLIONS, as: /(?:£|\bgbp)\s*(?:m|mn|mill|mil|millions?)(?![\p{L}\d])/iu },
  { unit: MILLIONS, as: /\bmillions?\s+(?:of\s+)?(?:£|pounds)|\bin\s+millions?\b|^\s*millions?\s*$/iu },
  { unit: BILLIONS, as: /(?:£|\bgbp)\s*(?:bn|b|billions?)(?![\p{L}\d])/iu },
  { unit: BILLIONS, as: /\bbillions?\s+(?:of\s+)?(?:£|pounds)|\bin\s+billions?\b|^\s*billions?\s*$/iu },
  { unit: POUNDS, as: /£(?:s\b)?(?!\s*[\d.,'’‘])|\bgbp\b|\bpounds?\b/iu },
];

/**
 * The unit of money that a header, title or unit line states: `£000s`, `£'000`, `(£ thousand)`, `£m`, `£ million`, `Net Amount (£)`.
 * Undefined where it states none; a figure such as `£250` or `£2m` states no unit for the figures below it.
 */
export function readUnit(text: string): MoneyUnit | undefined {
  if (!/[£0]|thousand|million|billion|pound|gbp/i.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  return WRITTEN.find(({ as }) => as.test(plain))?.unit;
}
