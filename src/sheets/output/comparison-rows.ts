import { NO_FUNDING } from '../../model/funding';
import type { InPieces } from '../../model/in-pieces';
import { lineGroups } from '../../model/line-groups';
import { quantifiedSum, type MeasureWorkings } from '../../model/projection';
import { effectOf, totalOfLines } from '../../model/totals';
import { NOT_QUANTIFIED } from '../../model/units';
import { effectStretch, effectSumTimes } from './effect-sum';
import { fundingKey, fundingTable, FUNDING_COLUMNS, gapKey } from './funding-and-gap';
import { BASE_COLUMNS, BASE_TOTAL_ROW, BUDGET_COLUMNS, columnStretch, reference, type Layout } from './layout';
import { rowsInPieces } from './rows-in-pieces';
import { FIRST_ROW } from './page';
import { factorsInUse, priceInUse, PRICES_CHOICE, pricesChosen, REAL, timesPrice } from './prices-choice';
import { sumOfRows } from './sums-of-cells';

/** A row of Comparison: a year of an authority, a service or a measure under every scenario. */
export interface ComparisonRow {
  /** Position of the year. */
  readonly year: number;
  readonly by: 'Authority' | 'Service' | 'Measure' | 'Money';
  /** Unique among the rows of a year. */
  readonly ref: string;
  readonly name: string;
  readonly isTotal: boolean;
  /** The base budget; undefined where a row shows effects. */
  readonly base: { readonly formula: string; readonly figure: number } | undefined;
  /** By scenario, in pounds of the prices that are chosen. NaN where there is no figure. */
  readonly figures: readonly number[];
  /** Without its `=`; undefined where nothing is to be worked out, and words stand there. */
  readonly formulaOf: (scenario: number) => string | undefined;
  /** What stands in place of a figure that is missing; the figure where it is not. */
  readonly missing: (figure: number, scenario: number) => number | string;
  /** The difference from the other scenario; NaN where either has no figure. */
  readonly less: (scenario: number, compared: number) => number;
  /** Those differences added up from the first year to this one; NaN where this year's has no figure, or an earlier year no real prices. */
  readonly toDate: (scenario: number, compared: number) => number;
}

/** What a row is, whatever the year. */
interface Subject extends Pick<ComparisonRow, 'by' | 'ref' | 'name' | 'isTotal' | 'base' | 'missing'> {
  readonly figureIn: (scenario: number, year: number) => number;
  readonly formulaIn: (scenario: number, year: number) => string | undefined;
  /** The figure as differences take it. */
  readonly differenceOf: (figure: number, scenario: number) => number;
}

/** How many rows each year has, and how many of them stand before its services: known without making them. */
export function rowsOfYear({ projection }: Layout): { readonly count: number; readonly beforeServices: number } {
  const { base, funding, measures } = projection.model;
  const beforeServices = 1 + base.authorities.length + (funding === undefined ? 0 : MONEY_ROWS);
  return { count: beforeServices + 1 + base.services.length + measures.length, beforeServices };
}

/** Every year with all authorities and each, all services and each, every measure, and funding and gap where funding is given. */
export function* comparisonRows(layout: Layout): InPieces<readonly ComparisonRow[]> {
  const { years, scenarios } = layout.projection.model;
  const subjects = subjectsOf(layout);
  const { ofYear } = factorsInUse(layout);
  const inYears: (readonly ComparisonRow[])[] = [];
  for (const year of years.keys()) {
    const rowOf = ({ figureIn, formulaIn, differenceOf, ...subject }: Subject): ComparisonRow => {
      const lessIn = (scenario: number, compared: number, of: number) =>
        differenceOf(figureIn(scenario, of), scenario) - differenceOf(figureIn(compared, of), compared);
      return {
        ...subject,
        year,
        figures: scenarios.map((__, scenario) => figureIn(scenario, year)),
        formulaOf: (scenario) => formulaIn(scenario, year),
        less: (scenario, compared) => lessIn(scenario, compared, year),
        toDate: (scenario, compared) => {
          const whole = years.slice(0, year).every((__, each) => !Number.isNaN(ofYear(each)));
          const differences = Array.from({ length: year + 1 }, (__, each) => lessIn(scenario, compared, each));
          return !whole || Number.isNaN(differences[year] ?? NaN) ? NaN : quantifiedSum(Float64Array.from(differences));
        },
      };
    };
    inYears.push(yield* rowsInPieces(subjects, rowOf));
  }
  return inYears.flat();
}

