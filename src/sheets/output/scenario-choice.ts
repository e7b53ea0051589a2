import { nameRef } from '../inputs/scenario-rows';
import { columnStretch, RATE_COLUMNS, type Layout } from './layout';
import { FIRST_ROW } from './page';

/** What cells show that follow a choice of scenario, where none has been chosen that there is. */
export const NO_SCENARIO = 'no scenario';

/** The names of all scenarios on Yearly rates, one row more than there are: a stretch of one cell is none to every spreadsheet. */
export function scenarioNames(layout: Layout): string {
  return scenarioStretch(layout, RATE_COLUMNS.allYears);
}

/** Which of the scenarios, from 1, has the ref in this cell. Without its `=`. */
export function scenarioPlace(layout: Layout, refCell: string): string {
  return `IFERROR(MATCH(${refCell}&"-name",${scenarioStretch(layout, 1)},0),"${NO_SCENARIO}")`;
}

/**
 * The cell of the scenario whose place another cell holds, each named: nothing is searched for, and Excel's arrows lead to it. (IronCalc takes
 * every INDEX for an array that may spill, and works such cells out with the square of their number.)
 */
export function ofScenario(placeCell: string, cells: readonly string[]): string {
  return `IF(ISNUMBER(${placeCell}),${chosen(placeCell, cells)},"${NO_SCENARIO}")`;
}

/** LibreOffice's CHOOSE takes some thirty values, and gives an error with more. */
const MOST_CHOICES = 29;

function chosen(placeCell: string, cells: readonly string[], before = 0): string {
  const place = before === 0 ? placeCell : `${placeCell}-${before}`;
  const first = `CHOOSE(${place},${cells.slice(0, MOST_CHOICES).join(',')})`;
  if (cells.length <= MOST_CHOICES) return first;
  const upTo = before + MOST_CHOICES;
  return `IF(${placeCell}>${upTo},${chosen(placeCell, cells.slice(MOST_CHOICES), upTo)},${first})`;
}

function scenarioStretch(layout: Layout, column: number): string {
  const { scenarios } = layout.projection.model;
  const [first = FIRST_ROW, last = FIRST_ROW] = [scenarios[0], scenarios.at(-1)].map((scenario) =>
    layout.rates.rowOf(nameRef(scenario?.ref ?? '')),
  );
  return columnStretch(layout, 'Yearly rates', column, first, last + 1);
}
