import { columnLetters, sheetReference } from '../../formula/address';
import { ALL_SHARES } from '../../model/measures/spreads';
import { roundHalfAway } from '../../model/rounding';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, type Cell } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import type { Check } from './check';
import { columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';
import { FIRST_ROW } from './page';
import { PICKER } from './picker';
import { settingsNow } from './written-settings';

/** Whether every input stands once and within its bounds, and every scenario has a name of its own. */
export function inputChecks(layout: Layout): Check[] {
  const rates = (column: number) => columnStretch(layout, 'Yearly rates', column, FIRST_ROW, layout.rates.lastRow);
  const inputs = layout.rates.rows.filter((row) => row.kind === 'input').length;
  const calculated = layout.rates.rows.length - inputs;
  const marks = rates(RATE_COLUMNS.inputRow);
  const units = rates(RATE_COLUMNS.unit);
  const names = scenarioNames(layout);
  const years = layout.projection.model.years;
  const percentColumns = [RATE_COLUMNS.allYears, ...years.map((_, year) => RATE_COLUMNS.firstYear + year)];
  const outside = percentColumns.flatMap((column) => ['<0', '>1'].map((bound) => `COUNTIFS(${units},"%",${rates(column)},"${bound}")`));
  return [
    {
      control: 'Each input Ref stands exactly once',
      where: 'Scenario inputs',
      expected: formula(
        `=SUMPRODUCT((${rates(1)}<>"")*1)-SUM(COUNTIFS(${marks},"step"),COUNTIFS(${marks},"written"))`,
        layout.rates.rows.length - calculated,
      ),
      found: { formula: `COUNTIFS(${marks},">0")`, value: inputs },
      tolerance: 'none',
    },
    {
      control: 'Shares and rates below 0% or above 100%',
      where: 'Scenario inputs',
      expected: 0,
      found: { formula: `SUM(${outside.join(',')})`, value: sharesOutside(layout) },
      tolerance: 'none',
    },
    ...sharesChecks(layout),
    {
      // A person can set a spreadsheet to count words as nought: a figure that is missing would then be one.
      control: 'Words in place of a figure are counted as nought (a setting of the program)',
      where: 'every sheet',
      expected: 0,
      found: { formula: `IF(ISNUMBER(${reference(layout, 'Yearly rates', FIRST_ROW, 1)}+1),1,0)`, value: 0 },
      tolerance: 'none',
    },
    ...layout.projection.model.scenarios.map((scenario): Check => {
      const own = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
      return {
        control: `${scenario.ref}: no other scenario has its name`,
        where: 'Scenario inputs',
        expected: 1,
        found: { formula: `SUMPRODUCT((${names}=${own})*1)`, value: 1 },
        tolerance: 'none',
      };
    }),
    {
      control: 'The scenario chosen on View is in the list',
      where: 'View',
      expected: 1,
      found: { formula: `SUMPRODUCT((${names}=${sheetReference(layout.names.View)}!${PICKER})*1)`, value: 1 },
      tolerance: 'none',
    },
  ];
}

/** Whether the shares that somebody gave the authorities still make the whole; twelve decimals forgive what adding up doubles leaves. */
function sharesChecks(layout: Layout): Check[] {
  return layout.rates.rows.flatMap((row): Check[] => {
    if (row.kind !== 'step' || row.row.quantity !== ALL_SHARES) return [];
    const together = reference(layout, 'Yearly rates', layout.rates.rowOf(row.ref), RATE_COLUMNS.allYears);
    return [
      {
        control: `${row.measure}: the shares of the authorities make 100%`,
        where: 'Scenario inputs',
        expected: 1,
        found: { formula: `ROUND(${together},12)`, value: roundHalfAway(row.row.figures[0] ?? NaN, 12) },
        tolerance: 'none',
      },
    ];
  });
}

function sharesOutside(layout: Layout): number {
  const figures = layout.rates.rows.flatMap((row): readonly Cell[] => {
    if (row.kind === 'input') return row.input.unit === '%' ? [row.input.allYears ?? null, ...(row.input.years ?? [])] : [];
    return row.kind === 'step' && row.row.unit === '%' ? row.row.figures : [];
  });
  return figures.filter((figure) => typeof figure === 'number' && (figure < 0 || figure > 1)).length;
}

/** Whether the settings are still those for which the rows of Workings were made. */
export function settingsChecks(layout: Layout): Check[] {
  return layout.rates.rows.flatMap((row): Check[] => {
    if (row.kind !== 'written') return [];
    const written = reference(layout, 'Yearly rates', layout.rates.rowOf(row.ref), RATE_COLUMNS.allYears);
    return [
      {
        control:
          row.measure === 'T1'
            ? 'Spend table: settings changed since it was read'
            : `${row.measure}: settings changed since its rows were written`,
        where: 'Scenario inputs',
        expected: 0,
        found: { formula: `IF(${settingsNow(layout, row)}=${written},0,1)`, value: 0 },
        tolerance: 'none',
      },
    ];
  });
}

/** How many inputs have no figure: a note, not a failure. */
export function inputsNotQuantified(layout: Layout): { formula: string; value: number } {
  const { years } = layout.projection.model;
  const sheet = sheetReference(layout.names['Yearly rates']);
  const marks = columnStretch(layout, 'Yearly rates', RATE_COLUMNS.inputRow, FIRST_ROW, layout.rates.lastRow);
  const last = columnLetters(RATE_COLUMNS.firstYear + Math.max(0, years.length - 1));
  const figures = `${sheet}!$${columnLetters(RATE_COLUMNS.allYears)}$${FIRST_ROW}:$${last}$${layout.rates.lastRow}`;
  const value = layout.rates.rows.reduce((count, row) => {
    if (row.kind !== 'input' || row.mayBeEmpty || row.input.unit === 'text' || row.input.unit === 'setting') return count;
    if (row.whenEmpty === 'general figure' || row.whenEmpty === 'midpoint')
      return count + row.figures.filter((figure) => Number.isNaN(figure)).length;
    const cells = [...(row.input.allYears === undefined ? [] : [row.input.allYears]), ...(row.input.years ?? [])];
    return count + cells.filter((cell) => cell === null).length;
  }, 0);
  // Of names and settings none is a figure, and a scenario may be called "not quantified".
  const units = columnStretch(layout, 'Yearly rates', RATE_COLUMNS.unit, FIRST_ROW, layout.rates.lastRow);
  return { formula: `SUMPRODUCT((${marks}<>"step")*(${units}<>"text")*(${units}<>"setting")*(${figures}="${NOT_QUANTIFIED}"))`, value };
}

function scenarioNames(layout: Layout): string {
  const { scenarios } = layout.projection.model;
  const [first, last] = [scenarios[0], scenarios.at(-1)].map((scenario) => layout.rates.rowOf(nameRef(scenario?.ref ?? '')));
  return columnStretch(layout, 'Yearly rates', RATE_COLUMNS.allYears, first ?? FIRST_ROW, last ?? FIRST_ROW);
}
