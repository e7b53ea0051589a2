import { evaluateScalar } from '../formula/evaluate';
import { quantitiesIn, type Expression } from '../formula/expression';
import { averageOfDates, monthOfDate, monthsFromDate } from './dated-amounts';
import { figuresAtPoint, ownRange, RANGE_POINTS, rangeOf, type FigureRange } from './figure-range';
import { calendarDate, dateText, firstDay, type FinancialYear } from './financial-year';
import {
  inputAddedUp,
  BEFORE,
  GENERAL,
  type AuthorityInput,
  type InputDefinition,
  type QuantityUnit,
  type StepDefinition,
  type YearlyInput,
} from './measures/definition';
import { meanOfQuarters, quarterKey, QUARTERS } from './quarterly-phasing';
import { includes, type InputValue, type LookedAt, type Measure, type Override, type RangePoint } from './scenario';
import type { Authority } from './spend';

/**
 * One quantity of a measure: an input, or a step that follows from inputs. It has one figure for all years, or one a year,
 * and stands in one row of Yearly rates.
 */
export interface RateRow {
  /** `M5-rate`, `M5-rateInYear-LA4`. */
  readonly ref: string;
  readonly quantity: string;
  readonly label: string;
  readonly unit: QuantityUnit;
  readonly per: 'measure' | 'year';
  /** Set on a row that holds for one authority only. */
  readonly authority: Authority | undefined;
  readonly origin: InputOrigin | StepOrigin;
  /** One figure (per measure) or one a year. NaN is not quantified. */
  readonly figures: readonly number[];
}

export interface InputOrigin {
  readonly kind: 'input';
  readonly definition: InputDefinition;
  /** What an empty cell means: no figure, nothing given (phasing by months), the figure for all authorities, or the midpoint of the range. */
  readonly whenEmpty: 'not quantified' | 'nothing given' | 'general figure' | 'midpoint';
  /** The row stands beside the one in use: another point of a range, or a figure that is tried. */
  readonly beside?: true | undefined;
}

export interface StepOrigin {
  readonly kind: 'step';
  readonly expression: Expression;
  /** The figure before the first year, where the step follows on from itself. */
  readonly opening?: 0 | 1 | undefined;
  readonly toldAsFigure?: true | undefined;
}

/** All rows of one measure, in the order in which they follow from each other. */
export interface MeasureRates {
  readonly measure: Measure;
  readonly rows: readonly RateRow[];
  /** The row of a quantity for an authority: its own where it has one, else the general one. */
  find(quantity: string, authority?: string): RateRow | undefined;
}

/** The years of a model as the steps see them: 12 × year + month of the month after each year's end. */
export function yearEndMonth(year: FinancialYear): number {
  const { year: calendarYear, month } = calendarDate(firstDay(year));
  return calendarYear * 12 + month + 12;
}

