/** Where the figures of a report come from. */
export interface Provenance {
  /** The file's name, or an empty text where the host does not know it. */
  readonly workbook: string;
  /** The version of Budget Scenarios that worked the figures out. */
  readonly version: string;
  /** When the sheets were written, in words: `written 12 May 2011 14:32`; undefined where they never were. */
  readonly written: string | undefined;
  /** What changed since and is not in the workbook. */
  readonly notWritten: { readonly changes: number; readonly since: Date | undefined } | undefined;
}

/** `Source: clyde-valley.xlsx, sheet Projected budgets, scenario 4%, Budget Scenarios 0.1.0, written 12 May 2011 14:32.` */
export function sourceLine({ workbook, version, written, notWritten }: Provenance, sheet: string, scenarios: readonly string[]): string {
  const parts = [
    workbook === '' ? 'this workbook' : workbook,
    `sheet ${sheet}`,
    `${scenarios.length === 1 ? 'scenario' : 'scenarios'} ${scenarios.join('; ')}`,
    `Budget Scenarios ${version}`,
    written ?? 'not written to the workbook yet',
  ];
  const stale = notWritten === undefined ? '' : ` Out of date: ${staleWords(notWritten)}`;
  return `Source: ${parts.join(', ')}.${stale}`;
}

/** `2 changes since 14:41 are not in the workbook.` */
export function staleWords({ changes, since }: NonNullable<Provenance['notWritten']>): string {
  const what = changes === 1 ? '1 change' : `${changes} changes`;
  return `${what}${since === undefined ? '' : ` since ${clock(since)}`} ${changes === 1 ? 'is' : 'are'} not in the workbook.`;
}

/** `12 May 2011 14:32`, by the clock of the desk. */
export function dateAndTime(time: Date): string {
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })} ${clock(time)}`;
}

function clock(time: Date): string {
  return time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** The Cover's own words, as they stand within a sentence. */
export function lowerFirst(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
