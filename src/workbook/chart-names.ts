/** Charts that we draw have such names; a person's own chart on one of our sheets is left alone. */
const OURS = 'Budget Scenarios chart ';

/** The name of a sheet's first chart, second chart and so on, by which it is found again however the file was saved since. */
export function chartName(index: number): string {
  return `${OURS}${index + 1}`;
}

export function isOurChart(name: string): boolean {
  return name.startsWith(OURS);
}
