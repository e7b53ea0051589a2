import { roundHalfAway } from '../../model/rounding';

/** How figures are printed in the pane: what is seen, and what a screen reader says. */
export interface FigureWords {
  readonly shown: string;
  readonly said: string;
}

/** The unit in which tables of the pane show pounds. */
export interface DisplayUnit {
  readonly pounds: 1 | 1_000;
  readonly words: '£' | '£000';
  readonly said: 'pounds' | 'thousand pounds';
}

const IN_POUNDS: DisplayUnit = { pounds: 1, words: '£', said: 'pounds' };
const IN_THOUSANDS: DisplayUnit = { pounds: 1_000, words: '£000', said: 'thousand pounds' };

/** Thousands for the budget of an authority; pounds where thousands would show too little. */
export function displayUnitFor(total: number): DisplayUnit {
  return Math.abs(total) >= 1_000_000 ? IN_THOUSANDS : IN_POUNDS;
}

/** `59,520`, `(2,480)`; said as `minus 2,480`. */
export function amountWords(amount: number, unit: DisplayUnit): FigureWords {
  return bracketed(roundHalfAway(amount / unit.pounds, 0), grouped);
}

/** `27,550,000`, `(10,477.50)`: pounds in a sum, with pence where there are any. */
export function penceWords(amount: number): FigureWords {
  const pence = roundHalfAway(amount, 2);
  if (Number.isInteger(pence)) return bracketed(pence, grouped);
  return bracketed(pence, (figure) => figure.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
}

/** `(4.0%)`, `0.0%`: a change, to one decimal. */
export function changeWords(fraction: number): FigureWords {
  return bracketed(roundHalfAway(fraction * 100, 1), (figure) => `${figure.toFixed(1)}%`);
}

/** `£7,120,000`, `−£7,120,000`: a whole amount in a sentence. Pence are shown where there are any. */
export function poundsWords(amount: number): string {
  const pence = roundHalfAway(amount, 2);
  const whole = Number.isInteger(pence);
  const digits = whole
    ? grouped(Math.abs(pence))
    : Math.abs(pence).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${pence < 0 ? '−' : ''}£${digits}`;
}

/** `9.6733`, `1,250`: a figure with as many decimals as it has. */
export function plainNumber(figure: number): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: 10 });
}

/** `8 authorities`, `1 authority`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function bracketed(figure: number, print: (positive: number) => string): FigureWords {
  const digits = print(Math.abs(figure));
  return figure < 0 ? { shown: `(${digits})`, said: `minus ${digits}` } : { shown: digits, said: digits };
}

/** Made once: to make it for each of a table's thousands of figures takes longer than to print them. */
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

function grouped(figure: number): string {
  return WHOLE.format(figure);
}
