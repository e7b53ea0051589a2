import { addressReference, areaReference, cellReference, columnLetters, sheetReference } from '../../formula/address';
import type { MeasureRates } from '../../model/measure-rates';
import type { InputOrigin, RateRow } from '../../model/rate-row';
import { DEFLATOR_REFS } from '../../model/deflator';
import { GENERAL } from '../../model/measures/definition';
import { PARTICULAR_KEYS } from '../../model/particulars';
import type { FrozenPosition } from '../../model/frozen-position';
import type { InPieces } from '../../model/in-pieces';
import { standingPositions } from '../frozen/standing-positions';
import type { Projection } from '../../model/projection';
import type { Measure, Scenario } from '../../model/scenario';
import type { BaseLine } from '../../model/spend';
import type { OutputSheet } from '../../workbook/output-sheets';
import { ACCEPTED_REFS } from '../inputs/accepted-rows';
import type { BaseSettings } from '../inputs/base-settings';
import { usesRefs, wordsRefs } from '../inputs/certainty-rows';
import { confidenceRef, levelRefs } from '../inputs/confidence-rows';
import type { InputRow } from '../inputs/input-row';
import { GENERAL_REFS, inputRows, MEASURE_SETTINGS, unitRef } from '../inputs/input-rows';
import { lockedRef, nameRef } from '../inputs/scenario-rows';
import { LEDGER_REFS } from '../inputs/ledger-rows';
import { periodRef, shareRef, yearFactorRef } from '../inputs/part-year-rows';
import { moneyRates } from '../inputs/money-rows';
import type { StoodSheets } from './stood-sheets';
import { keepRows, type KeptRow } from './kept-rows';
import { FIRST_ROW } from './page';
import { layOutWhatIf, type WhatIf } from './what-if-parts';

/** A row of Projected budgets: a scenario's total or one of its lines. */
export interface BudgetRow {
  /** `S2-All`, `S2-Funding`, `S2-Gap`, `S2-L14`. */
  readonly ref: string;
  readonly scenario: Scenario;
  /** Position of the scenario in the projection. */
  readonly scenarioIndex: number;
  /** Position in the base budget; undefined on the total, and on what stands below it. */
  readonly line: number | undefined;
  /** The funding of all authorities, and the gap of the total against it. */
  readonly money?: 'Funding' | 'Gap';
}

export type GeneralStepRef = 'I-others' | 'Y-end' | 'Y-baseEnd' | 'V-scenario' | `T${number}-yearFactor`;

/** The steps from the figures of the deflator to what Comparison multiplies by. */
export const PRICE_STEPS = { level: 'D1-level', levelOfPrices: 'D1-levelOfPrices', factor: 'D1-factor', inUse: 'D1-inUse' } as const;
export type PriceStepRef = (typeof PRICE_STEPS)[keyof typeof PRICE_STEPS];

/** A row of Yearly rates. */
export type RatesRow =
  | {
      readonly kind: 'input';
      readonly ref: string;
      readonly input: InputRow;
      readonly whenEmpty: InputOrigin['whenEmpty'];
      readonly general: string | undefined;
      /** An empty cell is nothing given, not a figure that is missing. */
      readonly mayBeEmpty: boolean;
      readonly figures: readonly number[];
    }
  /** `rates` are those among which the step stands: its measure's as used, or as looked at with other figures. */
  | { readonly kind: 'step'; readonly ref: string; readonly row: RateRow; readonly measure: string; readonly rates: MeasureRates }
  | { readonly kind: 'written'; readonly ref: string; readonly measure: string; readonly settings: readonly string[] }
  | { readonly kind: 'general step'; readonly ref: GeneralStepRef }
  | { readonly kind: 'price step'; readonly ref: PriceStepRef };

/** Where everything stands: worked out once, before any sheet is made, so that formulas can point anywhere. */
export interface Layout {
  readonly projection: Projection;
  readonly settings: BaseSettings;
  readonly names: Readonly<Record<OutputSheet, string>>;
  readonly stood: StoodSheets;
  /** What Frozen holds after this write. */
  readonly frozen: readonly FrozenPosition[];
  readonly inputs: { readonly rows: readonly KeptRow<InputRow>[]; readonly endRow: number; rowOf(ref: string): number };
  readonly rates: {
    readonly rows: readonly RatesRow[];
    readonly lastRow: number;
    rowOf(ref: string): number;
    /** The row of the input above this one; undefined for the first. */
    inputRowAbove(ref: string): number | undefined;
  };
  readonly base: {
    readonly rows: readonly KeptRow<BaseLine & { readonly position: number }>[];
    readonly lastRow: number;
    rowOf(line: number): number;
  };
  readonly workings: {
    readonly lastRow: number;
    firstRowOf(scenario: number, measure: number): number;
    rowOf(scenario: number, row: number): number;
  };
  readonly whatIf: WhatIf;
  readonly budgets: { readonly rows: readonly KeptRow<BudgetRow>[]; readonly lastRow: number; rowOf(ref: string): number };
}