/** Works out every input and step of a measure for the years given. Pure arithmetic: bounds are checked elsewhere. */
export function measureRates(
  measure: Measure,
  years: readonly FinancialYear[],
  baseYear: FinancialYear,
  allAuthorities: readonly Authority[],
): MeasureRates {
  const rows: RateRow[] = [];
  const inputs = measure.definition.inputs.filter((each) => isInUse(each, measure));
  const givenToEach = inputs.some(({ per }) => per === 'authority')
    ? allAuthorities.filter(({ name }) => includes(measure.authorities, name))
    : [];
  const authorities =
    measure.overrides.length === 0
      ? givenToEach
      : allAuthorities.filter((each) => givenToEach.includes(each) || measure.overrides.some(({ authority }) => authority === each.ref));
  const find = (name: string, authority?: string) =>
    rows.find((row) => row.quantity === name && row.authority !== undefined && row.authority.ref === authority) ??
    rows.find((row) => row.quantity === name && row.authority === undefined);

  const figureAt = (name: string, yearIndex: number, authority: string | undefined): number => {
    if (name === GENERAL.baseYearEnd) return yearEndMonth(baseYear);
    const year = years[yearIndex];
    if (name === GENERAL.previousYearEnd) return yearEndMonth(years[yearIndex - 1] ?? baseYear);
    if (name === GENERAL.yearEnd) return year === undefined ? NaN : yearEndMonth(year);
    const row = find(name, authority);
    if (row !== undefined) return row.figures[row.per === 'year' ? yearIndex : 0] ?? NaN;
    const added = inputAddedUp(name);
    return added === undefined ? NaN : sumOfAuthorities(rows, added);
  };

  const stepFigures = (step: StepDefinition, authority: string | undefined): readonly number[] => {
    const figures: number[] = [];
    for (let index = 0; index < (step.per === 'year' ? years.length : 1); index += 1) {
      const before = figures[index - 1] ?? step.opening ?? NaN;
      figures.push(evaluateScalar(step.expression, (name) => (name === BEFORE ? before : figureAt(name, index, authority))));
    }
    return figures;
  };

  const moved = new Set(movedInputs(measure));
  const addStep = (step: StepDefinition) => {
    const needed = quantitiesIn(step.expression);
    const isMoved = needed.some((name) => moved.has(name));
    if (isMoved) moved.add(step.key);
    const at = isMoved ? lookedAtSuffix(measure.lookedAt) : [];
    const variants = authorities.filter((each) => rows.some((row) => row.authority?.ref === each.ref && needed.includes(row.quantity)));
    // What follows from figures of the authorities has none for all of them together.
    const ofEach = inputs.some(({ key, per }) => per === 'authority' && needed.includes(key));
    for (const authority of ofEach ? variants : [undefined, ...variants]) {
      rows.push({
        ref: [measure.ref, step.key, ...(authority === undefined ? [] : [authority.ref]), ...at].join('-'),
        quantity: step.key,
        label: [
          step.label,
          ...(authority === undefined ? [] : [`${authority.name} only`]),
          ...(isMoved ? [lookedAtWords(measure)] : []),
        ].join(', '),
        unit: step.unit,
        per: step.per,
        authority,
        origin: { kind: 'step', expression: step.expression, opening: step.opening, toldAsFigure: step.toldAsFigure },
        figures: stepFigures(step, authority?.ref),
      });
    }
  };

  for (const input of inputs)
    rows.push(...(input.per === 'authority' ? authorityRows(measure, input, givenToEach) : inputRows(measure, input, years, authorities)));
  for (const input of inputs) for (const step of [...datedSteps(measure, input), ...quarterSteps(measure, input)]) addStep(step);
  for (const step of measure.definition.steps) if (isInUse(step, measure)) addStep(step);
  return { measure, rows, find };
}

/** Whether an input or a step has a meaning for the way in which the measure is shared. */
function isInUse(of: InputDefinition | StepDefinition, { spread }: Measure): boolean {
  return !('spread' in of) || of.spread === spread;
}

/** The quantified figures of an authority input together, as a sheet's SUM over its rows adds them up. */
export function sumOfAuthorities(rows: readonly RateRow[], input: string): number {
  const figures = rows.flatMap((row) => (row.quantity === input && row.authority !== undefined ? row.figures : []));
  return figures.filter((figure) => !Number.isNaN(figure)).reduce((sum, figure) => sum + figure, 0);
}

/** A row for each authority, whether it has a figure or not: every one has to be asked for it. */
function authorityRows(measure: Measure, input: AuthorityInput, authorities: readonly Authority[]): RateRow[] {
  return authorities.map((authority) => ({
    ref: `${measure.ref}-${input.key}-${authority.ref}`,
    quantity: input.key,
    label: `${input.label}, ${authority.name}`,
    unit: input.unit,
    per: 'measure',
    authority,
    origin: { kind: 'input', definition: input, whenEmpty: input.whenEmpty },
    figures: [measure.overrides.find((each) => each.input === input.key && each.authority === authority.ref)?.value ?? NaN],
  }));
}

