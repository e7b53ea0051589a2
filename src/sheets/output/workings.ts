import type { Expression } from '../../formula/expression';
import { cellReference, columnLetters } from '../../formula/address';
import { isErrorWhereMissing, printFormula } from '../../formula/print';
import { yearLabel } from '../../model/financial-year';
import type { InPieces } from '../../model/in-pieces';
import { ALL_LINES, ALL_SPEND, AUTHORITY_SPEND, changesBudget, lineStepAddedUp, SPEND } from '../../model/measures/definition';
import { effectExpression, lineStepsOf, type MeasureWorkings } from '../../model/projection';
import { runningBudgets, type RunningBudget } from '../../model/running-budgets';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { BASE_COLUMNS, rateReference, reference, WORKINGS_COLUMNS, type Layout } from './layout';
import { rowsInPieces } from './rows-in-pieces';
import type { WorkingsPart } from './what-if-parts';
import { cached, pageContent, type Page, type PageColumn } from './page';
import { basisWords } from './words';

/** What each measure applies to, its effect and the line's running budget: one row for each scenario, measure and line. */
export function* workingsSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  const memo = hasMemo(layout) ? ' Effects beside the budget (cost avoidance and its like) change no budget.' : '';
  return workingsPage(layout, {
    title: 'Workings',
    note: `${basisWords(layout)}. One row for each scenario, measure and line: pressures first, then savings in stacking order. The running budget is the line after this row and all earlier rows of its scenario. ( ) = saving.${memo} Not to be sorted.`,
    refWidth: 13,
    rows: yield* workingsRows(layout, scenarioParts(layout)),
    verdict,
  });
}

/** The same columns for other figures than those in use: a row for each measure and line that they touch. */
export function* whatIfWorkingsSheet(layout: Layout, verdict: Cell): InPieces<SheetContent> {
  return workingsPage(layout, {
    title: 'What-if workings',
    note: `${basisWords(layout)}. The rows of Workings once more with other figures than the budget uses: the low and high ends of ranges (S2-low), and figures that are tried (S2-M3-rate-try1). Only the measures that they touch; running: after this row and those above it that stand with it. No budget counts these rows. ( ) = saving. Not to be sorted.`,
    refWidth: 24,
    rows: yield* workingsRows(layout, layout.whatIf.parts),
    verdict,
  });
}

