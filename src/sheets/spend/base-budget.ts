import { yearLabel } from '../../model/financial-year';
import type { FinancialYear } from '../../model/financial-year';
import { nearestName } from '../../model/nearest-name';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { fail, succeedUnlessStopped } from '../../model/result';
import type { Result } from '../../model/result';
import { withAmounts } from '../../model/base-amount';
import type { Authority, BaseBudget, BaseLine, Label, LineSource, PartYear } from '../../model/spend';
import { giveWay } from '../../workbook/give-way';
import { readUnit } from '../amounts/money-unit';
import { labelKey } from '../labels/clean-label';
import { acceptFigure } from './accept-figure';
import { addFunders } from './add-funders';
import { yearsOf } from './base-year';
import { joinProblems, tableRef } from './join-problems';
import { LINES_AT_ONCE, LineGroups } from './line-groups';
import type { BaseGroup } from './line-groups';
import { lineSource } from './line-source';
import type { SpendReading } from './reading';
import { adjustColumns, recurringColumns } from './recurring-columns';

/**
 * The budget that scenarios start from: the lines of one year, one for each authority, service and funder (or each authority and service,
 * where the source says so), where several rows of payments are added. Authorities and services stand in the order in which they first appear; either may be narrowed to names that the data
 * hold. A name that it does not hold is a problem that offers the nearest: nothing is matched by likeness.
 */
export async function baseBudget(
  spend: SpendReading,
  year: FinancialYear,
  authorities?: readonly string[],
  services?: readonly string[],
): Promise<Result<BaseBudget>> {
  const tables = [spend, ...(spend.joined ?? []).map((each) => each.spend)];
  const known = [...yearsOf(spend), ...tables.flatMap(({ totals }) => yearsOf(totals))];
  if (!known.includes(year)) {
    return fail(problem('base-year-not-in-data', { year: yearLabel(year), years: yearsOf(spend).map(yearLabel).join(', ') }));
  }
  const problems: Problem[] = [];
  const labels = { authorities: tables.flatMap((each) => each.authorities), services: tables.flatMap((each) => each.services) };
  const wantedAuthorities = wanted(labels.authorities, authorities, 'authority-unknown', problems);
  const wantedServices = wanted(labels.services, services, 'service-unknown', problems);
  const groups = new LineGroups(wantedAuthorities, wantedServices);
  const fromTable = (table: number) => ({ table, sameLines: spend.joined?.[table - 1]?.sameLines });
  for (const [table, each] of tables.entries()) await groups.add(each, year, fromTable(table));
  if (services !== undefined) {
    const held = new Set(groups.inOrder().map((group) => group.serviceKey));
    const asTotals = services.filter((each) => !held.has(labelKey(each)));
    for (const [table, each] of tables.entries()) await groups.add(each.totals, year, fromTable(table), new Set(asTotals.map(labelKey)));
    for (const total of asTotals) if (groups.has(total)) problems.push(problem('service-is-a-total', { service: total }));
  }
  const inOrder = spend.sumTo === 'authority and service' ? addFunders(groups.inOrder()) : groups.inOrder();
  problems.push(...joinProblems(groups, tables, (table) => fromTable(table).sameLines));
  if (inOrder.length === 0 && problems.every((each) => each.severity !== 'error')) problems.push(problem('base-has-no-lines', {}));
  const added = await asBase(inOrder, tables, year, problems);
  await giveWay();
  const accepted = acceptFigure(added, spend);
  const whole = authorities === undefined && services === undefined;
  const base: BaseBudget = whole ? accepted.base : { ...accepted.base, narrowedTo: { authorities, services } };
  return succeedUnlessStopped(base, [...problems, ...accepted.problems]);
}

/** The keys of the names that are wanted; undefined where all are. */
function wanted(
  labels: readonly Label[],
  names: readonly string[] | undefined,
  code: 'authority-unknown' | 'service-unknown',
  problems: Problem[],
): ReadonlySet<string> | undefined {
  if (names === undefined) return undefined;
  const known = new Set(labels.map(({ name }) => labelKey(name)));
  for (const name of names) {
    if (!known.has(labelKey(name)))
      problems.push(
        problem(code, {
          name,
          nearest: nearestName(
            name,
            labels.map((label) => label.name),
          ),
        }),
      );
  }
  return new Set(names.map(labelKey));
}

async function asBase(
  groups: readonly BaseGroup[],
  tables: readonly SpendReading[],
  year: FinancialYear,
  problems: Problem[],
): Promise<BaseBudget> {
  const authorities = new Map<string, Authority>();
  const atSource = new Float64Array(groups.length);
  const recurring = recurringColumns(tables, groups.length);
  const lines: BaseLine[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % LINES_AT_ONCE === 0) await giveWay();
    const authority = authorities.get(group.authority) ?? { ref: `LA${authorities.size + 1}`, name: group.authority };
    authorities.set(group.authority, authority);
    const { source, value, missing, rows } = lineSource(group, (part) => adjustColumns(tables[part]));
    const table = group.parts[0]?.table ?? 0;
    atSource[index] = value;
    recurring?.take(index, group.parts);
    if (missing > 0 && missing < rows) {
      const { authority: name, service } = group;
      problems.push(problem('base-rows-not-quantified', { authority: name, service, missing, of: rows }));
    }
    const from = table === 0 ? {} : { table: tableRef(table) };
    const { service, funder, funders } = group;
    const yearTexts = mostTextsOfYear(source);
    if (yearTexts > MOST_TEXTS_OF_YEAR) {
      problems.push(problem('base-year-in-many-texts', { authority: authority.name, service, year: yearLabel(year), texts: yearTexts }));
    }
    lines.push({ ref: `L${index + 1}`, authority, service, funder, ...(funders === undefined ? {} : { funders }), ...from, source });
  }
  const [first, ...joined] = tables;
  const partYears = tables.flatMap(({ partYear }, table): PartYear[] =>
    partYear === undefined ? [] : [{ table: tableRef(table), ...partYear }],
  );
  problems.push(...partYears.map(({ table, period, share }) => problem('base-is-annualised', { table, period, share })));
  await giveWay();
  return withAmounts({
    year,
    authorities: [...authorities.values()],
    services: [...new Set(groups.map((group) => group.service))],
    lines,
    atSource,
    unit: first?.unit ?? 1,
    unitWords: unitWordsOf(first),
    ...(recurring === undefined ? {} : { adjustments: recurring.columns }),
    ...(partYears.length === 0 ? {} : { partYears }),
    ...(joined.length === 0
      ? {}
      : {
          joinedTables: joined.map((each, index) => ({
            ref: tableRef(index + 1),
            sheet: each.sheet,
            unit: each.unit,
            unitWords: unitWordsOf(each),
          })),
        }),
  });
}

/** Each text stands in the formula of the sum, and a cell holds some 8,000 characters. */
const MOST_TEXTS_OF_YEAR = 40;

function mostTextsOfYear(source: LineSource): number {
  const parts = source.kind === 'several' ? source.parts : source.kind === 'rows' ? [source] : [];
  return Math.max(0, ...parts.map(({ ofYear }) => ofYear?.reads.length ?? 0));
}

function unitWordsOf(spend: SpendReading | undefined): string {
  const words = spend?.unitWords ?? '£';
  return readUnit(words)?.words ?? words;
}
