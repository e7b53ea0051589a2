import { addressText, areaText } from '../../formula/address';
import { matchAuthority } from '../../model/authorities/match-authority';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import type { Label } from '../../model/spend';
import type { ResolvedSource } from '../source/resolve-source';
import { whatIsNotStated } from '../source/resolve-source';
import type { SpendSource } from '../source/spend-source';
import { countOf, poundsText } from '../spend/figure-text';
import type { LinesRead } from '../spend/read-spend';
import type { LeftOutRow, SpendReading, TotalCheck } from '../spend/reading';
import type { Draft } from './draft-source';
import { titleAbove } from './money-facts';
import type { Fact, ProposalTotal, TableProposal } from './proposal';
import { failingTotal } from './failing-total';
import { NOT_STATED } from './proposal';

/** Rows that repeat money of other rows. */
const REPEATS: ReadonlySet<LeftOutRow['why']> = new Set(['total', 'whole', 'class', 'of which']);

/** A draft whose columns are found and can be read. */
export interface ReadableDraft {
  readonly draft: Draft;
  readonly resolved: ResolvedSource;
  /** What resolving remarked on. */
  readonly remarks: readonly Problem[];
  /** Another table stands below in the same columns: this one ends above it. */
  readonly cut: boolean;
}

/** Says of a draft whose lines were read to their end what a person needs to know to agree to it. */
export function finishProposal({ draft, resolved, remarks, cut }: ReadableDraft, { reading, problems }: LinesRead): TableProposal {
  const total = mainTotal(reading);
  const said: Problem[] = [...whatIsNotStated(resolved), ...remarks, ...problems, ...unknownNames(reading, resolved)];
  if (draft.kind.value === undefined) said.push(problem('kind-of-money-not-stated', {}, place(draft)));
  return {
    title: draft.region.table?.name ?? titleAbove(draft.region) ?? draft.region.view.name,
    where: whereOf(draft, reading),
    source: cut ? withRows(draft.source, reading) : draft.source,
    lines: reading.count,
    authorities: distinct(reading.authorities, reading.authority),
    services: distinct(reading.services, reading.service),
    facts: { unit: draft.unit, year: draft.year, total: totalFact(reading, total), kind: draft.kind },
    verdict: verdictOf(total, said, reading),
    total,
    failing: failingTotal(reading),
    totalRows: reading.leftOut.filter(({ why }) => REPEATS.has(why)).map(({ row }) => row),
    problems: said,
  };
}

/** A proposal for a table that cannot be read as it stands: what it asks for is all there is to say. */
export function unreadableProposal(draft: Draft, problems: readonly Problem[]): TableProposal {
  const total: ProposalTotal = { printed: undefined, computed: 0, verdict: 'no total' };
  return {
    title: draft.region.table?.name ?? titleAbove(draft.region) ?? draft.region.view.name,
    where: place(draft),
    source: draft.source,
    lines: 0,
    authorities: 0,
    services: 0,
    facts: { unit: draft.unit, year: draft.year, total: NOT_STATED, kind: draft.kind },
    verdict: verdictOf(total, problems),
    total,
    failing: undefined,
    totalRows: [],
    problems,
  };
}

/** The checks that together repeat every line: those of the last row that does, or of the column that does in every row. */
function mainChecks({ checks, column }: SpendReading): readonly TotalCheck[] {
  const lineColumns = new Set(column);
  const ofAll = checks.filter((each) => each.ofAll && lineColumns.has(each.column));
  const row = ofAll.at(-1)?.row;
  return row === undefined ? checks.filter((each) => each.direction === 'across') : ofAll.filter((each) => each.row === row);
}

