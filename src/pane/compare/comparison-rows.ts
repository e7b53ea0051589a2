import type { Projection, ScenarioProjection } from '../../model/projection';
import { amountWords, changeWords, type DisplayUnit, type FigureWords } from '../figures/figure-words';
import type { FigureCell, FigureRow } from '../figures/FiguresTable';
import { totalOf } from '../../model/totals';
import { words } from '../words';
import { moneyRowsBelow } from './money-rows';

export type RowsAre = 'authorities' | 'services';
export type Showing = 'amounts' | 'difference' | 'per cent';

interface Comparing {
  readonly projection: Projection;
  readonly scenarios: readonly ScenarioProjection[];
  readonly rowsAre: RowsAre;
  /** Only this service (or authority); empty takes all. */
  readonly only: string;
  readonly showing: Showing;
  readonly yearIndex: number;
  readonly unit: DisplayUnit;
  readonly withDifference: boolean;
}

/** The columns and rows of the comparison, with total and difference from the first scenario at the foot. */
export function comparisonRows(comparing: Comparing): {
  readonly columns: readonly { key: string; head: string }[];
  readonly rows: readonly FigureRow[];
} {
  const { projection, scenarios, rowsAre, only, yearIndex, unit, withDifference } = comparing;
  const { base } = projection.model;
  const [first] = scenarios;
  const last = scenarios.at(-1);
  const keyOf = (line: number) => (rowsAre === 'authorities' ? base.lines[line]?.authority.name : base.lines[line]?.service) ?? '';
  const otherOf = (line: number) => (rowsAre === 'authorities' ? base.lines[line]?.service : base.lines[line]?.authority.name) ?? '';
  const inScope = base.lines.map((_, line) => line).filter((line) => only === '' || otherOf(line) === only);
  const names = rowsAre === 'authorities' ? base.authorities.map((each) => each.name) : base.services;
  const groups = names
    .map((name) => ({ name, lines: inScope.filter((line) => keyOf(line) === name) }))
    .filter((group) => group.lines.length > 0);
  const total = (scenario: ScenarioProjection | undefined, lines: readonly number[]) => {
    const wanted = new Set(lines);
    return totalOf(scenario?.budgets[yearIndex], (line) => wanted.has(line));
  };
  const cellsFor = (of: string, lines: readonly number[]): FigureCell[] => {
    const reference = total(first, lines);
    const own = scenarios.map((scenario, index): FigureCell => {
      const amount = total(scenario, lines);
      const sum = {
        kind: 'budget' as const,
        scenario: scenario.scenario.ref,
        lines,
        of: [of, only].filter((part) => part !== '').join(', '),
        yearIndex,
      };
      return { words: shown(comparing, amount, reference, index), sum };
    });
    return withDifference ? [...own, { words: amountWords(total(last, lines) - reference, unit) }] : own;
  };
  const totals = scenarios.map((scenario) => total(scenario, inScope));
  const difference: FigureRow = {
    key: 'difference',
    head: words.compare.differenceFrom(first?.scenario.name ?? ''),
    cells: totals.map((amount, index) => {
      const by = amount - (totals[0] ?? 0);
      return index === 0
        ? { words: undefined }
        : { words: amountWords(by, unit), below: changeWords(totals[0] === 0 ? 0 : by / (totals[0] ?? 1)) };
    }),
  };
  return {
    columns: [
      ...scenarios.map(({ scenario }) => ({ key: scenario.ref, head: scenario.name })),
      ...(withDifference ? [{ key: 'difference', head: words.compare.lastLessFirst }] : []),
    ],
    rows: [
      ...groups.map((group): FigureRow => ({ key: group.name, head: group.name, cells: cellsFor(group.name, group.lines) })),
      { key: 'total', head: words.compare.total, look: 'total', cells: cellsFor(words.compare.total, inScope) },
      ...(scenarios.length > 1 && comparing.showing === 'amounts' ? [difference] : []),
      ...(comparing.showing === 'amounts' && coversFunding(comparing)
        ? moneyRowsBelow(projection, totals, yearIndex, authorityOf(comparing), unit)
        : []),
    ],
  };
}

/** Whether the totals take in all that funding pays for: the services of an authority have none of their own. */
export function coversFunding({ rowsAre, only }: Pick<Comparing, 'rowsAre' | 'only'>): boolean {
  return rowsAre === 'services' || only === '';
}

function authorityOf({ projection, rowsAre, only }: Comparing): string | undefined {
  if (rowsAre === 'authorities') return undefined;
  return projection.model.base.authorities.find((each) => each.name === only)?.ref;
}

function shown({ showing, unit }: Comparing, amount: number, reference: number, index: number): FigureWords | undefined {
  if (showing === 'amounts') return amountWords(amount, unit);
  if (index === 0) return undefined;
  if (showing === 'difference') return amountWords(amount - reference, unit);
  return reference === 0 ? undefined : changeWords((amount - reference) / reference);
}
