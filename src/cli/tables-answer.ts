import type { Problem } from '../model/problems';
import { poundsText } from '../model/rounding';
import type { TableProposal } from '../sheets/detect/proposal';
import type { SpendSource } from '../sheets/source/spend-source';
import { remarks } from './summary';

/** What `tables --json` prints. Totals are pounds; null where no total is printed. */
export interface TablesJson {
  readonly tables: readonly {
    /** Ready to paste into a scenario file. */
    readonly source: SpendSource;
    readonly lines: number;
    readonly total: { readonly printed: number | null; readonly computed: number; readonly verdict: string };
    readonly problems: readonly Problem[];
  }[];
}

export function tablesJson(proposals: readonly TableProposal[]): TablesJson {
  return {
    tables: proposals.map(({ source, lines, total, problems }) => ({
      source,
      lines,
      total: { printed: total.printed ?? null, computed: total.computed, verdict: total.verdict },
      problems,
    })),
  };
}

/** The same for a person: each table with its verdict, what should be known, and its source on one line. */
export function tablesText(proposals: readonly TableProposal[]): string {
  return proposals.map(tableText).join('\n');
}

function tableText(proposal: TableProposal): string {
  const { title, where, lines, authorities, services, verdict, total, facts } = proposal;
  const { unit, year, kind } = facts;
  const stated = [unit, year, kind].flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [
    `${title} (${where}): ${verdict}`,
    `  ${lines} lines, ${authorities} authorities, ${services} services, ${poundsText(total.computed)}${stated.length === 0 ? '' : `; ${stated.join(', ')}`}`,
    `  "source": ${JSON.stringify(proposal.source)}`,
    ...remarks(proposal.problems)
      .filter((line) => line !== '')
      .map((line) => `  ${line}`),
    '',
  ].join('\n');
}