function inputRows(
  measure: Measure,
  input: Exclude<InputDefinition, AuthorityInput>,
  years: readonly FinancialYear[],
  authorities: readonly Authority[],
): RateRow[] {
  const value = measure.inputs[input.key];
  const row = (
    quantity: string,
    label: string,
    per: 'measure' | 'year',
    figures: readonly number[],
    extra: Partial<RateRow> = {},
  ): RateRow => ({
    ref: `${measure.ref}-${quantity}`,
    quantity,
    label,
    unit: input.unit,
    per,
    authority: undefined,
    origin: { kind: 'input', definition: input, whenEmpty: 'not quantified' },
    figures,
    ...extra,
  });
  const range = rangeOf(value);
  if (input.per === 'measure') {
    const whenEmpty = input.whenEmpty === 'nothing given' ? 'nothing given' : 'not quantified';
    const origin: InputOrigin = { kind: 'input', definition: input, whenEmpty };
    const general = row(input.key, input.label, 'measure', [value?.kind === 'single' ? value.value : NaN], { origin });
    const tried = (measure.tried?.[input.key] ?? []).map((figure, index) =>
      row(input.key, `${input.label}, tried ${index + 1}`, 'measure', [figure], {
        ref: tryRef(measure.ref, input.key, index),
        origin: { ...origin, whenEmpty: 'nothing given' },
      }),
    );
    const all = [...pointRows(general, range), ...tried];
    const standing = all.find(({ ref }) => ref === standingRef(measure, input.key));
    return [...besideStanding(all, standing, measure.ref), ...overrideRows(measure, input, standing ?? general, authorities)];
  }
  const ofYears = (whenEmpty: InputOrigin['whenEmpty']): readonly RateRow[] => {
    const figures = value?.kind === 'by year' ? value.values : years.map(() => NaN);
    const all = pointRows(row(input.key, input.label, 'year', figures, { origin: { kind: 'input', definition: input, whenEmpty } }), range);
    const standing = all.find(({ ref }) => ref === standingRef(measure, input.key));
    return besideStanding(all, standing, measure.ref);
  };
  if (input.given === 'from the start year') {
    if (value?.kind !== 'by quarter') return [...ofYears('nothing given')];
    const origin: InputOrigin = { kind: 'input', definition: input, whenEmpty: 'not quantified' };
    return QUARTERS.map((words, quarter) =>
      row(quarterKey(input.key, quarter), `${input.label}, ${words}`, 'year', value.quarters[quarter] ?? [], { origin }),
    );
  }
  if (input.given === 'projected years') return [...ofYears(input.whenEmpty)];
  if (value?.kind === 'by date') {
    return value.from.flatMap((each, index) => [
      row(`${input.key}-${index + 1}`, `${input.label} from ${dateText(each.date)}`, 'measure', [each.value]),
      row(`${input.key}From-${index + 1}`, `Date of ${input.label.toLowerCase()} ${index + 1}`, 'measure', [each.date], { unit: 'date' }),
    ]);
  }
  const whenEmpty = input.whenEmpty ?? 'not quantified';
  const base = value?.kind === 'by year' ? value.base : NaN;
  return [
    row(input.base.key, input.base.label, 'measure', [base], { origin: { kind: 'input', definition: input, whenEmpty } }),
    ...ofYears(whenEmpty),
  ];
}

/** A row for each point of a range, the central one under the input's own Ref; the row itself where it is none. */
function pointRows(general: RateRow, range: FigureRange | undefined): readonly RateRow[] {
  if (range === undefined) return [general];
  return RANGE_POINTS.map((point) => ({
    ...general,
    ref: pointRef(general.ref, point),
    label: `${general.label}, ${pointWords(point, general.unit)}`,
    origin: point === 'central' && general.origin.kind === 'input' ? { ...general.origin, whenEmpty: 'midpoint' } : general.origin,
    figures: figuresAtPoint(range, point),
  }));
}

/** The low end of a date is the earliest day. */
function pointWords(point: RangePoint, unit: QuantityUnit): string {
  if (unit !== 'date' || point === 'central') return point;
  return point === 'low' ? 'earliest' : 'latest';
}

/** The rows, of which the standing one is the input's figure and the others are beside it. */
function besideStanding(rows: readonly RateRow[], standing: RateRow | undefined, measure: string): readonly RateRow[] {
  return rows.map((each) => (each === standing ? each : besideRow(each, measure)));
}

/** Where each point of a range stands: the central one under the input's own Ref, `M1-rate-low` and `M1-rate-high` beside it. */
function pointRef(ref: string, point: RangePoint): string {
  return point === 'central' ? ref : `${ref}-${point}`;
}

function tryRef(measure: string, input: string, index: number): string {
  return `${measure}-${input}-try${index + 1}`;
}

/** The row whose figure an input has: the point of its range in use, or the other figure that it is looked at with. */
function standingRef(measure: Measure, input: string): string {
  const { ref, inputs, lookedAt } = measure;
  if (lookedAt?.kind === 'try' && lookedAt.input === input) return tryRef(ref, input, lookedAt.index);
  return rangeOf(inputs[input]) === undefined ? `${ref}-${input}` : pointRef(`${ref}-${input}`, pointInUse(measure, input));
}

/** The same of an authority's own figure. */
function ownStandingRef(measure: Measure, { input, authority, ends }: Override): string {
  const ref = `${measure.ref}-${input}-${authority}`;
  return ends === undefined ? ref : pointRef(ref, pointInUse(measure, input));
}

function pointInUse({ inputs, lookedAt }: Measure, input: string): RangePoint {
  return lookedAt?.kind === 'point' ? lookedAt.point : (rangeOf(inputs[input])?.uses ?? 'central');
}

/** Inputs that have another figure than the one in use, for an authority or for all of them. */
function movedInputs(measure: Measure): readonly string[] {
  const { lookedAt: _, ...asUsed } = measure;
  const general = Object.keys(measure.inputs).filter((input) => standingRef(measure, input) !== standingRef(asUsed, input));
  const own = measure.overrides.filter((each) => ownStandingRef(measure, each) !== ownStandingRef(asUsed, each));
  return [...new Set([...general, ...own.map(({ input }) => input)])];
}

