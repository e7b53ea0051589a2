import type { Funding } from '../../model/funding';
import { boundWords } from '../../model/measures/figure-words';
import { nearestName } from '../../model/nearest-name';
import { problem, type Problem } from '../../model/problems';
import type { Reserve } from '../../model/reserves';
import type { MonitoredSaving } from '../../model/savings-monitoring';
import type { BudgetModel, Measure } from '../../model/scenario';
import type { Authority } from '../../model/spend';
import { text, type Cell } from '../../workbook/sheet-content';
import type { CellValue } from '../../workbook/port';
import type { InputRow } from './input-row';
import { textOf, type StandingRow } from './standing-rows';

/** The rows of a funding: its amounts by year, and who pays where that was said. */
export const fundingRefs = (ref: string) => ({ amount: `${ref}-amount`, funder: `${ref}-funder` }) as const;
export const reserveRefs = (ref: string) =>
  ({ opening: `${ref}-opening`, minimum: `${ref}-minimum`, used: `${ref}-used`, added: `${ref}-added` }) as const;

export const monitoringRefs = (ref: string) =>
  ({ measure: `${ref}-measure`, achieved: `${ref}-achieved`, pressures: `${ref}-pressures` }) as const;

const AMOUNT = { unit: '£', least: 0 } as const;

/** Funding and reserves as rows of Scenario inputs; none where none are given. */
export function moneyRows({
  base,
  measures,
  funding = [],
  reserves = [],
  monitoring = [],
}: Omit<BudgetModel, 'years' | 'scenarios'>): readonly InputRow[] {
  const nameOf = (authority: string) => base.authorities.find(({ ref }) => ref === authority)?.name ?? authority;
  return [
    ...funding.flatMap((each) => fundingRows(each, nameOf(each.authority))),
    ...reserves.flatMap((each) => reserveRows(each, nameOf(each.authority))),
    ...monitoring.flatMap((each) =>
      monitoringRows(
        each,
        measures.find(({ ref }) => ref === each.measure),
      ),
    ),
  ];
}

/** The rows that formulas read, in order. An empty amount of funding is not given; an empty use of reserves is none. */
export function moneyRates({
  measures,
  funding = [],
  reserves = [],
  monitoring = [],
}: Omit<BudgetModel, 'base' | 'years' | 'scenarios'>): readonly {
  readonly ref: string;
  readonly mayBeEmpty: boolean;
}[] {
  const row = (ref: string, mayBeEmpty: boolean) => ({ ref, mayBeEmpty });
  return [
    ...funding.map((each) => row(fundingRefs(each.ref).amount, false)),
    ...reserves.flatMap((each) => {
      const { opening, minimum, used, added } = reserveRefs(each.ref);
      return [row(opening, false), row(minimum, true), row(used, true), row(added, true)];
    }),
    ...monitoring
      .filter((each) => measures.some(({ ref }) => ref === each.measure))
      .flatMap((each) => [row(monitoringRefs(each.ref).achieved, false), row(monitoringRefs(each.ref).pressures, true)]),
  ];
}

type Said = Pick<InputRow, 'ref' | 'label'> & Partial<InputRow>;

const inputRow =
  (measure: string, authority: string) =>
  (said: Said): InputRow => ({
    scenario: 'all',
    measure,
    authority,
    unit: '£',
    allYears: undefined,
    years: undefined,
    owner: '',
    source: '',
    note: '',
    least: 0,
    ...said,
  });

function fundingRows({ ref, funder, amounts, source, note }: Funding, authority: string): readonly InputRow[] {
  const row = inputRow('Funding', authority);
  const refs = fundingRefs(ref);
  const who: readonly InputRow[] =
    funder === '' ? [] : [row({ ref: refs.funder, label: 'Funder', unit: 'setting', allYears: text(funder) })];
  const label = funder === '' ? 'Funding' : `Funding from ${funder}`;
  return [...who, row({ ref: refs.amount, label, years: amounts.map(cellOf), source, note })];
}

function reserveRows({ ref, opening, minimum, used, added, source, note }: Reserve, authority: string): readonly InputRow[] {
  const row = inputRow('Reserves', authority);
  const refs = reserveRefs(ref);
  return [
    row({ ref: refs.opening, label: 'Balance at the end of the base year', allYears: cellOf(opening), source, note }),
    row({ ref: refs.minimum, label: 'Minimum balance', allYears: cellOf(minimum) }),
    row({ ref: refs.used, label: 'Planned use', years: used.map(cellOf) }),
    row({ ref: refs.added, label: 'Put in', years: added.map(cellOf) }),
  ];
}

