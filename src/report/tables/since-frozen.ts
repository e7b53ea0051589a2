import { dateText, yearLabel, type FinancialYear } from '../../model/financial-year';
import type { FrozenPosition } from '../../model/frozen-position';
import type { ScenarioProjection } from '../../model/projection';
import { effectOf, totalOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { ReconciledFigure, ReportContext } from '../report-context';
import { totalBelow } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { added } from './sources';

/** Less than half a penny apart is the same figure. */
const SAME = 0.005;

/** A step from the old position to the new one: what changed, and by how much in each year that both have. */
interface Step {
  readonly key: string;
  readonly head: string;
  readonly changes: ReadonlyMap<FinancialYear, number>;
}

/**
 * Layout 9, from the position that was last frozen of the scenario to where it stands now: base and measures that changed, a row each.
 * What was or is not quantified counts as nothing, as on Reconciliation, and the row says so.
 */
export function sinceFrozen(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const years = chosenYears(model, choices);
  const position = lastFrozen(model.frozen ?? [], scenario.scenario.ref);
  const common = {
    basis: 'cash',
    rowHead: 'Step',
    columns: years.map(({ year }) => ({ head: yearLabel(year), align: 'right' as const })),
    hasEffects: true,
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
  if (position === undefined) {
    return {
      ...common,
      subject: `From the frozen position to the position now, ${scenario.scenario.name}`,
      rows: [{ head: 'Position now', look: 'total', cells: years.map(() => ({ kind: 'missing', words: 'none frozen' })) }],
      sums: { down: [], across: [] },
      notes: ['No position of this scenario is frozen.'],
      sheet: context.cells.sheet,
    };
  }
  const { steps, unchanged } = stepsSince(position, scenario, years, totalOf(model.base.amounts));
  const cellsOf = (key: string, what: ReconciledFigure, figure: (of: (typeof years)[number]) => number) =>
    years.map((of): DraftCell =>
      position.years.includes(of.year)
        ? {
            kind: 'amount',
            pounds: figure(of),
            isEffect: what === 'change',
            from: added([context.cells.reconciled(position.ref, key, of.index, what)]),
          }
        : { kind: 'missing', words: 'year not frozen' },
    );
  const was = frozenRow(position, 'All');
  const rows: readonly DraftRow[] = [
    {
      head: `${position.name} (${position.status}, ${dateText(position.on)})`,
      look: 'line',
      cells: cellsOf('All', 'as frozen', ({ year }) => was(year)),
    },
    ...steps.map(({ key, head, changes }): DraftRow => ({
      head,
      look: 'line',
      cells: cellsOf(key, 'change', ({ year }) => changes.get(year) ?? NaN),
    })),
    {
      head: 'Position now',
      look: 'total',
      cells: cellsOf('All', 'now', ({ index }) => totalOf(scenario.budgets[index])),
    },
  ];
  return {
    ...common,
    subject: `From the position frozen on ${dateText(position.on)} to the position now, ${scenario.scenario.name}`,
    rows,
    sums: totalBelow(rows.length - 1),
    notes: [
      ...(steps.length === 0 ? ['Nothing has changed since.'] : []),
      ...(unchanged > 0 && steps.length > 0 ? [`${unchanged} ${unchanged === 1 ? 'measure has' : 'measures have'} not changed.`] : []),
    ],
    sheet: 'Reconciliation',
  };
}

/** The latest by its day, and of one day the one frozen last. */
function lastFrozen(positions: readonly FrozenPosition[], scenario: string): FrozenPosition | undefined {
  return positions
    .filter((each) => each.scenario === scenario)
    .reduce<FrozenPosition | undefined>((last, each) => (last === undefined || each.on >= last.on ? each : last), undefined);
}

function stepsSince(
  position: FrozenPosition,
  scenario: ScenarioProjection,
  years: ReturnType<typeof chosenYears>,
  baseNow: number,
): { readonly steps: readonly Step[]; readonly unchanged: number } {
  const measuresNow = scenario.workings.filter(({ changesBudget }) => changesBudget);
  const measuresThen = position.rows.filter(({ kind }) => kind === 'Measure');
  const step = (key: string, name: string, now: ((year: number) => number) | undefined): Step => {
    const was = frozenRow(position, key);
    const pairs = years
      .filter(({ year }) => position.years.includes(year))
      .map(({ year, index }) => ({ year, then: was(year), now: now?.(index) ?? 0 }));
    const before = pairs.some(({ then }) => Number.isNaN(then));
    const since = pairs.some((each) => Number.isNaN(each.now));
    const doubt = before === since ? '' : before ? ' (not quantified before)' : ' (not quantified now)';
    return { key, head: `${name}${doubt}`, changes: new Map(pairs.map((pair) => [pair.year, changeBetween(pair)])) };
  };
  const measures = [
    ...measuresNow.map((each) => {
      const isNew = measuresThen.every(({ key }) => key !== each.measure.ref);
      return step(each.measure.ref, `${each.measure.name}${isNew ? ' (new)' : ''}`, (year) => effectOf(each, year));
    }),
    ...measuresThen
      .filter(({ key }) => measuresNow.every(({ measure }) => measure.ref !== key))
      .map(({ key, measure }) => step(key, `${measure} (no longer there)`, undefined)),
  ];
  const changed = measures.filter(isChanged);
  const base = step('Base', 'Change of the base budget', () => baseNow);
  return { steps: [...(isChanged(base) ? [base] : []), ...changed], unchanged: measures.length - changed.length };
}

/** A frozen figure by its year: nought where the row was not there, as on Reconciliation. */
function frozenRow(position: FrozenPosition, key: string): (year: FinancialYear) => number {
  const row = position.rows.find((each) => each.key === key);
  return (year) => (row === undefined ? 0 : (row.amounts[position.years.indexOf(year)] ?? NaN));
}

function changeBetween({ then, now }: { readonly then: number; readonly now: number }): number {
  if (Number.isNaN(then) && Number.isNaN(now)) return NaN;
  return (Number.isNaN(now) ? 0 : now) - (Number.isNaN(then) ? 0 : then);
}

function isChanged({ changes }: Step): boolean {
  return [...changes.values()].some((change) => Math.abs(change) >= SAME);
}
