/** A row of the table: what was measured, at what size, and how many times as long (or as large) it is as what it is held against. */
export interface Row {
  readonly what: string;
  readonly size: string;
  readonly measured: string;
  readonly against: string;
  readonly ratio: string;
  readonly target: string;
}

export const milliseconds = (time: number): string => `${time >= 100 ? time.toFixed(0) : time.toPrecision(3)} ms`;
export const times = (ratio: number): string => `${ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3)} ×`;

/** A table of Markdown, so that what the run prints is what docs/performance.md holds. */
export function table(rows: readonly Row[]): string {
  const header: Row = { what: 'What', size: 'Size', measured: 'Measured', against: 'Against', ratio: 'Ratio', target: 'Target' };
  const line = ({ what, size, measured, against, ratio, target }: Row) =>
    `| ${[what, size, measured, against, ratio, target].join(' | ')} |`;
  return [line(header), '| --- | --- | --- | --- | --- | --- |', ...rows.map(line)].join('\n');
}

/** Stops the run where quick work gives other figures than straightforward work. */
export function mustBe(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The result differs: ${what}.`);
}

/** Two amounts that are the same to half a penny. */
export function sameAmount(one: number, other: number): boolean {
  return (Number.isNaN(one) && Number.isNaN(other)) || Math.abs(one - other) < 0.005;
}
