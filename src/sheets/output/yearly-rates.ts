import { cellReference, columnLetters, sheetReference } from '../../formula/address';
import { printFormula } from '../../formula/print';
import { partYearOf, YEAR_FACTOR, yearFactor } from '../../model/base-amount';
import { midpointOf } from '../../model/figure-range';
import { yearLabel } from '../../model/financial-year';
import { yearEndMonth, type MeasureRates } from '../../model/measure-rates';
import { BEFORE, inputAddedUp } from '../../model/measures/definition';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import type { CellStyle } from '../../workbook/styles';
import { GENERAL_REFS } from '../inputs/input-rows';
import { periodRef, shareRef } from '../inputs/part-year-rows';
import { nameRef } from '../inputs/scenario-rows';
import { generalReference, INPUT_COLUMNS, RATE_COLUMNS, rateReference, type GeneralStepRef, type Layout, type RatesRow } from './layout';
import { figureStyleOf } from './figure-style';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { priceStepCells } from './price-steps';
import { pickedScenario, PICKER } from './picker';
import { writtenText } from './written-settings';

/** The inputs, each found by its Ref, and the steps that follow from them. Inputs come in by INDEX here and nowhere else. */
export function yearlyRatesSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years } = layout.projection.model;
  return pageContent({
    title: 'Yearly rates',
    note: 'Inputs, each found by its Ref, and the steps that follow from them. One formula a row; nothing to type here. Rows marked "step" are calculated; "written" repeats the settings for which the rows of Workings were made.',
    verdict,
    columns: [
      { header: 'Ref', width: 22, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Measure', width: 37, style: 'body text' },
      { header: 'Input row', width: 10, style: 'body right' },
      { header: 'Quantity', width: 40, style: 'body' },
      { header: 'Unit', width: 11, style: 'body' },
      { header: 'All years', width: 23, style: 'body right' },
      ...years.map((year): PageColumn => ({ header: yearLabel(year), width: 13, style: 'body right' })),
    ],
    rows: layout.rates.rows.map((row, index) => ratesCells(layout, row, FIRST_ROW + index)),
    headerHeight: 20,
    frozenColumns: 1,
    print: { paper: 'A4', orientation: 'landscape' },
    styles: layout.rates.rows.map((row, index): StyledArea => ({
      row: FIRST_ROW + index,
      column: RATE_COLUMNS.allYears,
      rows: 1,
      columns: 1 + years.length,
      style: figureStyle(row),
    })),
  });
}

function ratesCells(layout: Layout, row: RatesRow, position: number): Cell[] {
  switch (row.kind) {
    case 'input':
      return inputCells(layout, row, position);
    case 'written':
      return writtenCells(layout, row);
    case 'step':
      return stepCells(layout, row);
    case 'general step':
      return generalStepCells(layout, row.ref);
    case 'price step':
      return priceStepCells(layout, row.ref);
  }
}

function inputCells(layout: Layout, row: Extract<RatesRow, { kind: 'input' }>, position: number): Cell[] {
  const found = `$${cellReference(position, RATE_COLUMNS.inputRow)}`;
  const { input } = row;
  const label = (column: number, value: string) =>
    formula(`=IF(ISNUMBER(${found}),INDEX(${inputStretch(layout, column)},${found}),"not once")`, value);
  const refs = inputStretch(layout, INPUT_COLUMNS.ref, true);
  const ownRef = `$${cellReference(position, 1)}`;
  const place = layout.inputs.rowOf(row.ref) - FIRST_ROW + 1;
  const figure = (column: number, cell: Cell, index: number): Cell => {
    const looked = `INDEX(${inputStretch(layout, column)},${found})`;
    const empty = emptyAs(layout, row, index);
    return formula(`=IF(ISNUMBER(${found}),IF(${looked}="",${empty},${looked}),${empty})`, cachedInput(cell, row, index));
  };
  return [
    text(row.ref),
    label(INPUT_COLUMNS.scenario, input.scenario),
    label(INPUT_COLUMNS.measure, input.measure),
    formula(`=IF(COUNTIFS(${refs},${ownRef})=1,MATCH(${ownRef},${refs},0),"not once")`, place),
    text(input.label),
    text(input.unit),
    input.allYears === undefined ? null : figure(INPUT_COLUMNS.allYears, input.allYears, 0),
    ...(input.years ?? []).map((cell, year) => figure(INPUT_COLUMNS.firstYear + year, cell, year)),
  ];
}