function subjectsOf(layout: Layout): readonly Subject[] {
  const { base } = layout.projection.model;
  const all = base.lines.map((_, line) => line);
  const ofAuthority = new Map(lineGroups(base, 'authorities', all).map(({ key, lines }) => [key, lines]));
  const ofService = new Map(lineGroups(base, 'services', all).map(({ key, lines }) => [key, lines]));
  return [
    budgetSubject(layout, 'Authority', 'All', 'All authorities', all, true),
    ...base.authorities.map(({ ref, name }) => budgetSubject(layout, 'Authority', ref, name, ofAuthority.get(ref) ?? [])),
    ...moneySubjects(layout),
    budgetSubject(layout, 'Service', 'SV-All', 'All services', all, true),
    ...base.services.map((service, index) => budgetSubject(layout, 'Service', `SV${index + 1}`, service, ofService.get(service) ?? [])),
    ...measureSubjects(layout),
  ];
}

function budgetSubject(
  layout: Layout,
  by: 'Authority' | 'Service',
  ref: string,
  name: string,
  lines: readonly number[],
  isTotal = false,
): Subject {
  const { model, scenarios } = layout.projection;
  const baseRows = lines.map((line) => layout.base.rowOf(line));
  const inUse = factorsInUse(layout);
  const baseSum = isTotal
    ? reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount)
    : sumOfRows(layout, 'Base budget', BASE_COLUMNS.amount, baseRows, () => byName(layout, by, lines));
  const sumIn = (scenario: string, column: number): string => {
    if (isTotal) return reference(layout, 'Projected budgets', layout.budgets.rowOf(`${scenario}-All`), column);
    const rows = lines.map((line) => layout.budgets.rowOf(`${scenario}-${model.base.lines[line]?.ref ?? ''}`));
    return sumOfRows(layout, 'Projected budgets', column, rows, () => budgetsByName(layout, by, lines, scenario, column));
  };
  return {
    by,
    ref,
    name,
    isTotal,
    base: {
      formula: timesPrice(baseSum, priceInUse(layout, 'base')),
      figure: totalOfLines(model.base.amounts, lines) * inUse.ofBase,
    },
    missing: (figure) => (Number.isNaN(figure) ? NOT_QUANTIFIED : figure),
    differenceOf: (figure) => figure,
    figureIn: (scenario, year) => totalOfLines(scenarios[scenario]?.budgets[year], lines) * inUse.ofYear(year),
    formulaIn: (scenario, year) =>
      timesPrice(sumIn(model.scenarios[scenario]?.ref ?? '', BUDGET_COLUMNS.firstYear + year), priceInUse(layout, year)),
  };
}

/** Lines that are too scattered to name are found by the name they carry, compared for equality and never as a pattern. */
function byName(layout: Layout, by: 'Authority' | 'Service', lines: readonly number[]): string {
  const cells = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  const column = by === 'Authority' ? BASE_COLUMNS.authority : BASE_COLUMNS.service;
  const own = reference(layout, 'Base budget', layout.base.rowOf(lines[0] ?? 0), column);
  return `SUMPRODUCT((${cells(column)}=${own})*1,${cells(BASE_COLUMNS.amount)})`;
}

