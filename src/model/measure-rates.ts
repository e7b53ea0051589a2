import { evaluateScalar } from '../formula/evaluate';
import { quantitiesIn, type Expression } from '../formula/expression';
import { averageOfDates, monthOfDate, monthsFromDate } from './dated-amounts';
import { calendarDate, dateText, firstDay, type FinancialYear } from './financial-year';
import { BEFORE, GENERAL, type InputDefinition, type QuantityUnit, type StepDefinition, type YearlyInput } from './measures/definition';
import type { InputValue, Measure } from './scenario';
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
  /** What an empty cell means: no figure, nothing given (phasing by months), or the figure for all authorities. */
  readonly whenEmpty: 'not quantified' | 'nothing given' | 'general figure';
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
  const authorities =
    measure.overrides.length === 0
      ? []
      : allAuthorities.filter((each) => measure.overrides.some((override) => override.authority === each.ref));
  const find = (name: string, authority?: string) =>
    rows.find((row) => row.quantity === name && row.authority !== undefined && row.authority.ref === authority) ??
    rows.find((row) => row.quantity === name && row.authority === undefined);

  const figureAt = (name: string, yearIndex: number, authority: string | undefined): number => {
    if (name === GENERAL.baseYearEnd) return yearEndMonth(baseYear);
    const year = years[yearIndex];
    if (name === GENERAL.previousYearEnd) return yearEndMonth(years[yearIndex - 1] ?? baseYear);
    if (name === GENERAL.yearEnd) return year === undefined ? NaN : yearEndMonth(year);
    const row = find(name, authority);
    return row?.figures[row.per === 'year' ? yearIndex : 0] ?? NaN;
  };

  const stepFigures = (step: StepDefinition, authority: string | undefined): readonly number[] => {
    const figures: number[] = [];
    for (let index = 0; index < (step.per === 'year' ? years.length : 1); index += 1) {
      const before = figures[index - 1] ?? step.opening ?? NaN;
      figures.push(evaluateScalar(step.expression, (name) => (name === BEFORE ? before : figureAt(name, index, authority))));
    }
    return figures;
  };

  const addStep = (step: StepDefinition) => {
    const needed = quantitiesIn(step.expression);
    const variants = authorities.filter((each) => rows.some((row) => row.authority?.ref === each.ref && needed.includes(row.quantity)));
    for (const authority of [undefined, ...variants]) {
      rows.push({
        ref: [measure.ref, step.key, ...(authority === undefined ? [] : [authority.ref])].join('-'),
        quantity: step.key,
        label: authority === undefined ? step.label : `${step.label}, ${authority.name} only`,
        unit: step.unit,
        per: step.per,
        authority,
        origin: { kind: 'step', expression: step.expression, opening: step.opening, toldAsFigure: step.toldAsFigure },
        figures: stepFigures(step, authority?.ref),
      });
    }
  };

  for (const input of measure.definition.inputs) rows.push(...inputRows(measure, input, years, authorities));
  for (const input of measure.definition.inputs) for (const step of datedSteps(measure, input)) addStep(step);
  for (const step of measure.definition.steps) addStep(step);
  return { measure, rows, find };
}

function inputRows(
  measure: Measure,
  input: InputDefinition,
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
  if (input.per === 'measure') {
    const whenEmpty = input.whenEmpty === 'nothing given' ? 'nothing given' : 'not quantified';
    const figures = [value?.kind === 'single' ? value.value : NaN];
    const general = row(input.key, input.label, 'measure', figures, { origin: { kind: 'input', definition: input, whenEmpty } });
    return [general, ...overrideRows(measure, input, general, authorities)];
  }
  if (input.given === 'from the start year') {
    const figures = value?.kind === 'by year' ? value.values : years.map(() => NaN);
    return [row(input.key, input.label, 'year', figures, { origin: { kind: 'input', definition: input, whenEmpty: 'nothing given' } })];
  }
  if (input.given === 'projected years') {
    const figures = value?.kind === 'by year' ? value.values : years.map(() => NaN);
    return [row(input.key, input.label, 'year', figures, { origin: { kind: 'input', definition: input, whenEmpty: input.whenEmpty } })];
  }
  if (value?.kind === 'by date') {
    return value.from.flatMap((each, index) => [
      row(`${input.key}-${index + 1}`, `${input.label} from ${dateText(each.date)}`, 'measure', [each.value]),
      row(`${input.key}From-${index + 1}`, `Date of ${input.label.toLowerCase()} ${index + 1}`, 'measure', [each.date], { unit: 'date' }),
    ]);
  }
  const byYear = value?.kind === 'by year' ? value : { base: NaN, values: years.map(() => NaN) };
  const origin: InputOrigin = { kind: 'input', definition: input, whenEmpty: input.whenEmpty ?? 'not quantified' };
  return [
    row(input.base.key, input.base.label, 'measure', [byYear.base], { origin }),
    row(input.key, input.label, 'year', byYear.values, { origin }),
  ];
}

function overrideRows(measure: Measure, input: InputDefinition, general: RateRow, authorities: readonly Authority[]): RateRow[] {
  return authorities.flatMap((authority) => {
    const override = measure.overrides.find((each) => each.input === input.key && each.authority === authority.ref);
    if (override === undefined) return [];
    const figure = Number.isNaN(override.value) ? (general.figures[0] ?? NaN) : override.value;
    return [
      {
        ...general,
        ref: `${general.ref}-${authority.ref}`,
        label: `${input.label}, ${authority.name} only`,
        authority,
        origin: { kind: 'input' as const, definition: input, whenEmpty: 'general figure' as const },
        figures: [figure],
      },
    ];
  });
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
