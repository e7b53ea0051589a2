import { writeXlsx } from 'hucre';
import { cellReference, columnLetters } from '../../src/formula/address';
import type { Projection } from '../../src/model/projection';
import { runningBudgets } from '../../src/model/running-budgets';
import { rateOfSpend } from './rate-of-spend';
import { spendRowsOf } from './written-workbook';

type Made = string | number | { readonly formula: string; readonly formulaResult: number | string };

const FIRST_WORKINGS_ROW = 2;
const NAMES = 5;

/**
 * The workbook that a careful person builds for the same results with the same workings: a table of rates; a row for each scenario,
 * measure and line with the line's names, what the effect is taken on, the effect and what is left after it, year by year; the projected
 * budgets of each scenario by line, each its opening budget and the line's effects; and their totals. It says the same as ours cell by cell,
 * but keeps no watch: no figure is asked whether it is one, no row whether it still belongs to its source.
 */
export function workingsByHand(projection: Projection): Promise<Uint8Array> {
  const { base } = projection.model;
  return writeXlsx({
    sheets: [
      { name: 'Spend', rows: spendRowsOf(base) },
      sheetOf('Rates', ratesRows(projection)),
      sheetOf('Workings', workingsRows(projection)),
      sheetOf('Projected', projectedRows(projection)),
    ],
  });
}

function sheetOf(name: string, rows: readonly (readonly Made[])[]) {
  const cells = new Map<string, Exclude<Made, string | number>>();
  rows.forEach((row, rowIndex) =>
    row.forEach((made, column) => {
      if (typeof made === 'object') cells.set(`${rowIndex},${column}`, made);
    }),
  );
  return { name, rows: rows.map((row) => row.map((made) => (typeof made === 'object' ? made.formulaResult : made))), cells };
}

/** A row for each measure, a column for each year. */
function ratesRows({ model, rates }: Projection): Made[][] {
  return model.measures.map(({ ref }) => [ref, ...model.years.map((_, year) => rateOfSpend(rates.get(ref), year))]);
}

function workingsRows({ model, scenarios }: Projection): Made[][] {
  const { base, years } = model;
  const rateRow = new Map(model.measures.map(({ ref }, index) => [ref, index + 1]));
  const [applies, effect, running] = [NAMES + 1, NAMES + 1 + years.length, NAMES + 1 + 2 * years.length];
  const rows: Made[][] = [['Scenario', 'Measure', 'Line', 'Authority', 'Service']];
  for (const scenario of scenarios) {
    const first = rows.length + 1;
    const budgets = runningBudgets(scenario, base);
    scenario.workings.forEach((workings, measure) => {
      const budget = budgets[measure];
      workings.lines.forEach((line, position) => {
        const row = rows.length + 1;
        const own = base.lines[line];
        const opening = `Spend!$C$${line + 2}`;
        const cell = (rowInScenario: number | undefined, column: number) =>
          rowInScenario === undefined || rowInScenario < 0 ? opening : cellReference(first + rowInScenario, column);
        rows.push([
          scenario.scenario.ref,
          workings.measure.ref,
          own?.ref ?? '',
          { formula: `Spend!$A$${line + 2}`, formulaResult: own?.authority.name ?? '' },
          { formula: `Spend!$B$${line + 2}`, formulaResult: own?.service ?? '' },
          ...years.map((_, year) => ({
            formula: cell(budget?.appliesToRow[position], running + year),
            formulaResult: workings.appliesTo[year]?.[position] ?? NaN,
          })),
          ...years.map((_, year) => ({
            formula: `${cellReference(row, applies + year)}*Rates!${columnLetters(year + 2)}$${rateRow.get(workings.measure.ref) ?? 0}`,
            formulaResult: workings.effect[year]?.[position] ?? NaN,
          })),
          ...years.map((_, year) => ({
            formula: `${cell(budget?.previousRow[position], running + year)}+${cellReference(row, effect + year)}`,
            formulaResult: budget?.running[year]?.[position] ?? NaN,
          })),
        ]);
      });
    });
  }
  return rows;
}

/** Each scenario's block: a row for each line, and their total. */
function projectedRows({ model, scenarios }: Projection): Made[][] {
  const { base, years } = model;
  const lines = base.lines.length;
  const rows: Made[][] = [['Scenario', 'Line', 'Opening budget', 'Change']];
  let first = FIRST_WORKINGS_ROW;
  for (const { scenario, budgets, workings } of scenarios) {
    const top = rows.length + 1;
    base.lines.forEach(({ ref }, line) => {
      const row = rows.length + 1;
      const opening = base.amounts[line] ?? NaN;
      const last = years.length - 1;
      const effects = (year: number) =>
        workings.map((_, measure) => `Workings!${cellReference(first + measure * lines + line, NAMES + 1 + years.length + year)}`);
      rows.push([
        scenario.ref,
        ref,
        { formula: `Spend!$C$${line + 2}`, formulaResult: opening },
        {
          formula: `${cellReference(row, 5 + last)}-${cellReference(row, 3)}`,
          formulaResult: (budgets[last]?.[line] ?? NaN) - opening,
        },
        ...years.map((_, year) => ({
          formula: `SUM(${[cellReference(row, 3, 'column'), ...effects(year)].join(',')})`,
          formulaResult: budgets[year]?.[line] ?? NaN,
        })),
      ]);
    });
    rows.push([
      scenario.ref,
      'Total',
      ...Array.from({ length: years.length + 2 }, (_, index) => ({
        formula: `SUM(${cellReference(top, 3 + index)}:${cellReference(rows.length, 3 + index)})`,
        formulaResult: rows.slice(top - 1).reduce((sum, made) => sum + valueOf(made[2 + index]), 0),
      })),
    ]);
    first += workings.length * lines;
  }
  return rows;
}

function valueOf(made: Made | undefined): number {
  const value = typeof made === 'object' ? made.formulaResult : made;
  return typeof value === 'number' ? value : NaN;
}