/** What an empty input cell reads as: not quantified, nothing given, or the figure for all authorities. */
function emptyAs(layout: Layout, row: Extract<RatesRow, { kind: 'input' }>, year: number): string {
  if (row.whenEmpty === 'not quantified') return `"${NOT_QUANTIFIED}"`;
  if (row.whenEmpty === 'midpoint') {
    const per = row.input.allYears === undefined ? 'year' : 'measure';
    const end = (point: string) => rateReference(layout, { ref: `${row.ref}-${point}`, per }, year, true);
    return printFormula(midpointOf('low', 'high'), end);
  }
  if (row.whenEmpty === 'nothing given' || row.general === undefined) return '""';
  return cellReference(layout.rates.rowOf(row.general), RATE_COLUMNS.allYears, 'both');
}

function cachedInput(cell: Cell, row: Extract<RatesRow, { kind: 'input' }>, index: number): number | string {
  if (typeof cell === 'number') return cell;
  if (cell === null) {
    const figure = row.whenEmpty === 'general figure' || row.whenEmpty === 'midpoint' ? (row.figures[index] ?? NaN) : NaN;
    return Number.isNaN(figure) && row.mayBeEmpty ? '' : cached(figure);
  }
  return 'text' in cell ? (cell.text === '' && row.whenEmpty === 'not quantified' ? NOT_QUANTIFIED : cell.text) : cell.value;
}

/** The rows of Scenario inputs up to the end line: `'Scenario inputs'!G$5:G$86`. */
function inputStretch(layout: Layout, column: number, fixed = false): string {
  const letters = columnLetters(column);
  const dollar = fixed ? '$' : '';
  return `${sheetReference(layout.names['Scenario inputs'])}!${dollar}${letters}$${FIRST_ROW}:${dollar}${letters}$${layout.inputs.endRow}`;
}

function writtenCells(layout: Layout, row: Extract<RatesRow, { kind: 'written' }>): Cell[] {
  return [
    text(row.ref),
    ...ownerCells(layout, row.measure, row.settings[0]),
    text('written'),
    text('Settings as written'),
    text('setting'),
    text(writtenText(layout, row)),
  ];
}

/** Scenario and measure of a step: those of the measure's first row. */
function ownerCells(layout: Layout, measure: string, firstRef: string | undefined): Cell[] {
  const owner = layout.projection.model.measures.find((each) => each.ref === measure);
  if (firstRef === undefined) return [text('all'), text('General')];
  const first = layout.rates.rowOf(firstRef);
  return [
    formula(`=${cellReference(first, 2)}`, owner?.scenarios.join(' ') ?? 'all'),
    formula(`=${cellReference(first, 3)}`, owner?.name ?? 'General'),
  ];
}

function stepCells(layout: Layout, { row, measure, rates }: Extract<RatesRow, { kind: 'step' }>): Cell[] {
  const expression = row.origin.kind === 'step' ? row.origin.expression : undefined;
  if (expression === undefined) return [];
  const formulas = row.figures.map((figure, year) => {
    const printed = printFormula(expression, (name) => {
      // The cell to the left: the year before, or under "All years" the opening figure.
      if (name === BEFORE) return rateReference(layout, row, year - 1, true);
      const named = rates.find(name, row.authority?.ref);
      const added = named === undefined ? inputAddedUp(name) : undefined;
      if (added !== undefined) return sumOfRows(layout, rates, added);
      return named === undefined ? (generalReference(layout, name, year) ?? name) : rateReference(layout, named, year, true);
    });
    return formula(`=${printed}`, cached(figure));
  });
  const head = [text(row.ref), ...ownerCells(layout, measure, `${measure}-model`), text('step'), text(row.label), text(row.unit)];
  if (row.per === 'measure') return [...head, ...formulas];
  const opening = row.origin.kind === 'step' ? row.origin.opening : undefined;
  return [...head, opening === undefined ? null : formula(`=${opening}`, opening), ...formulas];
}

