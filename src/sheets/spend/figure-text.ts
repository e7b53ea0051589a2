/** A figure as a sentence prints it: separators, and at most two decimals. */
export function figureText(figure: number): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** `£1,234`, `£12.50`: pence are shown where there are any. */
export function poundsText(pounds: number): string {
  const sign = pounds < 0 ? '-' : '';
  const whole = Math.abs(pounds - Math.round(pounds)) < 0.005;
  const digits = whole ? 0 : 2;
  return `${sign}£${Math.abs(pounds).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** `1 row`, `3 rows`. */
export function countOf(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
