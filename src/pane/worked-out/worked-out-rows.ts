import type { Area, CellAddress } from '../../formula/address';
import { explainBudget, explainTotal } from '../../model/explain';
import { yearLabel } from '../../model/financial-year';
import type { MeasureDefinition } from '../../model/measures/definition';
import type { MeasureWorkings, Projection } from '../../model/projection';
import { NOT_QUANTIFIED } from '../../model/units';
import { effectOf, scenarioOf, totalOfLines, workingsOf } from '../../model/totals';
import type { FigureWords } from '../figures/figure-words';
import type { InputCells } from '../session/where-inputs-stand';
import { words } from '../words';
import type { SumAsked } from './sum-asked';

/** A figure with the sum that made it, ready to be shown. */
export interface WorkedOutSum {
  readonly figure: number;
  /** `South Lanarkshire, supported living, 2013/14, “4% and collaborative 1%”`. */
  readonly of: string;
  readonly rows: readonly WorkedOutRow[];
  /** As its cell shows it, which may be no pounds; undefined where the figure was worked out here, in pounds. */
  readonly inCell?: FigureWords;
}

export interface WorkedOutRow {
  readonly label: string;
  /** What measure made the figure; undefined on the opening and the projected budget. */
  readonly definition: MeasureDefinition | undefined;
  readonly figure: number;
  /** As its cell shows it; undefined in pounds. */
  readonly inCell?: FigureWords;
  /** `£29,000,000 × 4%`. */
  readonly sum: string;
  readonly cells: readonly { readonly label: string; readonly cell: CellAddress | Area }[];
  readonly isTotal: boolean;
}

type Asked = Extract<SumAsked, { kind: 'budget' | 'measure' }>;

/** Works out what to show for a figure; undefined where what it was about is gone. */
export function workedOut(asked: Asked, projection: Projection, inputCells: InputCells | undefined): WorkedOutSum | undefined {
  const scenario = scenarioOf(projection, asked.scenario);
  const year = projection.model.years[asked.yearIndex];
  if (scenario === undefined || year === undefined) return undefined;
  const about = (what: string) => [what, yearLabel(year), `“${scenario.scenario.name}”`].filter((part) => part !== '').join(', ');
  if (asked.kind === 'measure') {
    const workings = workingsOf(projection, asked.scenario, asked.measure);
    const told = explainTotal(projection, asked.scenario, asked.measure, asked.yearIndex);
    if (workings === undefined || told === undefined) return undefined;
    const { measure } = workings;
    const row = {
      label: measure.name,
      definition: measure.definition,
      figure: told.effect,
      sum: told.sum,
      cells: cellsOf(projection, measure.ref, asked.yearIndex, undefined, inputCells),
      isTotal: true,
    };
    return { figure: told.effect, of: about(measure.name), rows: [row] };
  }
  const [line] = asked.lines;
  if (asked.lines.length === 1 && line !== undefined) return oneLine(asked, line, projection, inputCells, about(asked.of));
  const includes = new Set(asked.lines);
  const ofThese = (each: number) => includes.has(each);
  const projected = totalOfLines(scenario.budgets[asked.yearIndex], asked.lines);
  const steps = scenario.workings
    .filter((each) => each.lines.some(ofThese))
    .map((each): WorkedOutRow => {
      const effect = effectOf(each, asked.yearIndex, ofThese);
      const own = each.lines.filter(ofThese);
      const told = toldFor(asked, each, own, projection) ?? words.sum.ofLines(own.length);
      const cells = cellsOf(projection, each.measure.ref, asked.yearIndex, authorityOf(own, projection), inputCells);
      return {
        label: each.measure.name,
        definition: each.measure.definition,
        figure: effect,
        sum: Number.isNaN(effect) ? NOT_QUANTIFIED : told,
        cells,
        isTotal: false,
      };
    });
  return {
    figure: projected,
    of: about(asked.of),
    rows: [
      plainRow(words.sum.opening, totalOfLines(projection.model.base.amounts, asked.lines), false, words.sum.ofLines(asked.lines.length)),
      ...steps,
      plainRow(words.sum.projected, projected, true),
    ],
  };
}

/** The sum of a measure over some of its lines, where it can be told as one: all of them, or a single one. */
function toldFor(
  asked: Pick<Asked, 'scenario' | 'yearIndex'>,
  workings: MeasureWorkings,
  lines: Int32Array,
  projection: Projection,
): string | undefined {
  const { ref } = workings.measure;
  if (lines.length === workings.lines.length) return explainTotal(projection, asked.scenario, ref, asked.yearIndex)?.sum;
  const [line] = lines;
  if (lines.length > 1 || line === undefined) return undefined;
  return explainBudget(projection, asked.scenario, line, asked.yearIndex)?.steps.find((each) => each.measure.ref === ref)?.sum;
}

/** The authority that all the lines belong to, if it is one: its own figures count then. */
function authorityOf(lines: Int32Array, { model }: Projection): string | undefined {
  const authorities = new Set(Array.from(lines, (line) => model.base.lines[line]?.authority.ref));
  const [only] = authorities;
  return authorities.size === 1 ? only : undefined;
}

function oneLine(
  asked: Extract<SumAsked, { kind: 'budget' }>,
  line: number,
  projection: Projection,
  inputCells: InputCells | undefined,
  of: string,
): WorkedOutSum | undefined {
  const told = explainBudget(projection, asked.scenario, line, asked.yearIndex);
  const base = projection.model.base.lines[line];
  if (told === undefined || base === undefined) return undefined;
  const source = base.source.kind === 'cell' ? [{ label: '', cell: base.source.amount }] : [];
  const steps = told.steps.map((step): WorkedOutRow => ({
    label: step.measure.name,
    definition: step.measure.definition,
    figure: step.effect,
    sum: step.sum,
    cells: cellsOf(projection, step.measure.ref, asked.yearIndex, base.authority.ref, inputCells),
    isTotal: false,
  }));
  return {
    figure: told.projected,
    of,
    rows: [
      { ...plainRow(words.sum.opening, told.opening, false), cells: source },
      ...steps,
      plainRow(words.sum.projected, told.projected, true),
    ],
  };
}

/** Where the inputs of a measure stand, for an authority: its own figure where it has one. */
function cellsOf(
  projection: Projection,
  measureRef: string,
  yearIndex: number,
  authority: string | undefined,
  inputCells: InputCells | undefined,
): WorkedOutRow['cells'] {
  const rates = projection.rates.get(measureRef);
  const year = projection.model.years[yearIndex];
  if (rates === undefined || inputCells === undefined) return [];
  return rates.rows.flatMap((row) => {
    if (row.origin.kind !== 'input' || row.origin.beside === true || rates.find(row.quantity, authority) !== row) return [];
    const figure = row.figures[row.per === 'year' ? yearIndex : 0] ?? NaN;
    if (Number.isNaN(figure) && row.origin.whenEmpty !== 'not quantified') return [];
    const cell = inputCells(row.ref, row.per === 'year' ? year : undefined);
    return cell === undefined ? [] : [{ label: row.label, cell }];
  });
}

function plainRow(label: string, figure: number, isTotal: boolean, sum = ''): WorkedOutRow {
  return { label, definition: undefined, figure, sum, cells: [], isTotal };
}
