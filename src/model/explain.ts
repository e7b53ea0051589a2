import { tell, type Told } from '../formula/tell';
import { sumOfAuthorities, yearEndMonth, type MeasureRates } from './measure-rates';
import type { RateRow } from './rate-row';
import { qualified } from './figure-range';
import { figureWords } from './measures/figure-words';
import {
  ALL_LINES,
  ALL_SPEND,
  AUTHORITY_SPEND,
  BEFORE,
  GENERAL,
  inputAddedUp,
  lineStepAddedUp,
  SPEND,
  type LineStep,
} from './measures/definition';
import { quantifiedCount } from './measure-step';
import { effectExpression, lineStepsOf, quantifiedSum, type MeasureWorkings, type Projection } from './projection';
import type { Measure } from './scenario';
import { NOT_QUANTIFIED } from './units';

/** How a projected budget was worked out: the opening budget, each measure with its sum in words, and what is left. */
export interface Explanation {
  readonly opening: number;
  readonly steps: readonly ExplainedStep[];
  readonly projected: number;
}

export interface ExplainedStep {
  readonly measure: Measure;
  /** Pounds, savings negative; NaN is not quantified. */
  readonly effect: number;
  /** `£178,000,000 × 4% × 9/12 of the year`; says what is missing where the effect is not quantified. */
  readonly sum: string;
  /** The inputs that the sum was made of, each with the row it stands in. */
  readonly inputs: readonly RateRow[];
  /** Row of the scenario's workings, counted over its measures. */
  readonly workingsRow: number;
}

/** Explains the budget of one line in one year; `line` and `year` are positions in the base budget and in the model's years. */
export function explainBudget(projection: Projection, scenarioRef: string, line: number, year: number): Explanation | undefined {
  const scenario = projection.scenarios.find((each) => each.scenario.ref === scenarioRef);
  if (scenario === undefined) return undefined;
  let rowsBefore = 0;
  const steps = scenario.workings.flatMap((workings): ExplainedStep[] => {
    const position = workings.lines.indexOf(line);
    const first = rowsBefore;
    rowsBefore += workings.lines.length;
    const rates = projection.rates.get(workings.measure.ref);
    if (position < 0 || rates === undefined) return [];
    return [{ ...explainEffect(projection, workings, rates, position, year), workingsRow: first + position }];
  });
  return { opening: projection.model.base.amounts[line] ?? NaN, steps, projected: scenario.budgets[year]?.[line] ?? NaN };
}

/**
 * A measure's effect on all its lines together, told as one sum where every line has the same rates
 * (`£178,000,000 × 4%`), and otherwise only as the total of its lines.
 */
export function explainTotal(
  projection: Projection,
  scenarioRef: string,
  measureRef: string,
  year: number,
): { effect: number; sum: string } | undefined {
  const workings = projection.scenarios
    .find((each) => each.scenario.ref === scenarioRef)
    ?.workings.find((each) => each.measure.ref === measureRef);
  const rates = projection.rates.get(measureRef);
  if (workings === undefined || rates === undefined) return undefined;
  const { appliesTo: spend, effect } = workings.sums[year] ?? { appliesTo: NaN, effect: NaN };
  const ownRates = rates.rows.some((row) => row.authority !== undefined) || lineStepsOf(rates.measure).length > 0;
  if (ownRates) return { effect, sum: `the sum of ${workings.lines.length} lines, some at rates of their own` };
  return { effect, sum: toldSum(rates, spend, undefined, year, projection, { spend, lines: 1, authoritySpend: spend, lineFigures: [] }) };
}

function explainEffect(
  projection: Projection,
  workings: MeasureWorkings,
  rates: MeasureRates,
  position: number,
  year: number,
): Omit<ExplainedStep, 'workingsRow'> {
  const line = projection.model.base.lines[workings.lines[position] ?? -1];
  const authority = line?.authority.ref;
  const spend = workings.appliesTo[year] ?? new Float64Array();
  const inputs = rates.rows.filter(
    (row) => row.origin.kind === 'input' && rates.find(row.quantity, authority) === row && row.origin.beside !== true,
  );
  return {
    measure: workings.measure,
    effect: workings.effect[year]?.[position] ?? NaN,
    sum: toldSum(rates, spend[position] ?? NaN, authority, year, projection, {
      spend: quantifiedSum(spend),
      lines: quantifiedCount(spend),
      lineFigures: lineStepsOf(workings.measure).map((step, index) => {
        const figures = workings.lineFigures[year]?.[index] ?? new Float64Array();
        return { step, own: figures[position] ?? NaN, together: quantifiedSum(figures) };
      }),
      authoritySpend: quantifiedSum(
        spend.filter((_, each) => projection.model.base.lines[workings.lines[each] ?? -1]?.authority.ref === authority),
      ),
    }),
    inputs: inputs.filter(
      (row) =>
        row.figures.some((figure) => !Number.isNaN(figure)) || row.origin.kind !== 'input' || row.origin.whenEmpty === 'not quantified',
    ),
  };
}

