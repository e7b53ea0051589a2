import { yearLabel } from '../../model/financial-year';
import { lineGroups } from '../../model/line-groups';
import type { Projection, ScenarioProjection } from '../../model/projection';
import { roundHalfAway } from '../../model/rounding';
import { effectOf, totalOfLines } from '../../model/totals';
import { NOT_QUANTIFIED } from '../../model/units';
import { amountWords, changeWords, type DisplayUnit, type FigureWords } from '../figures/figure-words';
import type { FigureCell, FigureRow } from '../figures/FiguresTable';
import { words } from '../words';
import type { Prices } from './prices';
import { moneyRowsBelow } from './money-rows';

export type RowsAre = 'authorities' | 'services' | 'measures' | 'years';
export type Showing = 'amounts' | 'difference' | 'per cent';

export interface Comparing {
  readonly projection: Projection;
  readonly scenarios: readonly ScenarioProjection[];
  /** The scenario that differences are taken from; it need not be one of those shown. */
  readonly from: ScenarioProjection | undefined;
  readonly rowsAre: RowsAre;
  /** Only this service where rows are authorities, else only this authority; empty takes all. */
  readonly only: string;
  readonly showing: Showing;
  readonly yearIndex: number;
  readonly unit: DisplayUnit;
  readonly prices: Prices;
  readonly withDifference: boolean;
}

/** A row before it is put in words: what it is called, and its figure under each scenario. NaN is not there. */
interface Group {
  readonly name: string;
  readonly figureIn: (scenario: ScenarioProjection | undefined) => number;
  /** Whether its year has amounts in the prices chosen; where it has none, they are not quantified. */
  readonly isPriced: boolean;
  readonly sumOf?: (scenario: ScenarioProjection) => NonNullable<FigureCell['sum']>;
}

/** The columns and rows of the comparison; where rows make a whole, with total, difference and money at the foot. */
export function comparisonRows(comparing: Comparing): {
  readonly columns: readonly { key: string; head: string }[];
  readonly rows: readonly FigureRow[];
  /** Whether the rows as they are shown make another sum than the total that is shown under them. */
  readonly isRoundedApart: boolean;
} {
  const { scenarios, from, rowsAre, withDifference } = comparing;
  const groups = groupsOf(comparing);
  const rows = groups.map(({ name, ...group }): FigureRow => ({
    key: name,
    head: name,
    cells: cellsOf(comparing, { name, ...group }),
  }));
  const casts = rowsAre === 'authorities' || rowsAre === 'services';
  return {
    columns: [
      ...scenarios.map(({ scenario }) => ({ key: scenario.ref, head: scenario.name })),
      ...(withDifference ? [{ key: 'difference', head: words.compare.lastLess(from?.scenario.name ?? '') }] : []),
    ],
    rows: casts ? [...rows, ...footOf(comparing)] : rows,
    isRoundedApart: casts && isRoundedApart(comparing, groups),
  };
}

function isRoundedApart(comparing: Comparing, groups: readonly Group[]): boolean {
  const { scenarios, from, showing, unit } = comparing;
  if (showing === 'per cent') return false;
  const shownFor = ({ figureIn }: Group, scenario: ScenarioProjection) =>
    roundHalfAway((figureIn(scenario) - (showing === 'difference' ? figureIn(from) : 0)) / unit.pounds, 0);
  const whole = wholeGroup(comparing);
  return scenarios.some((scenario) => {
    const quantified = groups.map((group) => shownFor(group, scenario)).filter((figure) => !Number.isNaN(figure));
    const total = shownFor(whole, scenario);
    return !Number.isNaN(total) && quantified.reduce((sum, figure) => sum + figure, 0) !== total;
  });
}

/** All lines in scope: the total under the rows. */
function wholeGroup(comparing: Comparing): Group {
  const { yearIndex, only, prices } = comparing;
  return budgetGroup(words.compare.total, linesInScope(comparing), yearIndex, [words.compare.total, only], prices);
}

/** Whether the totals take in all that funding pays for: the services of an authority have none of their own. */
export function coversFunding({ rowsAre, only }: Pick<Comparing, 'rowsAre' | 'only'>): boolean {
  return rowsAre !== 'authorities' || only === '';
}