/** Columns, from 1. The years follow each other from the column named. */
export const INPUT_COLUMNS = { ref: 1, scenario: 2, measure: 3, authority: 4, label: 5, unit: 6, allYears: 7, firstYear: 8 } as const;
export const RATE_COLUMNS = { inputRow: 4, unit: 6, allYears: 7, firstYear: 8 } as const;
export const BASE_COLUMNS = {
  line: 1,
  councilRef: 2,
  authority: 3,
  service: 4,
  funder: 5,
  labelsAgree: 9,
  atSource: 10,
  amount: 11,
} as const;
export const WORKINGS_COLUMNS = { scenario: 2, line: 4, authority: 5, firstApplies: 11 } as const;
export const BUDGET_COLUMNS = {
  ref: 1,
  scenario: 2,
  councilRef: 5,
  authority: 6,
  service: 7,
  funder: 8,
  status: 9,
  base: 10,
  change: 11,
  firstYear: 13,
} as const;

/** The total stands first below the header of Base budget. */
export const BASE_TOTAL_ROW = FIRST_ROW;

/** Works out where every row stands, keeping what stood before in its place. */
export function* layOut(
  projection: Projection,
  settings: BaseSettings,
  names: Readonly<Record<OutputSheet, string>>,
  stood: StoodSheets,
): InPieces<Layout> {
  const { model } = projection;
  const inputs = keepRows(stood.inputRefs, inputRows(model, settings), (ref) =>
    /^(G\d+|Y|T\d+|S\d+|F\d+|R\d+|A\d+|D\d+|W\d+|M\d+)-/.test(ref),
  );
  const whatIf = layOutWhatIf(projection);
  const rates = ratesRows(
    projection,
    whatIf,
    inputs.flatMap((row) => (row.wanted === undefined ? [] : [row.wanted])),
  );
  yield;
  const base = keepRows(
    stood.baseRefs,
    model.base.lines.map((line, position) => ({ ...line, position })),
    (ref) => /^L\d+$/.test(ref),
  );
  yield;
  const budgets = keepRows(stood.budgetRefs, budgetRows(projection), (ref) => /^S\d+-(All|Funding|Gap|L\d+)$/.test(ref));

  const firstRows: number[][] = [];
  let next = FIRST_ROW;
  for (const scenario of projection.scenarios) {
    firstRows.push(
      scenario.workings.map((workings) => {
        const first = next;
        next += workings.lines.length;
        return first;
      }),
    );
  }

  yield;
  const inputRow = rowsByRef(inputs, FIRST_ROW);
  const ratesRow = rowsByRef(rates, FIRST_ROW);
  const budgetRow = rowsByRef(budgets, FIRST_ROW);
  const baseRow = rowsByRef(base, BASE_TOTAL_ROW + 1);
  return {
    projection,
    settings,
    names,
    stood,
    frozen: standingPositions(stood.frozen, model.frozen),
    inputs: { rows: inputs, endRow: FIRST_ROW + inputs.length, rowOf: inputRow },
    rates: { rows: rates, lastRow: FIRST_ROW + rates.length - 1, rowOf: ratesRow, inputRowAbove: inputRowsAbove(rates) },
    base: { rows: base, lastRow: BASE_TOTAL_ROW + Math.max(1, base.length), rowOf: (line) => baseRow(model.base.lines[line]?.ref ?? '') },
    workings: {
      lastRow: Math.max(FIRST_ROW, next - 1),
      firstRowOf: (scenario, measure) => firstRows[scenario]?.[measure] ?? FIRST_ROW,
      rowOf: (scenario, row) => (firstRows[scenario]?.[0] ?? FIRST_ROW) + row,
    },
    whatIf,
    budgets: { rows: budgets, lastRow: FIRST_ROW + budgets.length - 1, rowOf: budgetRow },
  };
}