/** The rows of an authority input stand together: one SUM takes them all, and passes over texts. */
function sumOfRows(layout: Layout, rates: MeasureRates, input: string): string {
  const rows = rates.rows.flatMap((row) => (row.quantity === input && row.authority !== undefined ? [layout.rates.rowOf(row.ref)] : []));
  if (rows.length === 0) return '0';
  const [first, last] = [Math.min(...rows), Math.max(...rows)].map((row) => cellReference(row, RATE_COLUMNS.allYears));
  return `SUM(${first ?? ''}:${last ?? ''})`;
}

function isYearFactor(ref: GeneralStepRef): ref is `T${number}-yearFactor` {
  return ref.endsWith('-yearFactor');
}

/** What the actuals of a table are multiplied by to make a full year of them. */
function yearFactorCell(layout: Layout, ref: `T${number}-yearFactor`): Cell {
  const table = ref.replace('-yearFactor', '');
  const partYear = partYearOf(layout.projection.model.base, table);
  const cell = (input: string) => cellReference(layout.rates.rowOf(input), RATE_COLUMNS.allYears);
  const printed = printFormula(YEAR_FACTOR, (name) => cell(name === 'period' ? periodRef(table) : shareRef(table)));
  return formula(`=${printed}`, cached(partYear === undefined ? NaN : yearFactor(partYear)));
}

function generalStepCells(layout: Layout, ref: GeneralStepRef): Cell[] {
  const { model } = layout.projection;
  const head = (label: string, unit: string) => [text(ref), text('all'), text('General'), text('step'), text(label), text(unit)];
  const monthAfter = (start: string, value: number) =>
    formula(`=IF(ISNUMBER(${start}),YEAR(${start})*12+MONTH(${start})+12,"${NOT_QUANTIFIED}")`, value);
  if (isYearFactor(ref)) return [...head('Part of a year to a full year', 'number'), yearFactorCell(layout, ref)];
  if (ref === 'Y-baseEnd') {
    const start = cellReference(layout.rates.rowOf(GENERAL_REFS.baseYearStart), RATE_COLUMNS.allYears);
    return [...head('Month after the base year ends (12 × year + month)', 'month no.'), monthAfter(start, yearEndMonth(model.base.year))];
  }
  if (ref === 'Y-end') {
    const starts = layout.rates.rowOf(GENERAL_REFS.yearStart);
    return [
      ...head('Month after the year ends (12 × year + month)', 'month no.'),
      // The base year's stands to the left of the first year, so that a step may look one year back from any year.
      formula(`=${cellReference(layout.rates.rowOf('Y-baseEnd'), RATE_COLUMNS.allYears)}`, yearEndMonth(model.base.year)),
      ...model.years.map((year, index) => monthAfter(cellReference(starts, RATE_COLUMNS.firstYear + index), yearEndMonth(year))),
    ];
  }
  const [first, last] = [model.scenarios[0], model.scenarios.at(-1)].map((scenario) => layout.rates.rowOf(nameRef(scenario?.ref ?? '')));
  const names = `$G$${first}:$G$${last}`;
  const picker = `${sheetReference(layout.names.View)}!${PICKER}`;
  const chosen = `SUMPRODUCT((${names}=${picker})*1)`;
  const position = `SUMPRODUCT((${names}=${picker})*1,$D$${first}:$D$${last})`;
  return [
    ...head('Scenario shown on View', 'text'),
    formula(`=IF(${chosen}=1,INDEX(${inputStretch(layout, INPUT_COLUMNS.scenario, true)},${position}),"none")`, pickedScenario(layout).ref),
  ];
}

function figureStyle(row: RatesRow): CellStyle {
  if (row.kind === 'input') return figureStyleOf(row.input.unit);
  if (row.kind === 'step') return figureStyleOf(row.row.unit);
  if (row.kind === 'price step') return 'body factor';
  return row.kind === 'written' || row.ref === 'V-scenario' ? 'body text' : 'body right';
}
