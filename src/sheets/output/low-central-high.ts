import { cellReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { hasRange, RANGE_POINTS, rangeOf } from '../../model/figure-range';
import { rangeTable, type RangedScenario, type RangeRow, type RangeTable } from '../../model/range-table';
import type { Measure } from '../../model/scenario';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import { nameRef } from '../inputs/scenario-rows';
import { effectStretch, effectSum, type EffectRows } from './effect-sum';
import { figureStyleOf } from './figure-style';
import { RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

const COLUMNS = { attribution: 5, firstFigure: 8, firstYear: 12 } as const;
/** Low, central, high, and how far one measure moves the total. */
const COLUMNS_A_YEAR = RANGE_POINTS.length + 1;

/** Where a scenario's rows stand: its total, then its measures, those that change the budget first. */
export interface RangeBlock {
  readonly table: RangeTable;
  readonly totalRow: number;
}

/** Every scenario with a range at its low, central and high figures, with how far each measure moves the total by itself. */
export function lowCentralHighSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years } = layout.projection.model;
  const blocks = rangeBlocks(layout);
  const money = { style: 'body money', total: 'total money' } as const;
  const none = blocks.length === 0 ? ' No input is a range now.' : '';
  return pageContent({
    title: 'Low, central, high',
    note: `${basisWords(layout)}. Effects against the base budget with every range at its low, central and high figure. Where no central figure is stated it is the midpoint: our choice. No likelihood is claimed. Spread: high less low, one measure at a time. ( ) = saving.${none}`,
    verdict,
    columns: [
      { header: 'Ref', width: 17, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Measure', width: 40, style: 'body text' },
      { header: 'Class', width: 15, style: 'body' },
      { header: 'Attribution', width: 14, style: 'body' },
      { header: 'Range of', width: 26, style: 'body' },
      { header: 'Words before the figure', width: 15, style: 'body text' },
      { header: 'Low figure', width: 11, style: 'body right' },
      { header: 'Central figure', width: 11, style: 'body right' },
      { header: 'High figure', width: 11, style: 'body right' },
      { header: 'The budget uses', width: 11, style: 'body right' },
      ...years.flatMap((year): PageColumn[] => [
        ...['Low', 'Central', 'High', 'Spread'].map((name) => ({ header: `${name}\n${yearLabel(year)}`, width: 16, ...money })),
      ]),
    ],
    rows: blocks.flatMap((block) => blockCells(layout, block)),
    totalRows: blocks.map(({ totalRow }) => totalRow - FIRST_ROW),
    styles: blocks.flatMap(figureStyles),
    frozenColumns: 3,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

/** Where each scenario with ranges stands on the sheet. */
export function rangeBlocks(layout: Layout): readonly RangeBlock[] {
  let next = FIRST_ROW;
  return layout.whatIf.ranged.map((scenario) => {
    const table = rangeTable(scenario, layout.projection.model.years.length);
    const totalRow = next;
    next += 1 + table.rows.length + table.parts.length;
    return { table, totalRow };
  });
}

/** The column of a point in a year. */
export function pointColumn(point: number, year: number): number {
  return COLUMNS.firstYear + COLUMNS_A_YEAR * year + point;
}

function blockCells(layout: Layout, { table, totalRow }: RangeBlock): Cell[][] {
  const { model } = layout.projection;
  const scenario = model.scenarios[table.scenario.index];
  if (scenario === undefined) return [];
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(nameRef(scenario.ref)), RATE_COLUMNS.allYears);
  const inBudget = table.rows.filter(({ changesBudget }) => changesBudget).length;
  const [first, last] = [totalRow + 1, totalRow + inBudget];
  const inBudgetRows = (column: number) => `${cellReference(first, column)}:${cellReference(last, column)}`;
  const missing = table.rows.filter((row) => row.changesBudget && Number.isNaN(row.effect.central.at(-1) ?? NaN)).length;
  const lastCentral = pointColumn(1, model.years.length - 1);
  const total: Cell[] = [
    text(`${scenario.ref}-All`),
    text(scenario.ref),
    formula(`="All measures that change the budget, "&${name}`, `All measures that change the budget, ${scenario.name}`),
    null,
    null,
    inBudget === 0
      ? text('0 not quantified')
      : formula(`=COUNTIFS(${inBudgetRows(lastCentral)},"${NOT_QUANTIFIED}")&" not quantified"`, `${missing} not quantified`),
    ...Array.from({ length: COLUMNS.firstYear - 7 }, () => null),
    ...model.years.flatMap((_, year): Cell[] => [
      ...RANGE_POINTS.map((point, index) =>
        inBudget === 0 ? 0 : formula(`=SUM(${inBudgetRows(pointColumn(index, year))})`, table.total[point][year] ?? 0),
      ),
      null,
    ]),
  ];
  const parts = table.parts.map(({ attribution, effect }): Cell[] => [
    text(`${scenario.ref}-${attribution}`),
    text(scenario.ref),
    text(`of this, ${attribution}`),
    null,
    text(attribution),
    ...Array.from({ length: COLUMNS.firstYear - 6 }, () => null),
    ...model.years.flatMap((_, year): Cell[] => [
      ...RANGE_POINTS.map((point, index) =>
        formula(
          `=SUMIFS(${inBudgetRows(pointColumn(index, year))},${inBudgetRows(COLUMNS.attribution)},"${attribution}")`,
          effect[point][year] ?? 0,
        ),
      ),
      null,
    ]),
  ]);
  return [total, ...table.rows.map((row, index) => measureCells(layout, table.scenario, row, totalRow + 1 + index)), ...parts];
}

function measureCells(layout: Layout, ranged: RangedScenario, row: RangeRow, position: number): Cell[] {
  const { measure, changesBudget } = row;
  const scenario = layout.projection.model.scenarios[ranged.index]?.ref ?? '';
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(`${measure.ref}-model`), 3);
  return [
    text(`${scenario}-${measure.ref}`),
    text(scenario),
    formula(`=${name}`, measure.name),
    text(measure.effectClass),
    text(measure.attribution),
    ...rangeCells(layout, measure),
    ...layout.projection.model.years.flatMap((_, year): Cell[] => [
      ...RANGE_POINTS.map((point) =>
        formula(effectSum(effectStretch(layout, rowsAt(layout, ranged, row, point), changesBudget, year)), cached(row.effect[point][year])),
      ),
      spreadCell(layout, ranged, row, year, position),
    ]),
  ];
}

/** What the range is of, its words and its figures, linked from Yearly rates; a measure with several ranges says how many. */
function rangeCells(layout: Layout, measure: Measure): Cell[] {
  const ranges = rangesOf(measure);
  const only = onlyRange(measure);
  if (only === undefined) return [rangesElsewhere(ranges), null, null, null, null, null];
  const link = (ref: string, value: number | string) =>
    formula(`=${reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.allYears)}`, value);
  const ref = `${measure.ref}-${only.input.key}`;
  const words = measure.qualifiers?.[only.input.key]?.words ?? '';
  const used = layout.projection.rates.get(measure.ref);
  const figureOf = (rowRef: string) => cached(used?.rows.find((row) => row.ref === rowRef)?.figures[0]);
  return [
    text(only.input.label),
    words === '' ? null : link(`${ref}-words`, words),
    ...[`${ref}-low`, ref, `${ref}-high`].map((each) => link(each, figureOf(each))),
    link(`${ref}-uses`, only.uses),
  ];
}

/** The inputs that are ranges for all authorities, and those of which an authority has one of its own. */
function rangesOf({ definition, inputs, overrides }: Measure) {
  return definition.inputs.flatMap((input) => {
    const value = inputs[input.key];
    const general = rangeOf(value) === undefined ? [] : [{ input, of: value?.kind === 'range' ? 'all years' : 'single years' }];
    const own = overrides.some((each) => each.input === input.key && each.ends !== undefined) ? [{ input, of: 'single authorities' }] : [];
    return [...general, ...own];
  });
}

/** The one range of a measure that has no other and is the same for all years and authorities: its figures have cells here. */
function onlyRange(measure: Measure) {
  const [only, ...others] = rangesOf(measure);
  const value = only === undefined ? undefined : measure.inputs[only.input.key];
  return only === undefined || others.length > 0 || value?.kind !== 'range' ? undefined : { input: only.input, uses: value.uses };
}

function rangesElsewhere(ranges: ReturnType<typeof rangesOf>): Cell {
  const [first, ...others] = ranges;
  if (first === undefined) return null;
  return text(
    others.length > 0 ? `${ranges.length} ranges: see Scenario inputs` : `${first.input.label}, of ${first.of}: see Scenario inputs`,
  );
}

/** Where a measure's rows stand at this point: among those of other figures, or in Workings where the budget uses it. */
function rowsAt(layout: Layout, ranged: RangedScenario, { measure, position }: RangeRow, point: 'low' | 'central' | 'high'): EffectRows {
  const part = layout.whatIf.parts.find(({ key }) => key === ranged.points[point].key);
  const inPart = part?.scenario.workings.findIndex((each) => each.measure.ref === measure.ref) ?? -1;
  const count = ranged.points[point].scenario.workings[position]?.lines.length ?? 0;
  return part === undefined || inPart < 0
    ? { sheet: 'Workings', first: layout.workings.firstRowOf(ranged.index, position), count }
    : { sheet: 'What-if workings', first: part.firstRowOf(inPart), count };
}

/** High less low with all else as the budget uses it; text where the measure has no range, or does not change the budget. */
function spreadCell(layout: Layout, ranged: RangedScenario, row: RangeRow, year: number, position: number): Cell {
  if (!row.changesBudget || !hasRange(row.measure)) return text(row.changesBudget ? 'no range' : 'beside the budget');
  const swing = cached(row.swing[year]);
  const alone = ranged.alone.get(row.measure.ref);
  if (alone !== undefined) {
    const end = (which: 'low' | 'high') => `SUM(${effectStretch(layout, allRows(layout, ranged.index, alone[which].key), true, year)})`;
    return formula(`=${end('high')}-${end('low')}`, swing);
  }
  const [low, high] = [0, 2].map((point) => cellReference(position, pointColumn(point, year)));
  return formula(`=IF(AND(ISNUMBER(${low}),ISNUMBER(${high})),${high}-${low},"${NOT_QUANTIFIED}")`, swing);
}

/** All rows of a scenario with one measure at an end. */
function allRows(layout: Layout, index: number, key: string): EffectRows {
  const part = layout.whatIf.parts.find((each) => each.key === key);
  const workings = (part?.scenario ?? layout.projection.scenarios[index])?.workings ?? [];
  const count = workings.reduce((sum, { lines }) => sum + lines.length, 0);
  return part === undefined
    ? { sheet: 'Workings', first: layout.workings.firstRowOf(index, 0), count }
    : { sheet: 'What-if workings', first: part.firstRowOf(0), count };
}

function figureStyles({ table, totalRow }: RangeBlock): StyledArea[] {
  return table.rows.flatMap(({ measure }, index): StyledArea[] => {
    const only = onlyRange(measure);
    return only === undefined
      ? []
      : [{ row: totalRow + 1 + index, column: COLUMNS.firstFigure, rows: 1, columns: 3, style: figureStyleOf(only.input.unit) }];
  });
}
