import { addressText, columnLetters } from '../../formula/address';
import type { AcceptedFigure } from '../../model/accepted-figure';
import type { Area } from '../../formula/address';
import { parseYear } from '../../model/financial-year';
import type { FinancialYear } from '../../model/financial-year';
import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { succeedUnlessStopped } from '../../model/result';
import type { Result } from '../../model/result';
import type { CellBlock, ReadRequest } from '../../workbook/port';
import type { MoneyUnit } from '../amounts/money-unit';
import { POUNDS, readUnit } from '../amounts/money-unit';
import { amountColumns } from './amount-columns';
import type { AmountColumn } from './amount-columns';
import { columnsBeside } from './columns-beside';
import type { ColumnBeside } from './columns-beside';
import { ColumnFinder } from './find-columns';
import type { SourcePlace } from './place-source';
import { parseRowList } from './row-list';
import type { RowStretch } from './row-list';
import type { AmountHeader, SpendSource, SumTo } from './spend-source';
import { statedUnit } from './stated-unit';

/** A source whose sheet, rows and columns are found: what reading works from. */
export interface ResolvedSource {
  readonly place: SourcePlace;
  readonly authority: Role;
  readonly service: Role;
  readonly year: YearRole;
  readonly funder: FunderRole;
  readonly amounts: readonly AmountColumn[];
  readonly amountHeaderIs: AmountHeader;
  /** Counts, savings and rates that stand beside the one column of amounts. */
  readonly beside: readonly ColumnBeside[];
  readonly unit: MoneyUnit;
  /** The unit stands in the source or on the sheet: it was not assumed. */
  readonly unitStated: boolean;
  readonly readHidden: boolean;
  /** Rows that a person says are totals, and rows that are lines though they look like totals. */
  readonly totalRows: readonly RowStretch[];
  readonly lineRows: readonly RowStretch[];
  readonly sumTo: SumTo | undefined;
  readonly accepted: AcceptedFigure | undefined;
  /** Columns from which a recurring base is built. */
  readonly adjusts: readonly { readonly key: AdjustKey; readonly column: number }[];
  readonly partYear: { readonly period: number; readonly share: number | undefined } | undefined;
}

export type AdjustKey = 'oneOffs' | 'fullYearEffect';

/** Where the name of a line's authority or service stands. */
export type Role =
  | { readonly in: 'column'; readonly column: number }
  | { readonly in: 'header' }
  | { readonly in: 'fixed'; readonly name: string }
  | { readonly in: 'nowhere' };

/** Who pays: as a column says of each row, or as it was stated for the whole table. */
export type FunderRole = Exclude<Role, { readonly in: 'header' }>;

export type YearRole =
  | { readonly in: 'column'; readonly column: number }
  | { readonly in: 'header' }
  | { readonly in: 'fixed'; readonly year: FinancialYear }
  | { readonly in: 'nowhere' };

/**
 * Finds the columns that the source means among the headers. What no column, header or fixed fact states is `nowhere`, and is
 * asked for by whoever needs it: it is never guessed.
 */
export function resolveSource(source: SpendSource, place: SourcePlace, headers: CellBlock | undefined): Result<ResolvedSource> {
  const { header: row, firstColumn, lastColumn, table } = place;
  const finder = new ColumnFinder({ block: headers, row, firstColumn, lastColumn, table });
  const find = (key: keyof LabelColumns): number | undefined => {
    const given = source[key];
    return given === undefined || given === null ? undefined : finder.one(key, given);
  };
  const columns = { authority: find('authority'), service: find('service'), year: find('year'), funder: find('funder') };
  const adjusts = (['oneOffs', 'fullYearEffect'] as const).flatMap((key) => {
    const given = source[key];
    const column = given === undefined || given === null ? undefined : finder.one(key, given);
    return column === undefined ? [] : [{ key, column }];
  });
  const chosen = finder.many('amounts', source.amounts);
  const labelColumns = new Set(Object.values(columns).filter((column) => column !== undefined));
  const problems: Problem[] = [...finder.problems, ...usedTwice(columns, chosen.named ? chosen.columns : [])];
  const headerIs = source.amountHeaderIs ?? headerMeaning(source, columns, place, chosen.columns, headers);
  const amounts = amountColumns({
    columns: chosen.columns.filter((column) => !labelColumns.has(column)),
    named: chosen.named,
    headerIs,
    group: groupOf(source),
    header: place.header,
    headers,
    sheet: place.sheet,
  });
  if (adjusts.length > 0 && amounts.columns.length > 1) problems.push(problem('adjustments-need-one-column', {}, 'source.amounts'));
  problems.push(...amounts.problems, ...rolesTwice(source, columns, headerIs));
  const unit = source.unit === undefined ? statedUnit(headers, place.header, chosen.columns) : readUnit(source.unit);
  return succeedUnlessStopped(
    {
      place,
      authority: role(columns.authority, headerIs === 'authority' || source.groupHeaderIs === 'authority', source.fixed?.authority),
      service: role(columns.service, headerIs === 'service' || source.groupHeaderIs === 'service', source.fixed?.service),
      year: yearRole(columns.year, headerIs === 'year' || source.groupHeaderIs === 'year', source.fixed?.year),
      funder: funderRole(columns.funder, source.fixed?.funder),
      amounts: amounts.columns,
      amountHeaderIs: headerIs,
      beside: columnsBeside(headers, place.header, amounts.columns, labelColumns),
      unit: unit ?? POUNDS,
      unitStated: unit !== undefined,
      readHidden: source.hidden ?? false,
      totalRows: parseRowList(source.totalRows ?? '') ?? [],
      lineRows: parseRowList(source.lineRows ?? '') ?? [],
      sumTo: source.sumTo,
      accepted: source.accepted,
      adjusts,
      partYear: source.actualsTo === undefined ? undefined : { period: source.actualsTo, share: source.yearShare },
    },
    problems,
  );
}

