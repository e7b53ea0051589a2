import type { AcceptedFigure } from '../../model/accepted-figure';
import { yearLabel } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import type { Mutable } from '../../sheets/source/json-settings';
import type { FixedFacts, SpendSource } from '../../sheets/source/spend-source';
import type { BaseWanted } from './on-sheets';
import type { AgreedBase, Answers, FoundTable, SessionState, WrittenSource } from './state';

/** The source with what the person said of it: an answer that differs from what the table states outranks it. */
export function asAnswered(
  table: FoundTable,
  { unit, year, kindOfMoney, ...stated }: Answers,
  ledger: LedgerTotal | undefined,
): BaseWanted {
  const { fixed, ...source } = table.source;
  const facts: Mutable<FixedFacts> = { ...fixed, ...(table.year.value === undefined ? { year } : {}) };
  for (const key of ['authority', 'service', 'funder'] as const) {
    const said = stated[key]?.trim() ?? '';
    if (said !== '' && typeof source[key] !== 'string') facts[key] = said;
  }
  return {
    title: table.title,
    source: withLedger({ ...source, ...(Object.keys(facts).length === 0 ? {} : { fixed: facts }), unit }, ledger),
    kindOfMoney,
    year,
  };
}

/** What was confirmed, to be read again. */
export function asConfirmed(agreed: AgreedBase): BaseWanted {
  return { ...agreed, year: yearLabel(agreed.base.year), narrowedTo: agreed.base.narrowedTo };
}

export function withDecision(table: FoundTable, accepted: AcceptedFigure | undefined): FoundTable {
  const { accepted: _before, ...source } = table.source;
  return { ...table, source: accepted === undefined ? source : { ...source, accepted } };
}

export function withLedger({ ledger: _before, ...source }: SpendSource, ledger: LedgerTotal | undefined): SpendSource {
  return ledger === undefined ? source : { ...source, ledger };
}

/** What the sheets have of it once it is written. */
export function writtenSourceOf({ source, base }: AgreedBase): WrittenSource {
  return { source, narrowedTo: base.narrowedTo };
}

/** How much of the source was said since it was written: the settings of the table as one, the ledger as another. */
export function sourceDifferences({ agreed, sourceWritten }: Pick<SessionState, 'agreed' | 'sourceWritten'>): number {
  if (agreed === undefined || sourceWritten === undefined) return 0;
  const now = writtenSourceOf(agreed);
  const ledger = Number(!same(now.source.ledger, sourceWritten.source.ledger));
  return ledger + Number(!same(withoutLedger(now), withoutLedger(sourceWritten)));
}

function withoutLedger(written: WrittenSource): WrittenSource {
  return { ...written, source: withLedger(written.source, undefined) };
}

function same(one: object | undefined, other: object | undefined): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** The same with its keys in one order: cells give them back in another. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, inOrder(each)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