function mainTotal(reading: SpendReading): ProposalTotal {
  const main = mainChecks(reading);
  const sum = (figure: (check: TotalCheck) => number): number => main.reduce((total, check) => total + figure(check), 0) * reading.unit;
  const all = reading.amount.reduce((total, amount) => total + (Number.isNaN(amount) ? 0 : amount), 0);
  // Without a total of everything, the subtotals are what there is to check.
  const checks = main.length > 0 ? main : reading.checks;
  if (checks.length === 0) return { printed: undefined, computed: all, verdict: 'no total' };
  const failing = checks.some((each) => each.verdict === 'does not cast');
  const rounded = checks.some((each) => each.verdict === 'casts within rounding');
  return {
    printed: main.length > 0 ? sum((each) => each.printed) : undefined,
    computed: main.length > 0 ? sum((each) => each.computed) : all,
    verdict: failing ? 'does not cast' : rounded ? 'casts within rounding' : 'casts',
  };
}

function verdictOf(total: ProposalTotal, problems: readonly Problem[], reading?: SpendReading): string {
  if (total.verdict === 'casts') return 'Adds up';
  if (total.verdict === 'casts within rounding') return 'Adds up within rounding';
  if (total.verdict === 'does not cast') return `Does not add up by ${poundsText(gapOf(total, reading))}`;
  const toCheck = problems.filter((each) => each.severity !== 'information').length;
  return toCheck === 0 ? 'No total to check' : `${toCheck} to check`;
}

/** The gap of the total of everything, or else the widest of any: columns that are over and under must not hide each other. */
function gapOf({ printed, computed }: ProposalTotal, reading: SpendReading | undefined): number {
  const whole = printed === undefined ? 0 : Math.abs(printed - computed);
  if (whole >= 0.005 || reading === undefined) return whole;
  return (
    Math.max(0, ...reading.checks.filter((each) => each.verdict === 'does not cast').map((each) => Math.abs(each.difference))) *
    reading.unit
  );
}

function totalFact(reading: SpendReading, total: ProposalTotal): Fact {
  const [check] = mainChecks(reading);
  if (check === undefined || total.printed === undefined) return NOT_STATED;
  return {
    value: poundsText(total.printed),
    evidence: { text: check.label.trim(), cell: { sheet: reading.sheet, row: check.row, column: check.column } },
  };
}

/** Names beside which most others are known: police and fire bodies, and those that are spelled as nobody else does. */
function unknownNames(reading: SpendReading, resolved: ResolvedSource): Problem[] {
  if (resolved.authority.in !== 'column' && resolved.authority.in !== 'header') return [];
  const unknown = reading.authorities.filter(({ name }) => matchAuthority(name) === undefined);
  const [first] = unknown;
  if (first === undefined) return [];
  const count = unknown.length === 1 ? '1 name is' : `${countOf(unknown.length, 'name')} are`;
  return [problem('names-not-in-register', { count, such: first.name })];
}

function distinct(labels: readonly Label[], used: Int32Array): number {
  return new Set([...new Set(used)].map((position) => (labels[position]?.name ?? '').toLowerCase()).filter((name) => name !== '')).size;
}

function whereOf({ region }: Draft, reading: SpendReading): string {
  const { view, header, firstColumn, lastColumn } = region;
  const lastLine = reading.row.reduce((last, row) => Math.max(last, row), header);
  return areaText({
    sheet: view.name,
    row: header,
    column: firstColumn,
    rows: lastLine - header + 1,
    columns: lastColumn - firstColumn + 1,
  });
}

function place({ region }: Draft): string {
  return addressText({ sheet: region.view.name, row: region.header, column: region.firstColumn });
}

/** The rows of the lines, where nothing that is no line stands between them. */
function withRows(source: SpendSource, reading: SpendReading): SpendSource {
  const first = reading.row.reduce((least, row) => Math.min(least, row), Infinity);
  const last = reading.row.reduce((most, row) => Math.max(most, row), 0);
  const between = reading.leftOut.some(({ row }) => row > first && row < last);
  return last === 0 || between || source.table !== undefined ? source : { ...source, rows: `${first}:${last}` };
}