function workingsPage(
  layout: Layout,
  page: Pick<Page, 'title' | 'note' | 'rows' | 'verdict'> & { readonly refWidth: number },
): SheetContent {
  const years = layout.projection.model.years.map(yearLabel);
  const block = (name: string): PageColumn[] => years.map((year) => ({ header: `${name}\n${year}`, width: 15, style: 'body money' }));
  return pageContent({
    title: page.title,
    note: page.note,
    verdict: page.verdict,
    columns: [
      { header: 'Ref', width: page.refWidth, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Measure', width: 9, style: 'body' },
      { header: 'Line', width: 6, style: 'body' },
      { header: 'Authority', width: 22, style: 'body text' },
      { header: 'Service', width: 30, style: 'body text' },
      { header: 'Kind', width: 10, style: 'body' },
      { header: 'Class', width: 10, style: 'body' },
      { header: 'Taken on', width: 22, style: 'body' },
      { header: 'Attribution', width: 13, style: 'body' },
      ...block('Applies to'),
      ...block('Effect'),
      ...block('Running'),
      ...(hasMemo(layout) ? block('Beside the budget') : []),
      ...lineStepBlocks(layout).flatMap(block),
    ],
    rows: page.rows,
    frozenColumns: 4,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

/** Whether any measure has an effect that stands beside the budget: only then is there a block for them. */
function hasMemo(layout: Layout): boolean {
  return layout.projection.model.measures.some((measure) => !changesBudget(measure.effectClass));
}

/** The headings of the blocks for figures of each line that effects are worked out from; as a rule there are none. */
function lineStepBlocks(layout: Layout): readonly string[] {
  const used = layout.projection.model.measures.map(lineStepsOf);
  const most = Math.max(0, ...used.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => [...new Set(used.flatMap((steps) => steps[index]?.label ?? []))].join(' or '));
}

/** The columns of the blocks: what it applies to, its effect, the running budget, the effect that stands beside the budget, what effects are worked out from. */
export function workingsColumns(layout: Layout): Readonly<Record<'applies' | 'effect' | 'running' | 'memo' | 'lineSteps', number>> {
  const years = layout.projection.model.years.length;
  const applies = WORKINGS_COLUMNS.firstApplies;
  const memo = applies + 3 * years;
  return { applies, effect: applies + years, running: applies + 2 * years, memo, lineSteps: hasMemo(layout) ? memo + years : memo };
}

/** The scenarios as the budget uses them, each a part of Workings. */
function scenarioParts({ projection, workings }: Layout): readonly WorkingsPart[] {
  return projection.scenarios.map((scenario, index) => ({
    key: scenario.scenario.ref,
    scenario,
    rates: projection.rates,
    firstRowOf: (measure) => workings.firstRowOf(index, measure),
  }));
}

function* workingsRows(layout: Layout, parts: readonly WorkingsPart[]): InPieces<Cell[][]> {
  const { base } = layout.projection.model;
  const ofBase = yield* rowsInPieces(base.lines, (_, line) => baseCells(layout, line));
  const blocks: Cell[][][] = [];
  for (const part of parts) {
    const running = runningBudgets(part.scenario, base);
    for (const [measureIndex, workings] of part.scenario.workings.entries()) {
      yield;
      const block = blockOf(layout, { part, workings, running: running[measureIndex], first: part.firstRowOf(measureIndex) });
      blocks.push(
        yield* rowsInPieces(workings.lines, (line, position) => {
          const cells = ofBase[line];
          if (cells === undefined) throw new Error(`The base budget has no line ${line}.`);
          return workingsRow(layout, block, cells, position);
        }),
      );
    }
  }
  return blocks.flat();
}

/** The cells of a line that every measure repeats, made once: a large model has a line in fifty rows. */
interface BaseCells {
  readonly ref: string;
  readonly authorityRef: string;
  readonly lineRef: Cell;
  readonly authority: Cell;
  readonly service: Cell;
  /** The base amount as formulas name it, and a cell that links to it. */
  readonly amount: string;
  readonly amountLink: Cell;
}

function baseCells(layout: Layout, line: number): BaseCells {
  const { base } = layout.projection.model;
  const own = base.lines[line];
  const row = layout.base.rowOf(line);
  const ofBase = (column: number) => reference(layout, 'Base budget', row, column);
  const amount = ofBase(BASE_COLUMNS.amount);
  return {
    ref: own?.ref ?? '',
    authorityRef: own?.authority.ref ?? '',
    lineRef: text(own?.ref ?? ''),
    authority: formula(`=${ofBase(BASE_COLUMNS.authority)}`, own?.authority.name ?? ''),
    service: formula(`=${ofBase(BASE_COLUMNS.service)}`, own?.service ?? ''),
    amount,
    amountLink: formula(`=${amount}`, cached(base.amounts[line])),
  };
}

interface BlockPlace {
  readonly part: WorkingsPart;
  readonly workings: MeasureWorkings;
  readonly running: RunningBudget | undefined;
  /** The row of the measure's first line. */
  readonly first: number;
}

/** The rows of one measure in one scenario, with what they have in common. */
interface Block extends BlockPlace {
  readonly scenarioCell: Cell;
  readonly measureCell: Cell;
  readonly words: readonly Cell[];
  readonly effect: Expression;
  /** Whether the cell of the effect holds a figure or the words and never an error. */
  readonly effectIsFigureOrWords: boolean;
  /** The formula of the effect, or of a figure it is worked out from, in this year, for lines of this authority in this row. */
  formulaOf(expression: Expression, year: number, authority: string, row: number): string;
}

function blockOf(layout: Layout, place: BlockPlace): Block {
  const { measure } = place.workings;
  const hasOwnFigures = place.part.rates.get(measure.ref)?.rows.some((row) => row.authority !== undefined) === true;
  const printed = new Map<Expression, Map<string, readonly string[]>>();
  const effect = effectExpression(measure);
  return {
    ...place,
    scenarioCell: text(place.part.scenario.scenario.ref),
    measureCell: text(measure.ref),
    effect,
    effectIsFigureOrWords: isErrorWhereMissing(effect, figureOrWords(place)),
    words: [measure.definition.kind, measure.effectClass, measure.takenOn, measure.attribution].map((words) => text(capitalised(words))),
    formulaOf: (expression, year, authority, row) => {
      const own = printed.get(expression) ?? new Map<string, readonly string[]>();
      printed.set(expression, own);
      const key = hasOwnFigures ? `${year} ${authority}` : String(year);
      const pieces = own.get(key) ?? printOnLine(layout, place, expression, year, authority).split(OWN_ROW);
      own.set(key, pieces);
      return pieces.join(String(row));
    },
  };
}

function workingsRow(layout: Layout, block: Block, cells: BaseCells, position: number): Cell[] {
  const { workings, running } = block;
  const columns = workingsColumns(layout);
  const row = block.first + position;
  // The rows of one scenario stand below each other.
  const workingsCell = (rowInScenario: number, column: number) => cellReference(block.part.firstRowOf(0) + rowInScenario, column);
  const appliesToRow = running?.appliesToRow[position] ?? -1;
  const previousRow = running?.previousRow[position] ?? -1;
  const years = layout.projection.model.years.map((_, year) => year);
  const printed: PrintedCell = (expression, year, figures) =>
    formula(`=${block.formulaOf(expression, year, cells.authorityRef, row)}`, cached(figures?.[position]));
  return [
    text(`${block.part.key}-${workings.measure.ref}-${cells.ref}`),
    block.scenarioCell,
    block.measureCell,
    cells.lineRef,
    cells.authority,
    cells.service,
    ...block.words,
    ...years.map((year) =>
      appliesToRow < 0
        ? cells.amountLink
        : formula(`=${workingsCell(appliesToRow, columns.running + year)}`, cached(workings.appliesTo[year]?.[position])),
    ),
    ...(workings.changesBudget ? [] : years.flatMap((): Cell[] => [null, null])),
    ...years.map((year) => printed(block.effect, year, workings.effect[year])),
    ...(workings.changesBudget ? years : []).map((year) => {
      const previous = previousRow < 0 ? cells.amount : workingsCell(previousRow, columns.running + year);
      const effect = cellReference(row, columns.effect + year);
      // An effect that can be an error is not passed over as if it were only missing.
      const after = block.effectIsFigureOrWords
        ? `IFERROR(${previous}+${effect},${previous})`
        : `IF(ISNUMBER(${previous}),SUM(${previous},${effect}),${previous})`;
      return formula(`=${after}`, cached(running?.running[year]?.[position]));
    }),
    ...lineStepCells(layout, workings, printed),
  ];
}

type PrintedCell = (expression: Expression, year: number, figures: Float64Array | undefined) => Cell;

/** The figures of the line that its effect is worked out from, in the blocks at the end. */
function lineStepCells(layout: Layout, { measure, lineFigures, changesBudget: inBudget }: MeasureWorkings, printed: PrintedCell): Cell[] {
  const years = layout.projection.model.years.map((_, year) => year);
  const steps = lineStepsOf(measure);
  if (steps.length === 0) return [];
  const passedOver = inBudget && hasMemo(layout) ? years.map((): Cell => null) : [];
  return [
    ...passedOver,
    ...steps.flatMap(({ expression }, index) => years.map((year) => printed(expression, year, lineFigures[year]?.[index]))),
  ];
}

/** Stands for the formula's own row where it is printed once for all rows of a measure. No sheet name can hold it. */
const OWN_ROW = '\u0000';

/**
 * The quantities that stand in cells of our own formulas, which hold a figure or the words: what the effect is taken on, what it is worked out
 * from, and the steps of Yearly rates. An input there may hold whatever a person types.
 */
function figureOrWords({ part, workings: { measure } }: BlockPlace): (name: string) => boolean {
  const rates = part.rates.get(measure.ref)?.rows ?? [];
  const steps = lineStepsOf(measure);
  return (name) => {
    if (name === SPEND || steps.some(({ key }) => key === name)) return true;
    const rows = rates.filter(({ quantity }) => quantity === name);
    return rows.length > 0 && rows.every(({ origin }) => origin.kind === 'step');
  };
}

function printOnLine(layout: Layout, place: BlockPlace, expression: Expression, year: number, authority: string): string {
  const { part, workings, first } = place;
  const { measure, lines } = workings;
  const rates = part.rates.get(measure.ref);
  const appliesColumn = workingsColumns(layout).applies + year;
  const last = first + lines.length - 1;
  const stretch = (column: number) => `${cellReference(first, column, 'row')}:${cellReference(last, column, 'row')}`;
  const ownCell = (column: number) => `${columnLetters(column)}${OWN_ROW}`;
  const steps = lineStepsOf(measure);
  const { lineSteps } = workingsColumns(layout);
  const lineStepColumn = (key: string) => {
    const index = steps.findIndex((step) => step.key === key);
    return index < 0 ? undefined : lineSteps + index * layout.projection.model.years.length + year;
  };
  const referenceOf = (name: string): string => {
    const added = lineStepAddedUp(name);
    const column = lineStepColumn(added ?? name);
    if (column !== undefined) return added === undefined ? ownCell(column) : `SUM(${stretch(column)})`;
    if (name === SPEND) return ownCell(appliesColumn);
    if (name === ALL_SPEND) return `SUM(${stretch(appliesColumn)})`;
    if (name === ALL_LINES) return `SUMPRODUCT((${stretch(appliesColumn)}<>"${NOT_QUANTIFIED}")*1)`;
    if (name === AUTHORITY_SPEND) {
      const authorities = WORKINGS_COLUMNS.authority;
      return `SUMPRODUCT((${stretch(authorities)}=${ownCell(authorities)})*1,${stretch(appliesColumn)})`;
    }
    const row = rates?.find(name, authority);
    return row === undefined ? name : rateReference(layout, row, year);
  };
  return printFormula(expression, referenceOf, NOT_QUANTIFIED, figureOrWords(place));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