function groupsOf(comparing: Comparing): readonly Group[] {
  const { projection, rowsAre, yearIndex, only, prices } = comparing;
  const { base, years, measures } = projection.model;
  const lines = linesInScope(comparing);
  if (rowsAre === 'years') {
    return years.map((year, index) => budgetGroup(yearLabel(year), lines, index, [yearLabel(year), only], prices));
  }
  if (rowsAre === 'measures') {
    const wanted = only === '' ? undefined : new Set(lines);
    return measures.map((measure) => ({
      name: measure.name,
      isPriced: isPriced(prices, yearIndex),
      figureIn: (scenario) => {
        const workings = scenario?.workings.find((each) => each.measure.ref === measure.ref);
        return workings === undefined
          ? NaN
          : effectOf(workings, yearIndex, wanted && ((line) => wanted.has(line))) * prices.factorOf(yearIndex);
      },
    }));
  }
  return lineGroups(base, rowsAre, lines).map(({ name, lines: own }) => budgetGroup(name, own, yearIndex, [name, only], prices));
}

function linesInScope({ projection, rowsAre, only }: Comparing): readonly number[] {
  const { lines } = projection.model.base;
  const otherOf = (line: number) => (rowsAre === 'authorities' ? lines[line]?.service : lines[line]?.authority.name);
  return lines.map((_, line) => line).filter((line) => only === '' || otherOf(line) === only);
}

function budgetGroup(name: string, lines: readonly number[], yearIndex: number, of: readonly string[], prices: Prices): Group {
  return {
    name,
    isPriced: isPriced(prices, yearIndex),
    figureIn: (scenario) => totalOfLines(scenario?.budgets[yearIndex], lines) * prices.factorOf(yearIndex),
    sumOf: ({ scenario }) => ({
      kind: 'budget',
      scenario: scenario.ref,
      lines,
      of: of.filter((part) => part !== '').join(', '),
      yearIndex,
    }),
  };
}

const isPriced = ({ factorOf }: Prices, year: number): boolean => !Number.isNaN(factorOf(year));

const UNPRICED: FigureWords = { shown: NOT_QUANTIFIED, said: NOT_QUANTIFIED };

function cellsOf(comparing: Comparing, { figureIn, isPriced: priced, sumOf }: Group): readonly FigureCell[] {
  const { scenarios, from, unit, prices, withDifference } = comparing;
  const reference = figureIn(from);
  const own = scenarios.map((scenario): FigureCell => ({
    words: priced ? shown(comparing, figureIn(scenario), reference, scenario) : UNPRICED,
    // What is told of a figure is how its nominal amount comes about.
    sum: prices.areReal ? undefined : sumOf?.(scenario),
  }));
  const difference = figureIn(scenarios.at(-1)) - reference;
  return withDifference ? [...own, { words: Number.isNaN(difference) ? undefined : amountWords(difference, unit) }] : own;
}

function footOf(comparing: Comparing): readonly FigureRow[] {
  const { projection, scenarios, from, showing, yearIndex, unit, prices } = comparing;
  const all = wholeGroup(comparing);
  const totals = scenarios.map(all.figureIn);
  const reference = all.figureIn(from);
  const difference: FigureRow = {
    key: 'difference',
    head: words.compare.differenceFrom(from?.scenario.name ?? ''),
    cells: scenarios.map((scenario, index) => {
      const by = (totals[index] ?? NaN) - reference;
      if (scenario === from) return { words: undefined };
      return Number.isNaN(by)
        ? { words: UNPRICED }
        : { words: amountWords(by, unit), below: changeWords(reference === 0 ? 0 : by / reference) };
    }),
  };
  return [
    { key: 'total', head: words.compare.total, look: 'total', cells: cellsOf(comparing, all) },
    ...(scenarios.length > 1 && showing === 'amounts' ? [difference] : []),
    ...(showing === 'amounts' && coversFunding(comparing) && !prices.areReal
      ? moneyRowsBelow(projection, totals, yearIndex, authorityOf(comparing), unit)
      : []),
  ];
}

function authorityOf({ projection, rowsAre, only }: Comparing): string | undefined {
  if (rowsAre === 'authorities') return undefined;
  return projection.model.base.authorities.find((each) => each.name === only)?.ref;
}

function shown(
  { showing, unit, from }: Comparing,
  amount: number,
  reference: number,
  scenario: ScenarioProjection,
): FigureWords | undefined {
  if (showing === 'amounts') return Number.isNaN(amount) ? undefined : amountWords(amount, unit);
  const by = amount - reference;
  if (scenario === from || Number.isNaN(by)) return undefined;
  if (showing === 'difference') return amountWords(by, unit);
  return reference === 0 ? undefined : changeWords(by / Math.abs(reference));
}