function budgetsByName(layout: Layout, by: 'Authority' | 'Service', lines: readonly number[], scenario: string, column: number): string {
  const { model } = layout.projection;
  const cells = (of: number) => columnStretch(layout, 'Projected budgets', of, FIRST_ROW, layout.budgets.lastRow);
  const named = by === 'Authority' ? BUDGET_COLUMNS.authority : BUDGET_COLUMNS.service;
  const first = layout.budgets.rowOf(`${scenario}-${model.base.lines[lines[0] ?? 0]?.ref ?? ''}`);
  const is = (of: number) => `(${cells(of)}=${reference(layout, 'Projected budgets', first, of)})`;
  return `SUMPRODUCT(${is(BUDGET_COLUMNS.scenario)}*${is(named)},${cells(column)})`;
}

/** Funding, and the gap. */
const MONEY_ROWS = 2;

/** What stands in place of funding and gap where prices are real: a gap is closed with the cash of its year. */
const NOMINAL_ONLY = 'nominal only';

/** Funding and gap, which have nominal amounts alone. */
function moneySubjects(layout: Layout): readonly Subject[] {
  const { model } = layout.projection;
  if (model.funding === undefined) return [];
  const table = fundingTable(layout);
  const isReal = pricesChosen(layout) === REAL;
  const nominal = (cell: string) => (model.deflator === undefined ? cell : `IF(${PRICES_CHOICE}="${REAL}","${NOMINAL_ONLY}",${cell})`);
  const subject = (ref: string, name: string, keyOf: (scenario: number) => string): Subject => ({
    by: 'Money',
    ref,
    name,
    isTotal: true,
    base: undefined,
    missing: (figure) => (isReal ? NOMINAL_ONLY : Number.isNaN(figure) ? NO_FUNDING : figure),
    differenceOf: (figure) => figure,
    figureIn: (scenario, year) => (isReal ? NaN : table.figureAt(keyOf(scenario), year)),
    formulaIn: (scenario, year) =>
      nominal(reference(layout, 'Funding and gap', table.rowOf(keyOf(scenario)), FUNDING_COLUMNS.firstYear + year)),
  });
  return [
    subject('Funding', 'Funding, all authorities', () => fundingKey()),
    subject('Gap', 'Gap (surplus), all authorities', (scenario) => gapKey(model.scenarios[scenario]?.ref ?? '')),
  ];
}

export const NOT_IN_IT = 'not in it';

/** What each measure does in each scenario that has it. */
function measureSubjects(layout: Layout): readonly Subject[] {
  const { model, scenarios } = layout.projection;
  const { ofYear } = factorsInUse(layout);
  return model.measures.map(({ ref, name }): Subject => {
    const own = scenarios.map(({ workings }) => workings.findIndex((each) => each.measure.ref === ref));
    const workingsIn = (scenario: number): MeasureWorkings | undefined => scenarios[scenario]?.workings[own[scenario] ?? -1];
    return {
      by: 'Measure',
      ref,
      name,
      isTotal: false,
      base: undefined,
      missing: (figure, scenario) => {
        if (workingsIn(scenario) === undefined) return NOT_IN_IT;
        return Number.isNaN(figure) ? NOT_QUANTIFIED : figure;
      },
      differenceOf: (figure, scenario) => (workingsIn(scenario) === undefined ? 0 : figure),
      figureIn: (scenario, year) => {
        const workings = workingsIn(scenario);
        return workings === undefined ? NaN : effectOf(workings, year) * ofYear(year);
      },
      formulaIn: (scenario, year) => {
        const workings = workingsIn(scenario);
        if (workings === undefined || workings.lines.length === 0) return undefined;
        const rows = {
          sheet: 'Workings',
          first: layout.workings.firstRowOf(scenario, own[scenario] ?? 0),
          count: workings.lines.length,
        } as const;
        return effectSumTimes(effectStretch(layout, rows, workings.changesBudget, year), priceInUse(layout, year));
      },
    };
  });
}
