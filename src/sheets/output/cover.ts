import { sheetReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { poundsText } from '../../model/rounding';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import type { OutputSheet } from '../../workbook/output-sheets';
import { nameRef } from '../inputs/scenario-rows';
import { BUDGET_COLUMNS, reference, type Layout } from './layout';
import { pageContent } from './page';
import { budgetFigures } from './projected-budgets';
import { WHAT_SHEETS_HOLD } from './what-sheets-hold';
import { basisWords, spanOfYears } from './words';

/** What the workbook models, how to read it, and whether its checks pass. `made` are the sheets that are written with it. */
export function coverSheet(layout: Layout, verdict: Cell, writtenAt: Date, made: readonly OutputSheet[]): SheetContent {
  const { model } = layout.projection;
  return pageContent({
    title: `Projected budgets ${spanOfYears(layout)}`,
    note: 'What this workbook models, how to read it, and whether its checks pass.',
    verdict,
    columns: [
      { header: 'Part', width: 11, style: 'body' },
      { header: 'Item', width: 28, style: 'body wrapped' },
      { header: 'What it says', width: 98, style: 'body wrapped' },
    ],
    rows: [
      ...rowsOf('About', [
        [
          'Purpose',
          `Projected budgets of ${counted(model.base.authorities.length, 'authority', 'authorities')} for ${counted(model.base.services.length, 'service', 'services')}, by authority, service and year, under ${counted(model.scenarios.length, 'scenario', 'scenarios')}.`,
        ],
        ['Status', 'Draft'],
        ['Version', `Written ${writtenText(writtenAt)}`],
        ['Prepared by', 'not yet stated'],
        ['Reviewed by', 'not yet stated'],
      ]),
      ...model.scenarios.map((_, index) => resultRow(layout, index)),
      ...rowsOf('Basis', basisRows(layout)),
      ...rowsOf(
        'Sheets',
        made.flatMap((sheet): readonly (readonly [string, string])[] =>
          sheet === 'Cover' ? [] : [[layout.names[sheet], WHAT_SHEETS_HOLD[sheet]]],
        ),
      ),
      ...rowsOf('Legend', [
        ['Input cell', 'Blue on cream: yours to change; results follow at once.'],
        [
          'Setting cell',
          'Grey, dotted: decides which rows are written. Change it in the pane, or here and write again; until then Checks says FAIL.',
        ],
        ['Calculated cell', 'Black on white: a formula. Nothing to type.'],
        ['Link to the source', 'Green: reads a cell of your own sheet.'],
        ['not quantified', 'Amber italic words where a figure is missing.'],
      ]),
    ],
    headerHeight: 20,
    frozenColumns: 0,
    print: { paper: 'A4', orientation: 'landscape' },
  });
}

function basisRows(layout: Layout): [string, string][] {
  const { base, deflator } = layout.projection.model;
  const realPrices = deflator === undefined ? '' : ' Comparison alone may be shown in real prices, by the deflator on Scenario inputs.';
  const kind = layout.settings.kindOfMoney === '' ? 'not stated' : layout.settings.kindOfMoney;
  return [
    ['Base budget', `${yearLabel(base.year)}; kind of money: ${kind}.`],
    [
      'Units and prices',
      `${basisWords(layout)}: cash (nominal), not discounted. Source amounts in ${base.unitWords} are multiplied by the unit on Scenario inputs.${realPrices}`,
    ],
    ['Years', 'Financial years, 1 April to 31 March. A month counts whole from the month of the start.'],
    ['Signs', '( ) is a saving or a reduction. A pressure has no brackets. Budgets are positive.'],
    ['Effects', 'Amounts against the base budget, not movements from the year before. Yearly amounts are not to be added up.'],
    ['Not quantified', 'A measure without a figure says so in words. It is never zero, and the line above counts such inputs.'],
    ['Limits', 'Only the measures on Scenario inputs are modelled. What no measure touches stays at the base budget in cash.'],
  ];
}

function rowsOf(part: string, items: readonly (readonly [string, string])[]): Cell[][] {
  return items.map(([item, says]) => [text(part), text(item), text(says)]);
}

const MONEY_IN_WORDS = '"""£""#,##0;(""£""#,##0)"';

/** The scenario's total in the last year, its change from the base, and whether it is complete, all live. */
function resultRow(layout: Layout, scenarioIndex: number): Cell[] {
  const { model } = layout.projection;
  const scenario = model.scenarios[scenarioIndex];
  if (scenario === undefined) return [];
  const row = layout.budgets.rowOf(`${scenario.ref}-All`);
  const at = (column: number) => reference(layout, 'Projected budgets', row, column);
  const { base, years, status } = budgetFigures(layout, { scenarioIndex, line: undefined });
  const last = years.at(-1) ?? NaN;
  const year = yearLabel(model.years.at(-1) ?? model.base.year);
  const name = `${sheetReference(layout.names['Yearly rates'])}!$G$${layout.rates.rowOf(nameRef(scenario.ref))}`;
  const lastYear = BUDGET_COLUMNS.firstYear + model.years.length - 1;
  return [
    text('Results'),
    formula(`="${scenario.ref} "&${name}`, `${scenario.ref} ${scenario.name}`),
    formula(
      `=TEXT(${at(lastYear)},${MONEY_IN_WORDS})&" in ${year}; change from base "&TEXT(${at(BUDGET_COLUMNS.change)},${MONEY_IN_WORDS})&"; "&${at(BUDGET_COLUMNS.status)}`,
      `${poundsText(last)} in ${year}; change from base ${poundsText(last - base)}; ${status}`,
    ),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function writtenText(date: Date): string {
  return date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}
