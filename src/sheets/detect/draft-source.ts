import { columnLetters } from '../../formula/address';
import { yearLabel, yearStarting } from '../../model/financial-year';
import { meaningOf } from '../labels/row-labels';
import type { Mutable } from '../source/json-settings';
import type { AmountHeader, SpendSource } from '../source/spend-source';
import { columnHolds } from './column-holds';
import type { ColumnHolds } from './column-holds';
import type { Region } from './find-regions';
import { kindFact, unitFact, yearFact } from './money-facts';
import type { Evidence, Fact } from './proposal';
import { yearColumn } from './year-column';

/** A source for a region, with the evidence for what stands above or beside the table. */
export interface Draft {
  readonly region: Region;
  readonly source: SpendSource;
  readonly unit: Fact;
  readonly year: Fact;
  readonly kind: Fact;
  readonly holds: readonly ColumnHolds[];
  readonly hasAuthority: boolean;
  readonly hasService: boolean;
  /** One row a payment: dates and suppliers stand beside the amounts. */
  readonly payments: boolean;
}

/** The columns that a region's roles point to. */
interface Roles {
  readonly authority: ColumnHolds | undefined;
  readonly service: ColumnHolds | undefined;
  readonly funder: ColumnHolds | undefined;
  readonly amounts: readonly ColumnHolds[];
  readonly headerIs: AmountHeader;
}

/** Says what the region's columns hold, as a source; undefined where no column holds amounts. */
export function draftSource(region: Region, fileName: string): Draft | undefined {
  const holds = columnHolds(region);
  const roles = rolesOf(region, holds);
  if (roles === undefined) return undefined;
  const columns = roles.amounts.map(({ column }) => column);
  const dates = holds.find((each) => each.holds === 'years');
  const unit = unitFact(region, columns);
  const dated = roles.headerIs === 'year' || dates === undefined ? undefined : yearColumn(region, dates.column);
  const year = roles.headerIs === 'year' ? headerYears(region, roles.amounts) : (dated?.fact ?? yearFact(region, fileName));
  const named: Mutable<SpendSource> = {
    ...(region.table === undefined ? { sheet: region.view.name, header: region.header } : { table: region.table.name }),
    ...(roles.authority === undefined ? {} : { authority: columnLetters(roles.authority.column) }),
    ...(roles.service === undefined ? {} : { service: columnLetters(roles.service.column) }),
    ...(roles.funder === undefined ? {} : { funder: columnLetters(roles.funder.column) }),
    ...(dated?.useColumn === true && dates !== undefined ? { year: columnLetters(dates.column) } : {}),
    amounts: spans(columns),
    amountHeaderIs: roles.headerIs,
  };
  const fixedYear = roles.headerIs === 'year' || dated?.useColumn === true ? undefined : year.value;
  return {
    region,
    source: {
      ...named,
      ...(fixedYear === undefined ? {} : { fixed: { year: fixedYear } }),
      ...(unit.value === undefined ? {} : { unit: unit.value }),
    },
    unit,
    year,
    kind: kindFact(region, columns),
    holds,
    hasAuthority: roles.authority !== undefined || roles.headerIs === 'authority',
    hasService: roles.service !== undefined || roles.headerIs === 'service',
    payments: dates !== undefined && holds.some((each) => SUPPLIER.test(each.header)),
  };
}

/** Who pays: the council, the NHS, a grant. */
const FUNDER = /\bfunders?\b|\bfunded by\b|\bpaid (?:for )?by\b|\bfunding (?:source|stream|body|partner)\b|\bpayer\b/i;

const SUPPLIER = /\b(?:supplier|vendor|payee|creditor|beneficiary|merchant)\b|^name$/i;

function rolesOf(region: Region, holds: readonly ColumnHolds[]): Roles | undefined {
  const amounts = holds.filter((each) => each.holds === 'amounts' && each.header !== '' && !region.view.isHiddenColumn(each.column));
  const first = amounts[0];
  if (first === undefined) return undefined;
  const funder = holds.find((each) => (each.holds === 'names' || each.holds === 'authorities') && FUNDER.test(each.header));
  const names = holds.filter((each) => each !== funder);
  const authority = best(
    names.filter((each) => each.holds === 'authorities'),
    (each) => each.known + each.distinct / 1e6,
  );
  const across = amounts.filter((each) => each.authorityHeader);
  if (authority === undefined && across.length >= 2 && across.length >= amounts.length / 2) {
    // Line numbers may stand before the first authority; "England" may, too.
    const start = amounts.find((each) => each.authorityHeader || meaningOf(each.header, true) === 'whole')?.column ?? first.column;
    return {
      authority: undefined,
      service: serviceColumn(names, start),
      funder: undefined,
      amounts: amounts.filter(({ column }) => column >= start),
      headerIs: 'authority',
    };
  }
  const years = amounts.filter((each) => each.yearHeader !== undefined);
  const service = serviceColumn(names, Infinity, authority);
  // "Reserves at 31 March 2018" among a hundred services makes no table of years.
  if (years.length > 0 && years.length >= amounts.length / 3) {
    return { authority, service, funder, amounts: oneEachYear(region, years), headerIs: 'year' };
  }
  if (authority !== undefined && service === undefined) return { authority, service, funder, amounts, headerIs: 'service' };
  return { authority, service, funder, amounts: [theAmount(amounts) ?? first], headerIs: 'none' };
}