/** A cell of Yearly rates as other sheets name it; `year` counts from 0, and a row for all years has none. */
export function rateReference(layout: Layout, row: Pick<RateRow, 'ref' | 'per'>, year: number, onItsOwnSheet = false): string {
  const position = layout.rates.rowOf(row.ref);
  const cell =
    row.per === 'measure'
      ? cellReference(position, RATE_COLUMNS.allYears, 'both').replace(/\$(\d)/, '$1')
      : cellReference(position, RATE_COLUMNS.firstYear + year, 'row');
  if (row.per === 'measure')
    return onItsOwnSheet
      ? cell
      : `${sheetReference(layout.names['Yearly rates'])}!${cellReference(position, RATE_COLUMNS.allYears, 'both')}`;
  return onItsOwnSheet ? cell.replace('$', '') : `${sheetReference(layout.names['Yearly rates'])}!${cell}`;
}

/** A quantity that holds for the whole model, as Yearly rates names it on itself. */
export function generalReference(layout: Layout, quantity: string, year: number): string | undefined {
  if (quantity === GENERAL.yearEnd) return cellReference(layout.rates.rowOf('Y-end'), RATE_COLUMNS.firstYear + year, 'row');
  if (quantity === GENERAL.previousYearEnd) return cellReference(layout.rates.rowOf('Y-end'), RATE_COLUMNS.firstYear + year - 1, 'row');
  if (quantity === GENERAL.baseYearEnd) return cellReference(layout.rates.rowOf('Y-baseEnd'), RATE_COLUMNS.allYears, 'both');
  return undefined;
}

/** A cell of one of our sheets as formulas on other sheets name it. */
export function reference(layout: Layout, sheet: OutputSheet, row: number, column: number): string {
  return addressReference({ sheet: layout.names[sheet], row, column });
}

/** A stretch of a column of one of our sheets, whole (`Workings!$B$5:$B$140`), or with a column that moves with the formula. */
export function columnStretch(
  layout: Layout,
  sheet: OutputSheet,
  column: number,
  firstRow: number,
  lastRow: number,
  moving = false,
): string {
  if (!moving) return areaReference({ sheet: layout.names[sheet], row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 });
  const letters = columnLetters(column);
  return `${sheetReference(layout.names[sheet])}!${letters}$${firstRow}:${letters}$${lastRow}`;
}

function rowsByRef(rows: readonly { readonly ref: string; readonly kind: string }[], firstRow: number): (ref: string) => number {
  const byRef = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.ref !== '' && row.kind !== 'no longer used' && !byRef.has(row.ref)) byRef.set(row.ref, firstRow + index);
  });
  return (ref) => {
    const row = byRef.get(ref);
    if (row === undefined) throw new Error(`No row of the layout has the reference ${ref}.`);
    return row;
  };
}

function inputRowsAbove(rows: readonly RatesRow[]): (ref: string) => number | undefined {
  const above = new Map<string, number>();
  let last: number | undefined;
  rows.forEach((row, index) => {
    if (row.kind !== 'input') return;
    if (last !== undefined) above.set(row.ref, last);
    last = FIRST_ROW + index;
  });
  return (ref) => above.get(ref);
}

function budgetRows(projection: Projection): BudgetRow[] {
  return projection.scenarios.flatMap(({ scenario }, scenarioIndex) => [
    { ref: `${scenario.ref}-All`, scenario, scenarioIndex, line: undefined },
    ...(projection.model.funding === undefined ? [] : (['Funding', 'Gap'] as const)).map((money) => ({
      ref: `${scenario.ref}-${money}`,
      scenario,
      scenarioIndex,
      line: undefined,
      money,
    })),
    ...projection.model.base.lines.map((line, position) => ({
      ref: `${scenario.ref}-${line.ref}`,
      scenario,
      scenarioIndex,
      line: position,
    })),
  ]);
}

