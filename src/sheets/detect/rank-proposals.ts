import type { Draft } from './draft-source';
import type { TableProposal } from './proposal';

/**
 * How much a table looks like the spend that somebody wants to model: by authority before by payment before by service alone; stated
 * unit and year, a total that casts, and many lines help; income, and tables of which little can be read, come last.
 */
export function worthOf(draft: Draft, proposal: Pick<TableProposal, 'lines' | 'total' | 'authorities'> | undefined): number {
  const { holds, region } = draft;
  const known = Math.max(0, ...holds.map((each) => (each.holds === 'authorities' ? each.known : 0)));
  let worth = 0;
  if (draft.hasAuthority) worth += 30 + 15 * (draft.source.amountHeaderIs === 'authority' ? 1 : known);
  if (draft.payments) worth += 25;
  if (draft.hasService) worth += 6;
  if (region.table !== undefined) worth += 6;
  if (draft.unit.value !== undefined) worth += 5;
  if (draft.year.value !== undefined) worth += 5;
  const kind = (draft.kind.value ?? '').toLowerCase();
  if (kind.includes('gross')) worth += 3;
  if (kind.includes('net')) worth += 1;
  if (kind.includes('income')) worth -= 10;
  if (proposal === undefined) return worth;
  if (proposal.lines === 0) return worth - 60;
  worth += Math.min(20, 4 * Math.log10(proposal.lines));
  // One council's row in a drop-down sheet is no table of councils.
  if (draft.hasAuthority && proposal.authorities < 2) worth -= 10;
  if (proposal.total.verdict === 'casts' || proposal.total.verdict === 'casts within rounding') worth += 4;
  return worth;
}
