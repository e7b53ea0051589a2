import { cellReference } from '../../formula/address';
import { dateText, yearLabel } from '../../model/financial-year';
import type { FrozenPosition, FrozenRow } from '../../model/frozen-position';
import type { ScenarioProjection } from '../../model/projection';
import { effectOf, totalOf } from '../../model/totals';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import type { Check } from '../output/check';
import { BASE_COLUMNS, BASE_TOTAL_ROW, BUDGET_COLUMNS, columnStretch, reference, type Layout } from '../output/layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from '../output/page';
import { workingsColumns } from '../output/workings';
import { frozenRowOf, frozenYearColumn } from './frozen-sheet';

/** Labels stand in the first columns, then for each year: as frozen, now, change. */
const LABELS = 8;
const PER_YEAR = 3;

/** One row of a position: what it was, and where it stands now. */
interface ReconciledRow {
  readonly position: FrozenPosition;
  readonly row: Omit<FrozenRow, 'amounts'>;
  /** Undefined where it was not there when the position was frozen. */
  readonly then: FrozenRow | undefined;
  /** A formula for the year and its value; undefined where it is not there any more. */
  readonly now: ((year: number) => { readonly formula: string; readonly value: number }) | undefined;
}

/** Every frozen position against its scenario as it is now: base, each measure, total and lines, old position to new. */
export function reconciliationSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years } = layout.projection.model;
  const rows = reconciledRows(layout);
  return pageContent({
    title: 'Reconciliation',
    note: 'Old position to new, in £: each frozen scenario against the same scenario as it is now. Base and measures make the change of the total; ( ) = less than when it was frozen.',
    verdict,
    columns: [
      { header: 'Ref', width: 10, style: 'body' },
      { header: 'Frozen as', width: 28, style: 'body text' },
      { header: 'Frozen on', width: 13, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Row', width: 13, style: 'body' },
      { header: 'Measure', width: 30, style: 'body text' },
      { header: 'Authority', width: 24, style: 'body text' },
      { header: 'Service', width: 24, style: 'body text' },
      ...years.flatMap((year) =>
        ['as frozen', 'now', 'change'].map((what): PageColumn => ({
          header: `${yearLabel(year)} ${what}`,
          width: 16,
          style: 'body money',
          total: 'total money',
        })),
      ),
    ],
    rows: rows.map((each, index) => reconciledCells(layout, each, FIRST_ROW + index)),
    totalRows: rows.flatMap(({ row }, index) => (row.kind === 'Projected' ? [index] : [])),
    frozenColumns: 2,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

/** Whether the changes of base and measures make the change of the total, for every position whose scenario still stands. */
export function reconciliationChecks(layout: Layout): Check[] {
  const rows = reconciledRows(layout);
  const { years } = layout.projection.model;
  return layout.frozen.flatMap((position) => {
    const first = rows.findIndex((each) => each.position === position);
    const total = rows.findIndex((each) => each.position === position && each.row.kind === 'Projected');
    const year = years.length - 1;
    const totalRow = rows[total];
    if (totalRow === undefined || first < 0 || !position.years.some((each) => each === years[year])) return [];
    const column = changeColumn(year);
    const changes = rows.slice(first, total).map((each) => changeOf(layout, each, year));
    const change = changeOf(layout, totalRow, year);
    const expected = changes.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0);
    return [
      {
        control: 'Changes of base and measures = change of the total since it was frozen',
        where: `Reconciliation, ${position.ref}, ${yearLabel(years[year] ?? layout.projection.model.base.year)}`,
        expected: formula(`=SUM(${columnStretch(layout, 'Reconciliation', column, FIRST_ROW + first, FIRST_ROW + total - 1)})`, expected),
        found: { formula: reference(layout, 'Reconciliation', FIRST_ROW + total, column), value: change },
        tolerance: 'pennies',
      },
    ];
  });
}

function reconciledRows(layout: Layout): readonly ReconciledRow[] {
  const { scenarios } = layout.projection;
  return layout.frozen.flatMap((position) => {
    const index = scenarios.findIndex(({ scenario }) => scenario.ref === position.scenario);
    const scenario = scenarios[index];
    // A scenario that is gone has nothing to be held against; its position stands on Frozen.
    return scenario === undefined ? [] : rowsOf(layout, position, scenario, index);
  });
}

function rowsOf(layout: Layout, position: FrozenPosition, scenario: ScenarioProjection, index: number): readonly ReconciledRow[] {
  const { base } = layout.projection.model;
  const then = (key: string) => position.rows.find((row) => row.key === key);
  const budget = (ref: string, value: (year: number) => number) => (year: number) => ({
    formula: reference(layout, 'Projected budgets', layout.budgets.rowOf(`${position.scenario}-${ref}`), BUDGET_COLUMNS.firstYear + year),
    value: value(year),
  });
  const baseTotal = totalOf(base.amounts);
  const measures = scenario.workings.flatMap((workings, measure): ReconciledRow[] => {
    if (!workings.changesBudget) return [];
    const first = layout.workings.firstRowOf(index, measure);
    const last = first + workings.lines.length - 1;
    return [
      {
        position,
        row: { key: workings.measure.ref, kind: 'Measure', measure: workings.measure.name, authority: '', service: '' },
        then: then(workings.measure.ref),
        now:
          workings.lines.length === 0
            ? undefined
            : (year) => ({
                formula: `SUM(${columnStretch(layout, 'Workings', workingsColumns(layout).effect + year, first, last)})`,
                value: zeroUnless(effectOf(workings, year)),
              }),
      },
    ];
  });
  const gone = position.rows.filter((row) => row.kind === 'Measure' && measures.every((each) => each.row.key !== row.key));
  const lines = base.lines.map((line, at): ReconciledRow => ({
    position,
    row: { key: line.ref, kind: 'Line', measure: '', authority: line.authority.name, service: line.service },
    then: then(line.ref),
    now: budget(line.ref, (year) => scenario.budgets[year]?.[at] ?? NaN),
  }));
  const goneLines = position.rows.filter((row) => row.kind === 'Line' && lines.every((each) => each.row.key !== row.key));
  const whole = { measure: '', authority: '', service: '' };
  return [
    {
      position,
      row: { ...whole, key: 'Base', kind: 'Base budget' },
      then: then('Base'),
      now: () => ({ formula: reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount), value: baseTotal }),
    },
    ...measures,
    ...gone.map((row): ReconciledRow => ({ position, row, then: row, now: undefined })),
    {
      position,
      row: { ...whole, key: 'All', kind: 'Projected' },
      then: then('All'),
      now: budget('All', (year) => totalOf(scenario.budgets[year])),
    },
    ...lines,
    ...goneLines.map((row): ReconciledRow => ({ position, row, then: row, now: undefined })),
  ];
}

function reconciledCells(layout: Layout, { position, row, then, now }: ReconciledRow, at: number): Cell[] {
  const labels = [
    `${position.ref}-${row.key}`,
    position.name,
    dateText(position.on),
    position.scenario,
    row.kind,
    row.measure,
    row.authority,
    row.service,
  ];
  return [
    ...labels.map(text),
    ...layout.projection.model.years.flatMap((year, index): Cell[] => {
      const frozenAt = position.years.indexOf(year);
      if (frozenAt < 0) return [null, null, null];
      const [was, is] = [cellReference(at, changeColumn(index) - 2), cellReference(at, changeColumn(index) - 1)];
      const old: Cell =
        then === undefined
          ? 0
          : formula(
              `=${reference(layout, 'Frozen', frozenRowOf(layout.frozen, position.ref, row.key), frozenYearColumn(layout.frozen, year))}`,
              cached(then.amounts[frozenAt]),
            );
      const { formula: found, value } = now?.(index) ?? { formula: undefined, value: 0 };
      const change = changeOf(layout, { position, row, then, now }, index);
      return [
        old,
        found === undefined ? 0 : formula(`=${found}`, cached(value)),
        formula(
          `=IF(OR(ISNUMBER(${was}),ISNUMBER(${is})),IF(ISNUMBER(${is}),${is},0)-IF(ISNUMBER(${was}),${was},0),"${NOT_QUANTIFIED}")`,
          cached(change),
        ),
      ];
    }),
  ];
}

/** What is not quantified on one side counts as nothing, so that the changes still make the change of the total. */
function changeOf(layout: Layout, { position, then, now }: ReconciledRow, year: number): number {
  const frozenAt = position.years.findIndex((each) => each === layout.projection.model.years[year]);
  const was = then === undefined ? 0 : (then.amounts[frozenAt] ?? NaN);
  const is = now === undefined ? 0 : now(year).value;
  return Number.isNaN(was) && Number.isNaN(is) ? NaN : zeroUnless(is) - zeroUnless(was);
}

function changeColumn(year: number): number {
  return LABELS + PER_YEAR * (year + 1);
}

function zeroUnless(figure: number): number {
  return Number.isNaN(figure) ? 0 : figure;
}
