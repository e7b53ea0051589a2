import { yearLabel } from '../../model/financial-year';
import { AT_RISK, PROPOSED, type MonitoredSaving } from '../../model/savings-monitoring';
import { quantity } from '../../formula/expression';
import { effectOf } from '../../model/totals';
import { NOT_QUANTIFIED } from '../../model/units';
import { text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { monitoringRefs } from '../inputs/money-rows';
import { effectStretch, effectSum } from './effect-sum';
import { RATE_COLUMNS, reference, type Layout } from './layout';
import { pageContent, type PageColumn } from './page';
import { basisWords } from './words';
import { YearTable, type NamedFigure } from './year-table';

const FIRST_YEAR = 6;

/** Proposed − achieved − in-year pressures = at risk, for each monitored saving in each scenario that has it. */
function monitoringTable(layout: Layout): YearTable {
  const { model, scenarios } = layout.projection;
  const table = new YearTable(model.years.length, FIRST_YEAR, NOT_QUANTIFIED);
  for (const saving of model.monitoring ?? []) {
    scenarios.forEach(({ workings }, scenarioIndex) => {
      const measureIndex = workings.findIndex((each) => each.measure.ref === saving.measure);
      if (measureIndex !== -1) addSaving(layout, table, saving, scenarioIndex, measureIndex);
    });
  }
  return table;
}

function addSaving(layout: Layout, table: YearTable, saving: MonitoredSaving, scenarioIndex: number, measureIndex: number): void {
  const { model, scenarios } = layout.projection;
  const workings = scenarios[scenarioIndex]?.workings[measureIndex];
  const scenario = model.scenarios[scenarioIndex]?.ref ?? '';
  if (workings === undefined || workings.lines.length === 0) return;
  const key = (row: string) => `${saving.ref}-${scenario}-${row}`;
  const labels = (row: string, label: string) => [key(row), scenario, saving.measure, workings.measure.name, label].map(text);
  const refs = monitoringRefs(saving.ref);
  const rate = (ref: string, year: number) => reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.firstYear + year);
  const rows = { sheet: 'Workings', first: layout.workings.firstRowOf(scenarioIndex, measureIndex), count: workings.lines.length } as const;
  table.add(
    key('effect'),
    labels('effect', 'Effect on the budget'),
    model.years.map((_, year) => effectOf(workings, year)),
    (year) => effectSum(effectStretch(layout, rows, workings.changesBudget, year)).slice(1),
  );
  const named = (name: string, year: number) => table.at(key(name), year);
  table.addSum(key('proposed'), labels('proposed', 'Savings proposed'), () => PROPOSED, named);
  table.addSum(
    key('achieved'),
    labels('achieved', 'Achieved or anticipated'),
    () => quantity('achieved'),
    (_, year): NamedFigure => ({ reference: rate(refs.achieved, year), figure: saving.achieved[year] ?? NaN }),
  );
  // A year in which no pressure is given has none.
  const pressures = saving.pressures.map((amount) => (Number.isNaN(amount) ? 0 : amount));
  table.add(key('pressures'), labels('pressures', 'In-year pressures'), pressures, (year) => `SUM(${rate(refs.pressures, year)})`);
  table.addSum(key('atRisk'), labels('atRisk', 'Savings at risk (over-achieved)'), () => AT_RISK, named, true);
}

export function savingsMonitoringSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years } = layout.projection.model;
  const table = monitoringTable(layout);
  return pageContent({
    title: 'Savings monitoring',
    note: `${basisWords(layout)}. At risk = proposed less achieved, and the in-year pressures against the saving with it. Savings stand positive here; ( ) = achieved beyond what was proposed. A year without an achieved amount is not quantified.`,
    verdict,
    columns: [
      { header: 'Ref', width: 18, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Measure ref', width: 10, style: 'body' },
      { header: 'Measure', width: 38, style: 'body text' },
      { header: 'Row', width: 32, style: 'body' },
      ...years.map((year): PageColumn => ({ header: yearLabel(year), width: 16, style: 'body money', total: 'total money' })),
    ],
    rows: table.cells(),
    totalRows: table.totals(),
    frozenColumns: 5,
    print: { paper: 'A4', orientation: 'landscape' },
  });
}
