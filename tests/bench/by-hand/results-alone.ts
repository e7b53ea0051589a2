import { writeXlsx } from 'hucre';
import { cellReference, columnLetters } from '../../../src/formula/address';
import { measuresInOrder, type Projection, type ScenarioProjection } from '../../../src/model/projection';
import { rateOfSpend } from '../rate-of-spend';
import { spendRowsOf } from '../written-workbook';

interface HandSheet {
  readonly name: string;
  readonly rows: (string | number)[][];
  readonly cells: Map<string, { readonly formula: string; readonly formulaResult: number }>;
}

const FIRST_ROW = 3;
const FIRST_EFFECT = 4;

/**
 * The least workbook that gives the same results: a sheet for each scenario with a row for each line, in row 2 each
 * measure's rate in each year, a cell for each effect, and each year's budget as the opening budget and its effects. What an effect
 * was taken on and what was left after it has no cell, and a line is known by its reference alone.
 */
export function resultsByHand(projection: Projection): Promise<Uint8Array> {
  const { base } = projection.model;
  return writeXlsx({
    sheets: [{ name: 'Spend', rows: spendRowsOf(base) }, ...projection.scenarios.map((scenario) => handSheet(projection, scenario))],
  });
}

function handSheet({ model, rates }: Projection, { scenario, budgets }: ScenarioProjection): HandSheet {
  const measures = measuresInOrder(model, scenario);
  const years = model.years.length;
  const sheet: HandSheet = { name: scenario.ref, rows: [[scenario.name], ['', '', '']], cells: new Map() };
  measures.forEach((measure) => {
    model.years.forEach((_, year) => sheet.rows[1]?.push(rateOfSpend(rates.get(measure.ref), year)));
  });
  // Effects of one year stand beside each other's in the order of the measures: a budget is the opening budget and every fifth cell.
  model.base.lines.forEach(({ ref }, line) => {
    const row = FIRST_ROW + line;
    const opening = model.base.amounts[line] ?? NaN;
    sheet.rows.push([ref, '', opening]);
    putAt(sheet, row, 3, `Spend!$C$${line + 2}`, opening);
    model.years.forEach((_, year) => {
      const cells = [`$C${row}`];
      let running = opening;
      let afterPressures: { readonly cells: readonly string[]; readonly amount: number } | undefined;
      measures.forEach((measure, index) => {
        const column = FIRST_EFFECT + index * years + year;
        if (measure.definition.kind === 'saving') afterPressures ??= { cells: [...cells], amount: running };
        const taken = {
          'opening budget': { cells: [`$C${row}`], amount: opening },
          'budget after pressures': afterPressures ?? { cells, amount: running },
          'running budget': { cells, amount: running },
        }[measure.takenOn];
        const effect = taken.amount * rateOfSpend(rates.get(measure.ref), year);
        const on = taken.cells.length === 1 ? (taken.cells[0] ?? '') : `SUM(${taken.cells.join(',')})`;
        putAt(sheet, row, column, `${on}*${columnLetters(column)}$2`, effect);
        cells.push(cellReference(row, column));
        running += effect;
      });
      putAt(sheet, row, FIRST_EFFECT + measures.length * years + year, `SUM(${cells.join(',')})`, budgets[year]?.[line] ?? NaN);
    });
  });
  return sheet;
}

function putAt(sheet: HandSheet, row: number, column: number, formula: string, formulaResult: number): void {
  sheet.cells.set(`${row - 1},${column - 1}`, { formula, formulaResult });
  const cells = sheet.rows[row - 1];
  if (cells !== undefined) cells[column - 1] = formulaResult;
}
