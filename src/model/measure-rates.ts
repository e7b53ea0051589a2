import { evaluateScalar } from '../formula/evaluate';
import { quantitiesIn } from '../formula/expression';
import { calendarDate, firstDay, type FinancialYear } from './financial-year';
import { authorityRows, inputRows } from './input-rates';
import { BEFORE, GENERAL, inputAddedUp, type InputDefinition, type StepDefinition } from './measures/definition';
import type { RateRow } from './rate-row';
import { includes, type Measure } from './scenario';
import type { Authority } from './spend';
import { lookedAtSuffix, lookedAtWords, movedInputs } from './standing-figure';
import { datedSteps, quarterSteps } from './steps-of-inputs';

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