/** The areas that hold the lines: the columns that have a role, neighbours together, in one exchange. */
export function areasToRead(resolved: ResolvedSource): readonly ReadRequest[] {
  const { place } = resolved;
  const columns = new Set([...resolved.amounts, ...resolved.beside, ...resolved.adjusts].map(({ column }) => column));
  for (const role of [resolved.authority, resolved.service, resolved.year, resolved.funder])
    if (role.in === 'column') columns.add(role.column);
  const rows = (place.rowBelow ?? place.lastRow) - place.firstRow + 1;
  const areas: Area[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last !== undefined && last.column + last.columns === column) areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    else areas.push({ sheet: place.sheet, row: place.firstRow, column, rows, columns: 1 });
  }
  return areas.map((area) => ({ area }));
}

/** What a table must state before it can be a base budget, and does not. */
export function whatIsNotStated(resolved: ResolvedSource): readonly Problem[] {
  const { sheet, header, firstRow, firstColumn } = resolved.place;
  const where = addressText({ sheet, row: header ?? firstRow, column: firstColumn });
  const problems: Problem[] = [];
  if (resolved.authority.in === 'nowhere') problems.push(problem('authority-not-stated', {}, where));
  if (resolved.service.in === 'nowhere') problems.push(problem('service-not-stated', {}, where));
  if (resolved.year.in === 'nowhere') problems.push(problem('year-not-stated', {}, where));
  if (!resolved.unitStated) problems.push(problem('unit-not-stated', {}, where));
  return problems;
}

interface LabelColumns {
  readonly authority: number | undefined;
  readonly service: number | undefined;
  readonly year: number | undefined;
  readonly funder: number | undefined;
}

/** Without being told: headers that are all years name years, and others what nothing else names. */
function headerMeaning(
  source: SpendSource,
  columns: LabelColumns,
  place: SourcePlace,
  amounts: readonly number[],
  headers: CellBlock | undefined,
): AmountHeader {
  if (place.header === undefined || headers === undefined) return 'none';
  const asYears = amountColumns({
    columns: amounts,
    named: true,
    headerIs: 'year',
    group: undefined,
    header: place.header,
    headers,
    sheet: place.sheet,
  });
  const yearIsElsewhere = columns.year !== undefined || source.fixed?.year !== undefined;
  if (asYears.problems.every((each) => each.severity !== 'error') && !yearIsElsewhere) return 'year';
  if (columns.service === undefined && source.fixed?.service === undefined) return 'service';
  if (columns.authority === undefined && source.fixed?.authority === undefined) return 'authority';
  return 'none';
}

function groupOf(source: SpendSource): { row: number; is: 'year' | 'service' | 'authority' } | undefined {
  if (source.groupHeader === undefined || source.groupHeaderIs === undefined) return undefined;
  return { row: source.groupHeader, is: source.groupHeaderIs };
}

function role(column: number | undefined, inHeader: boolean, fixed: string | undefined): Role {
  if (column !== undefined) return { in: 'column', column };
  if (inHeader) return { in: 'header' };
  return fixed === undefined ? { in: 'nowhere' } : { in: 'fixed', name: fixed.trim() };
}

function funderRole(column: number | undefined, fixed: string | undefined): FunderRole {
  if (column !== undefined) return { in: 'column', column };
  return fixed === undefined ? { in: 'nowhere' } : { in: 'fixed', name: fixed.trim() };
}

function yearRole(column: number | undefined, inHeader: boolean, fixed: string | undefined): YearRole {
  if (column !== undefined) return { in: 'column', column };
  if (inHeader) return { in: 'header' };
  const year = fixed === undefined ? undefined : parseYear(fixed);
  return year === undefined ? { in: 'nowhere' } : { in: 'fixed', year };
}

/** A column holds one thing; a span of amounts may run over the columns of names, which are then no amounts. */
function usedTwice(columns: LabelColumns, amounts: readonly number[]): Problem[] {
  const uses: [number, string][] = amounts.map((column) => [column, 'amounts']);
  for (const key of LABEL_KEYS) {
    const column = columns[key];
    if (column !== undefined) uses.push([column, key]);
  }
  const seen = new Map<number, string>();
  const problems: Problem[] = [];
  for (const [column, use] of uses) {
    const first = seen.get(column);
    if (first === undefined) seen.set(column, use);
    else problems.push(problem('source-column-used-twice', { column: columnLetters(column), first, second: use }, `source.${use}`));
  }
  return problems;
}

const LABEL_KEYS = ['authority', 'service', 'year', 'funder'] as const satisfies readonly (keyof LabelColumns)[];

function rolesTwice(source: SpendSource, columns: LabelColumns, headerIs: AmountHeader): Problem[] {
  const problems: Problem[] = [];
  for (const role of LABEL_KEYS) {
    const places: string[] = [];
    if (columns[role] !== undefined) places.push(role);
    if (headerIs === role) places.push('amountHeaderIs');
    if (source.groupHeaderIs === role) places.push('groupHeaderIs');
    if (source.fixed?.[role] !== undefined) places.push(`fixed.${role}`);
    if (places.length > 1) problems.push(problem('source-role-twice', { role, places: places.join(', ') }, `source.${places[0] ?? role}`));
  }
  return problems;
}