const SERVICE_WORDS: readonly RegExp[] = [
  /\bservices?\b(?!.*\bcode\b)/i,
  /\b(?:expenditure|spend|budget)\s+(?:category|type|head(?:ing)?|area|line)\b/i,
  /\bdirectorate\b|\bdepartment\b|\bdivision\b|\bportfolio\b/i,
  /\bcost\s*cent(?:re|er)\b/i,
  /\bcategory\b|\bclassification\b|\bfunction\b|\bsubjective\b/i,
  /\bbudget\b|\bactivity\b|\bprogramme\b|\bheading\b|\baccount\b/i,
  /\bdescription\b|\bitem\b|\bpurpose\b|\bline\b/i,
];

/** The column that names the service: by its header, or else the first column of names. Suppliers are no services. */
function serviceColumn(holds: readonly ColumnHolds[], before: number, authority?: ColumnHolds): ColumnHolds | undefined {
  const names = holds.filter((each) => each.holds === 'names' && each !== authority && each.column < before);
  for (const words of SERVICE_WORDS) {
    const found = names.find((each) => words.test(each.header) && !SUPPLIER.test(each.header));
    if (found !== undefined) return found;
  }
  // Beside authorities, a column of other names ("Class", "Notes") need not be a service.
  if (authority !== undefined) return undefined;
  return names.find(
    (each) => each.distinct > 1 && !SUPPLIER.test(each.header) && !/\bnotes?\b|\bcomments?\b|\breason\b/i.test(each.header),
  );
}

const AMOUNT_WORDS: readonly RegExp[] = [
  /\bnet amount\b/i,
  /\bamount\b/i,
  /\bgross\b/i,
  /\btotal\b/i,
  /\bbudget\b/i,
  /\bnet\b/i,
  /\b(?:spend|cost|expenditure|value)\b/i,
  /£/,
];

function theAmount(amounts: readonly ColumnHolds[]): ColumnHolds | undefined {
  for (const words of AMOUNT_WORDS) {
    const found = amounts.find((each) => words.test(each.header));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a year has several columns, the one that is the sum of the others; without such a one all stay, and the reader asks. */
function oneEachYear(region: Region, columns: readonly ColumnHolds[]): readonly ColumnHolds[] {
  const years = [...new Set(columns.map((each) => each.yearHeader))];
  return years.flatMap((year) => {
    const same = columns.filter((each) => each.yearHeader === year);
    const last = same.at(-1);
    return last !== undefined && same.length > 2 && isSumOf(region, last, same.slice(0, -1)) ? [last] : same;
  });
}

function isSumOf({ view, firstRow, lastRow }: Region, sum: ColumnHolds, parts: readonly ColumnHolds[]): boolean {
  let rows = 0;
  let cast = 0;
  for (let row = firstRow; row <= Math.min(lastRow, view.lastRow, firstRow + 200); row++) {
    const whole = view.cell(row, sum.column);
    if (typeof whole !== 'number' || whole === 0) continue;
    rows++;
    const made = parts.reduce((total, part) => total + Number(view.cell(row, part.column) ?? 0), 0);
    if (Math.abs(made - whole) < 0.01) cast++;
  }
  return rows >= 3 && cast >= rows * 0.9;
}

function headerYears({ view, header }: Region, amounts: readonly ColumnHolds[]): Fact {
  const labels = [...new Set(amounts.flatMap(({ yearHeader }) => (yearHeader === undefined ? [] : [yearLabel(yearStarting(yearHeader))])))];
  const column = amounts.find((each) => each.yearHeader !== undefined)?.column ?? 1;
  const evidence: Evidence = {
    text: view.text(header, column).replace(/\s+/g, ' ').trim(),
    cell: { sheet: view.name, row: header, column },
  };
  const [first = '', ...rest] = labels;
  return { value: rest.length === 0 ? first : `${first} to ${rest.at(-1) ?? ''}`, evidence };
}

/** `"F:N"`, or a list where other columns stand between. */
function spans(columns: readonly number[]): string | readonly string[] {
  const found: string[] = [];
  let first: number | undefined;
  columns.forEach((column, index) => {
    first ??= column;
    if (columns[index + 1] === column + 1) return;
    found.push(first === column ? columnLetters(column) : `${columnLetters(first)}:${columnLetters(column)}`);
    first = undefined;
  });
  const [only = '', ...others] = found;
  return others.length === 0 ? only : found;
}

function best<T>(items: readonly T[], worth: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((found, item) => (found === undefined || worth(item) > worth(found) ? item : found), undefined);
}