/** Whether the measure is looked at with other figures than it has in use. */
export function hasOtherFigures(measure: Measure): boolean {
  return movedInputs(measure).length > 0;
}

function lookedAtSuffix(lookedAt: LookedAt | undefined): readonly string[] {
  if (lookedAt === undefined) return [];
  return [lookedAt.kind === 'point' ? lookedAt.point : `${lookedAt.input}-try${lookedAt.index + 1}`];
}

function lookedAtWords({ lookedAt, definition }: Measure): string {
  if (lookedAt?.kind !== 'try') return lookedAt?.point ?? '';
  return `${definition.inputs.find(({ key }) => key === lookedAt.input)?.label.toLowerCase() ?? lookedAt.input} tried ${lookedAt.index + 1}`;
}

/** A figure beside the one in use is a quantity of its own, called what its Ref is called. */
function besideRow(row: RateRow, measure: string): RateRow {
  const { origin } = row;
  return {
    ...row,
    quantity: `${row.ref.slice(measure.length + 1)} beside`,
    origin: origin.kind === 'input' ? { ...origin, beside: true } : origin,
  };
}

function overrideRows(measure: Measure, input: InputDefinition, general: RateRow, authorities: readonly Authority[]): readonly RateRow[] {
  const { lookedAt: _, ...asUsed } = measure;
  // An own figure that was left empty is the general one: its cell has the figure in use, and another figure is looked up beside it.
  const isLookedAt = standingRef(measure, input.key) !== standingRef(asUsed, input.key);
  return authorities.flatMap((authority) => {
    const override = measure.overrides.find((each) => each.input === input.key && each.authority === authority.ref);
    if (override === undefined || (isEmpty(override) && isLookedAt)) return [];
    const range = ownRange(override, pointInUse(measure, input.key));
    const figure = Number.isNaN(override.value) ? (general.figures[0] ?? NaN) : override.value;
    const own: RateRow = {
      ...general,
      ref: `${measure.ref}-${input.key}-${authority.ref}`,
      label: `${input.label}, ${authority.name} only`,
      authority,
      origin: { kind: 'input', definition: input, whenEmpty: range === undefined ? 'general figure' : 'not quantified' },
      figures: [figure],
    };
    const rows = pointRows(own, range);
    return besideStanding(
      rows,
      rows.find(({ ref }) => ref === ownStandingRef(measure, override)),
      measure.ref,
    );
  });
}

function isEmpty({ value, ends }: Override): boolean {
  return Number.isNaN(value) && ends === undefined;
}

/** Shares by quarter come to those of the year in a step of their own. */
function quarterSteps({ inputs }: Measure, { key, label, unit }: InputDefinition): readonly StepDefinition[] {
  if (inputs[key]?.kind !== 'by quarter') return [];
  return [{ key, label: `${label}, mean of the four quarters`, unit, per: 'year', expression: meanOfQuarters(key), toldAsFigure: true }];
}

function datedSteps(measure: Measure, input: InputDefinition): StepDefinition[] {
  const value: InputValue | undefined = measure.inputs[input.key];
  if (value?.kind !== 'by date' || !isYearly(input)) return [];
  const dates = value.from.map((_, index) => index + 1);
  const name = input.label;
  return [
    ...dates.map((k) => ({
      key: `${input.key}Month-${k}`,
      label: `Month of date ${k} (12 × year + month)`,
      unit: 'month no.' as const,
      per: 'measure' as const,
      expression: monthOfDate(input.key, k),
    })),
    ...dates.map((k) => ({
      key: `${input.key}BaseMonths-${k}`,
      label: `Months of the base year from date ${k} on`,
      unit: 'months' as const,
      per: 'measure' as const,
      expression: monthsFromDate(input.key, k, GENERAL.baseYearEnd),
    })),
    ...dates.map((k) => ({
      key: `${input.key}Months-${k}`,
      label: `Months of the year from date ${k} on`,
      unit: 'months' as const,
      per: 'year' as const,
      expression: monthsFromDate(input.key, k, GENERAL.yearEnd),
    })),
    {
      key: input.base.key,
      label: `${input.base.label}, average by months`,
      unit: input.unit,
      per: 'measure',
      expression: averageOfDates(input.key, dates.length, (k) => `${input.key}BaseMonths-${k}`),
    },
    {
      key: input.key,
      label: `${name}, average by months`,
      unit: input.unit,
      per: 'year',
      expression: averageOfDates(input.key, dates.length, (k) => `${input.key}Months-${k}`),
    },
  ];
}

function isYearly(input: InputDefinition): input is YearlyInput {
  return input.per === 'year' && input.given === 'every year';
}
