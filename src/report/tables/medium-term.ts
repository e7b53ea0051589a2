import type { Expression } from '../../formula/expression';
import { evaluateScalar } from '../../formula/evaluate';
import { yearLabel } from '../../model/financial-year';
import { fundingOf, NO_FUNDING } from '../../model/funding';
import { annualRows, CUMULATIVE, cumulativeRows, YEAR_BEFORE, type MediumTermRow } from '../../model/medium-term';
import { movementOf, MOVEMENTS, type Movement } from '../../model/movements';
import type { ScenarioProjection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { totalOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { MediumTermSheet, ReportContext } from '../report-context';
import type { Part, Sum } from '../rounding/sums';
import type { DraftCell, SourceCells, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { effectsSum } from './effects';
import { doubtNotes } from './qualified-notes';
import { added } from './sources';

/** Layout 1: each year against the base. */
export function mediumTermCumulative(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const rows = cumulativeRows(movementsIn(model), hasReserves(model));
  return draft(context, choices, scenario, rows, {
    figure: (key, year) => cumulativeFigure(model, scenario, rows, key, year),
    kind: 'CUMULATIVE',
    note: 'Each year stands against the base budget; years are not to be added up. A year’s use of reserves lowers that year’s gap and no other.',
    sheet: 'Medium-term cumulative',
  });
}

/** Layout 3: the first year whole, later years as movements. */
export function mediumTermAnnual(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const cumulative = cumulativeRows(movementsIn(model), hasReserves(model));
  const rows = annualRows(movementsIn(model), hasReserves(model));
  const figure = (key: string, year: number): number => {
    if (key.startsWith(CUMULATIVE)) return cumulativeFigure(model, scenario, cumulative, key.slice(CUMULATIVE.length), year);
    if (key.startsWith(YEAR_BEFORE)) return cumulativeFigure(model, scenario, cumulative, key.slice(YEAR_BEFORE.length), year - 1);
    const row = rows.find((each) => each.key === key);
    return row === undefined ? NaN : evaluateScalar(year === 0 ? row.firstYear : row.sum, (name) => figure(name, year));
  };
  return draft(context, choices, scenario, rows, {
    figure,
    kind: 'ANNUAL MOVEMENT',
    note: 'The first year stands whole, each later year is the movement from the year before. Reserves used in a year have to be found again in the next.',
    sheet: 'Medium-term annual',
  });
}

interface Layout {
  readonly figure: (key: string, year: number) => number;
  /** In the title: a table that is read as the other is wrong by a factor. */
  readonly kind: string;
  readonly note: string;
  readonly sheet: MediumTermSheet;
}

function draft(
  { projection: { model }, cells }: ReportContext,
  choices: ReportChoices,
  option: ScenarioProjection,
  rows: readonly MediumTermRow[],
  { figure, kind, note, sheet }: Layout,
): TableDraft {
  const { scenario } = option;
  const years = chosenYears(model, choices);
  const positions = new Map(rows.map(({ key }, row) => [key, row]));
  return {
    subject: `Medium-term budget gap, ${kind}, ${scenario.name}`,
    basis: 'cash',
    rowHead: 'Row',
    columns: years.map(({ year }) => ({ head: yearLabel(year), align: 'right' })),
    rows: rows.map(({ key, label, total }) => ({
      head: label,
      look: total === true ? 'total' : 'line',
      cells: years.map(({ index }) =>
        amountCell(figure(key, index), isEffect(key), added([cells.mediumTerm(sheet, scenario.ref, key, index)])),
      ),
    })),
    sums: { down: rows.flatMap(({ key, sum }) => (sum === undefined ? [] : sumFrom(key, sum, positions))), across: [] },
    hasEffects: true,
    notes: [note, ...doubtNotes([option]), ...(model.funding === undefined ? ['No funding is given, so that no gap can be shown.'] : [])],
    sheet,
    scenarios: [`${scenario.ref} ${scenario.name}`],
  };
}

/** What lowers or raises the budget; base, funding and gaps are shown as they are. */
function isEffect(key: string): boolean {
  return MOVEMENTS.some((movement) => movement === key);
}

function amountCell(pounds: number, effect: boolean, from: readonly SourceCells[] | undefined): DraftCell {
  return Number.isNaN(pounds) ? { kind: 'missing', words: NO_FUNDING } : { kind: 'amount', pounds, isEffect: effect, from };
}

/** A row that is a plain sum of other rows of its table; any other row is none. */
function sumFrom(key: string, sum: Expression, positions: ReadonlyMap<string, number>): readonly Sum[] {
  const total = positions.get(key);
  const parts = partsOf(sum, 1, positions);
  return total === undefined || parts === undefined ? [] : [{ total, parts }];
}

function partsOf(sum: Expression, sign: 1 | -1, positions: ReadonlyMap<string, number>): readonly Part[] | undefined {
  if (sum.kind === 'quantity') {
    const at = positions.get(sum.name);
    return at === undefined ? undefined : [{ at, sign }];
  }
  if (sum.kind !== 'arithmetic' || (sum.operator !== '+' && sum.operator !== '-')) return undefined;
  const left = partsOf(sum.left, sign, positions);
  const right = partsOf(sum.right, sum.operator === '+' ? sign : sign === 1 ? -1 : 1, positions);
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

function cumulativeFigure(
  model: BudgetModel,
  scenario: ScenarioProjection,
  rows: readonly MediumTermRow[],
  key: string,
  year: number,
): number {
  const sum = rows.find((each) => each.key === key)?.sum;
  if (sum !== undefined) return evaluateScalar(sum, (name) => cumulativeFigure(model, scenario, rows, name, year));
  if (key === 'base') return totalOf(model.base.amounts);
  if (key === 'funding') return fundingOf(model, year);
  if (key === 'used')
    return (model.reserves ?? []).reduce(
      (used, reserve) => used + (Number.isNaN(reserve.used[year] ?? NaN) ? 0 : (reserve.used[year] ?? 0)),
      0,
    );
  const own = scenario.workings.filter(({ measure, changesBudget }) => changesBudget && movementOf(measure.definition) === key);
  const effect = effectsSum(own, year);
  return Number.isNaN(effect) ? 0 : effect;
}

function movementsIn({ measures }: BudgetModel): readonly Movement[] {
  const own = new Set(measures.map(({ definition }) => movementOf(definition)));
  return MOVEMENTS.filter((movement) => own.has(movement));
}

function hasReserves({ reserves }: BudgetModel): boolean {
  return (reserves ?? []).length > 0;
}