function ratesRows(projection: Projection, whatIf: WhatIf, inputs: readonly InputRow[]): RatesRow[] {
  const byRef = new Map(inputs.map((row) => [row.ref, row]));
  const input = (
    ref: string,
    whenEmpty: InputOrigin['whenEmpty'] = 'not quantified',
    general?: RateRow,
    figures: readonly number[] = [],
  ): RatesRow[] => {
    const row = byRef.get(ref);
    if (row === undefined) return [];
    const { origin } = general ?? {};
    const asGeneral = whenEmpty === 'general figure' && origin?.kind === 'input' ? origin.whenEmpty : whenEmpty;
    const mayBeEmpty = asGeneral === 'nothing given';
    return [{ kind: 'input', ref, input: row, whenEmpty, general: general?.ref, mayBeEmpty, figures }];
  };
  const settings = inputs.filter((row) => /^T\d+-/.test(row.ref) && row.unit === 'setting').map((row) => row.ref);
  const used: readonly RatesRow[] = [
    { kind: 'general step', ref: 'I-others' },
    ...input(GENERAL_REFS.unit),
    ...(projection.model.base.joinedTables ?? []).flatMap(({ ref }) => input(unitRef(ref))),
    ...(projection.model.base.partYears ?? []).flatMap(({ table }): RatesRow[] => [
      ...input(periodRef(table)),
      ...input(shareRef(table), 'nothing given'),
      { kind: 'general step', ref: yearFactorRef(table) },
    ]),
    ...input(GENERAL_REFS.tolerance),
    ...input(LEDGER_REFS.total),
    ...input(LEDGER_REFS.explained),
    ...input(ACCEPTED_REFS.figure),
    ...input(ACCEPTED_REFS.apart),
    ...input(GENERAL_REFS.baseYearStart),
    { kind: 'general step', ref: 'Y-baseEnd' },
    ...input(GENERAL_REFS.yearStart),
    { kind: 'general step', ref: 'Y-end' },
    ...projection.model.scenarios.flatMap((scenario) => input(nameRef(scenario.ref))),
    { kind: 'general step', ref: 'V-scenario' },
    ...projection.model.scenarios.flatMap((scenario) => input(lockedRef(scenario.ref))),
    ...moneyRates(projection.model).flatMap(({ ref, mayBeEmpty }) => input(ref, mayBeEmpty ? 'nothing given' : 'not quantified')),
    ...Object.values(DEFLATOR_REFS).flatMap((ref) => input(ref)),
    ...(projection.model.confidence ?? []).flatMap(({ ref }) => Object.values(levelRefs(ref)).flatMap((each) => input(each))),
    ...settings.flatMap((ref) => input(ref, 'nothing given')),
    ...(projection.model.deflator === undefined ? [] : Object.values(PRICE_STEPS)).map((ref): RatesRow => ({ kind: 'price step', ref })),
    { kind: 'written', ref: 'T1-written', measure: 'T1', settings },
    ...projection.model.measures.flatMap((measure): RatesRow[] => {
      const rates = projection.rates.get(measure.ref);
      const standing = (keys: readonly string[]) => keys.map((key) => `${measure.ref}-${key}`).filter((ref) => byRef.has(ref));
      const own = [...standing(MEASURE_SETTINGS), ...usesRefs(measure)];
      return [
        ...own.flatMap((ref) => input(ref, 'nothing given')),
        { kind: 'written', ref: `${measure.ref}-written`, measure: measure.ref, settings: own },
        ...standing(PARTICULAR_KEYS).flatMap((ref) => input(ref, 'nothing given')),
        ...input(confidenceRef(measure.ref), 'nothing given'),
        ...(rates?.rows ?? []).flatMap((row): RatesRow[] => {
          if (row.origin.kind === 'step') return rates === undefined ? [] : [stepRow(row, rates)];
          const general = row.authority === undefined ? undefined : rates?.find(row.quantity);
          return input(row.ref, row.origin.whenEmpty, general, row.figures);
        }),
        ...otherSteps(measure, rates, whatIf),
        ...wordsRefs(measure).flatMap((ref) => input(ref, 'nothing given')),
      ];
    }),
  ];
  // What no sum is made of (the name of a funder) has a row too, so that every Ref of Scenario inputs is found by one.
  const found = new Set(used.map(({ ref }) => ref));
  return [...used, ...inputs.flatMap(({ ref }) => (found.has(ref) ? [] : input(ref, 'nothing given')))];
}

function stepRow(row: RateRow, rates: MeasureRates): RatesRow {
  return { kind: 'step', ref: row.ref, row, measure: rates.measure.ref, rates };
}

/** The steps of a measure that follow from other figures than those in use, each once: `M1-rateInYear-low`. */
function otherSteps({ ref }: Measure, used: MeasureRates | undefined, { parts }: WhatIf): readonly RatesRow[] {
  const seen = new Set(used?.rows.map((row) => row.ref));
  return parts.flatMap(({ rates }) => {
    const looked = rates.get(ref);
    return (looked?.rows ?? []).flatMap((row): RatesRow[] => {
      if (looked === undefined || row.origin.kind !== 'step' || seen.has(row.ref)) return [];
      seen.add(row.ref);
      return [stepRow(row, looked)];
    });
  });
}