function monitoringRows({ ref, achieved, pressures, source, note }: MonitoredSaving, measure: Measure | undefined): readonly InputRow[] {
  if (measure === undefined) return [];
  const row = (said: Said) => ({ ...inputRow(measure.name, 'all')(said), scenario: measure.scenarios.join(' ') });
  const refs = monitoringRefs(ref);
  return [
    row({ ref: refs.measure, label: 'Savings monitoring: measure', unit: 'setting', allYears: text(measure.ref) }),
    row({ ref: refs.achieved, label: 'Achieved or anticipated', years: achieved.map(cellOf), source, note }),
    row({ ref: refs.pressures, label: 'In-year pressures against it', years: pressures.map(cellOf) }),
  ];
}

/** Funding and reserves from the rows as they stand. What is wrong there is told with its cell. */
export function readMoney(
  rows: readonly StandingRow[],
  years: number,
  authorities: readonly Authority[],
  problems: Problem[],
): Pick<BudgetModel, 'funding' | 'reserves' | 'monitoring'> {
  const row = (ref: string) => rows.find((each) => each.ref === ref);
  const amounts = (ref: string) =>
    Array.from({ length: years }, (_, year) => amountOf(row(ref)?.years[year], row(ref), year + 1, problems));
  const amount = (ref: string) => amountOf(row(ref)?.allYears, row(ref), 0, problems);
  const funding = rows.flatMap((each): Funding[] => {
    const ref = /^(F\d+)-amount$/.exec(each.ref)?.[1];
    const authority = ref === undefined ? undefined : authorityOf(each, authorities, problems);
    if (ref === undefined || authority === undefined) return [];
    const refs = fundingRefs(ref);
    const funder = textOf(row(refs.funder)?.allYears ?? null).trim();
    return [{ ref, authority: authority.ref, funder, amounts: amounts(refs.amount), source: each.source, note: each.note }];
  });
  const reserves = rows.flatMap((each): Reserve[] => {
    const ref = /^(R\d+)-opening$/.exec(each.ref)?.[1];
    const authority = ref === undefined ? undefined : authorityOf(each, authorities, problems);
    if (ref === undefined || authority === undefined) return [];
    const refs = reserveRefs(ref);
    return [
      {
        ref,
        authority: authority.ref,
        opening: amount(refs.opening),
        minimum: amount(refs.minimum),
        used: amounts(refs.used),
        added: amounts(refs.added),
        source: each.source,
        note: each.note,
      },
    ];
  });
  const monitoring = rows.flatMap((each): MonitoredSaving[] => {
    const ref = /^(A\d+)-measure$/.exec(each.ref)?.[1];
    if (ref === undefined) return [];
    const refs = monitoringRefs(ref);
    const said = row(refs.achieved);
    const measure = textOf(each.allYears).trim();
    return [
      {
        ref,
        measure,
        achieved: amounts(refs.achieved),
        pressures: amounts(refs.pressures),
        source: said?.source ?? '',
        note: said?.note ?? '',
      },
    ];
  });
  return {
    ...(funding.length === 0 ? {} : { funding }),
    ...(reserves.length === 0 ? {} : { reserves }),
    ...(monitoring.length === 0 ? {} : { monitoring }),
  };
}

function authorityOf(row: StandingRow, authorities: readonly Authority[], problems: Problem[]): Authority | undefined {
  const name = row.authority.trim();
  const known = authorities.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (known === undefined) {
    const nearest = nearestName(
      name,
      authorities.map((each) => each.name),
    );
    problems.push(problem('authority-unknown', { name, nearest }, row.where(0)));
  }
  return known;
}

function amountOf(value: CellValue | undefined, row: StandingRow | undefined, column: number, problems: Problem[]): number {
  if (value === undefined || value === null || value === '') return NaN;
  const input = row?.measure ?? '';
  if (typeof value !== 'number') {
    problems.push(problem('not-a-number', { input, given: textOf(value), ...boundWords(AMOUNT) }, row?.where(column)));
    return NaN;
  }
  if (value < AMOUNT.least) {
    problems.push(problem('out-of-bounds', { input, given: textOf(value), ...boundWords(AMOUNT) }, row?.where(column)));
  }
  return value;
}

function cellOf(figure: number): Cell {
  return Number.isNaN(figure) ? null : figure;
}