interface AllLines {
  readonly lineFigures: readonly { readonly step: LineStep; readonly own: number; readonly together: number }[];
  readonly spend: number;
  readonly lines: number;
  readonly authoritySpend: number;
}

function toldSum(
  rates: MeasureRates,
  spend: number,
  authority: string | undefined,
  year: number,
  projection: Projection,
  all: AllLines,
): string {
  const { model } = projection;
  const quantities = (name: string): Told => {
    if (name === SPEND) return { figure: spend, words: figureWords(spend, '£') };
    if (name === ALL_SPEND) return { figure: all.spend, words: figureWords(all.spend, '£') };
    if (name === ALL_LINES) return { figure: all.lines, words: `${all.lines} lines` };
    if (name === AUTHORITY_SPEND) return { figure: all.authoritySpend, words: figureWords(all.authoritySpend, '£') };
    const ofLine = all.lineFigures.find(({ step }) => step.key === (lineStepAddedUp(name) ?? name));
    if (ofLine !== undefined) return toldLineStep(ofLine, lineStepAddedUp(name) !== undefined);
    const previous = model.years[year - 1] ?? model.base.year;
    const general = { [GENERAL.yearEnd]: model.years[year], [GENERAL.previousYearEnd]: previous, [GENERAL.baseYearEnd]: model.base.year }[
      name
    ];
    if (general !== undefined) return { figure: yearEndMonth(general), words: String(yearEndMonth(general)) };
    const row = rates.find(name, authority);
    const added = row === undefined ? inputAddedUp(name) : undefined;
    if (added !== undefined) return toldAddedUp(rates, added);
    const figure = row?.figures[row.per === 'year' ? year : 0] ?? NaN;
    if (row === undefined) return { figure: NaN, words: NOT_QUANTIFIED };
    // Months are told as their number: the sum behind them (of serial months) says nothing to a reader.
    const isOpaque = row.unit === 'months' || row.unit === 'month no.' || row.unit === 'date';
    const plain = Number.isNaN(figure) ? `${row.label.toLowerCase()}: ${NOT_QUANTIFIED}` : figureWords(figure, row.unit);
    const withUnit = row.origin.kind === 'input' && row.unit === 'months' && !Number.isNaN(figure) ? `${plain} months` : plain;
    const words = row.origin.kind === 'input' ? qualified(rates.measure, row.origin.definition.key, withUnit) : withUnit;
    if (row.origin.kind === 'input' || isOpaque || row.origin.toldAsFigure) return { figure, words };
    const before = row.figures[year - 1] ?? row.origin.opening ?? NaN;
    const inStep = (named: string): Told =>
      named === BEFORE ? { figure: before, words: figureWords(before, row.unit) } : quantities(named);
    return { figure, words, sum: { expression: row.origin.expression, quantities: inStep } };
  };
  return tell(effectExpression(rates.measure), quantities);
}

/** `184,000 in all authorities`: the figures of an authority input together. */
function toldAddedUp(rates: MeasureRates, input: string): Told {
  const figure = sumOfAuthorities(rates.rows, input);
  const unit = rates.rows.find((row) => row.quantity === input)?.unit ?? 'number';
  return { figure, words: `${figureWords(figure, unit)} in all authorities` };
}

/** `£1,480,000 still to save by itself`, or the same of all lines together. */
function toldLineStep({ step, own, together }: AllLines['lineFigures'][number], isTogether: boolean): Told {
  const figure = isTogether ? together : own;
  return { figure, words: `${figureWords(figure, '£')} ${step.label.toLowerCase()}${isTogether ? ', all lines' : ''}` };
}
