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
    note: 'Inputs, each found by its Ref, and the steps that follow from them. One formula a row; nothing to type here. Rows marked "step" are calculated; "written" repeats the settings for which the rows of Workings were made. "Row found" tries the row below the one found before, then searches; where the first row says that another text stands among the Refs, "Input row" counts each Ref.',
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
      { header: 'Row found', width: 10, style: 'body right' },
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
  const place = `$${cellReference(position, RATE_COLUMNS.inputRow)}`;
  const { input } = row;
  const figure = (column: number, cell: Cell, index: number): Cell => {
    const looked = `INDEX(${inputStretch(layout, column)},${place})`;
    const empty = emptyAs(layout, row, index);
    return formula(`=IF(ISNUMBER(${place}),IF(${looked}="",${empty},${looked}),${empty})`, cachedInput(cell, row, index));
  };
  const years = input.years ?? layout.projection.model.years.map(() => null);
  return [
    text(row.ref),
    ...inputLabels(layout, row, place),
    inputRow(layout, row, position),
    text(input.label),
    text(input.unit),
    input.allYears === undefined ? null : figure(INPUT_COLUMNS.allYears, input.allYears, 0),
    ...years.map((cell, year) => (input.years === undefined ? null : figure(INPUT_COLUMNS.firstYear + year, cell, year))),
    rowFound(layout, row, position),
  ];
}

/** Scenario and measure of an input: as they stand in its row, and for a measure's inputs as in the measure's first row, which counts. */
function inputLabels(layout: Layout, { ref, input }: Extract<RatesRow, { kind: 'input' }>, place: string): Cell[] {
  const first = /^(M\d+)-(?!model$)/.exec(ref)?.[1];
  const label = (inputColumn: number, column: number, value: string) =>
    formula(
      first === undefined
        ? `=IF(ISNUMBER(${place}),INDEX(${inputStretch(layout, inputColumn)},${place}),"not once")`
        : `=${cellReference(layout.rates.rowOf(`${first}-model`), column)}`,
      value,
    );
  return [label(INPUT_COLUMNS.scenario, 2, input.scenario), label(INPUT_COLUMNS.measure, 3, input.measure)];
}

/**
 * The row of Scenario inputs with this Ref, where it stands once. Counting each Ref takes the square of the inputs, and is left out where
 * every text in the Ref column is an input that was found: none can then stand twice.
 */
function inputRow(layout: Layout, row: Extract<RatesRow, { kind: 'input' }>, position: number): Cell {
  const refs = inputStretch(layout, INPUT_COLUMNS.ref, true);
  const ownRef = `$${cellReference(position, 1)}`;
  const others = cellReference(layout.rates.rowOf('I-others'), RATE_COLUMNS.allYears, 'both');
  const counted = `IF(COUNTIF(${refs},${ownRef})=1,MATCH(${ownRef},${refs},0),"not once")`;
  const found = cellReference(position, foundColumn(layout), 'column');
  return formula(`=IF(${others}=0,${found},${counted})`, placeOf(layout, row.ref));
}

/** A row of Scenario inputs with this Ref: the one below the row that the input before found where that is it, else the first. */
function rowFound(layout: Layout, row: Extract<RatesRow, { kind: 'input' }>, position: number): Cell {
  const refs = inputStretch(layout, INPUT_COLUMNS.ref, true);
  const ownRef = `$${cellReference(position, 1)}`;
  const searched = `MATCH(${ownRef},${refs},0)`;
  const above = layout.rates.inputRowAbove(row.ref);
  if (above === undefined) return formula(`=IFERROR(${searched},"not once")`, placeOf(layout, row.ref));
  // A word above counts as no row.
  const below = `SUM(${cellReference(above, foundColumn(layout), 'column')},1)`;
  return formula(`=IFERROR(IF(INDEX(${refs},${below})=${ownRef},${below},${searched}),"not once")`, placeOf(layout, row.ref));
}

/** How many texts stand in the Ref column of Scenario inputs that no input was found by: a person's own, or a Ref once more. */
function otherTexts(layout: Layout): Cell {
  const refs = inputStretch(layout, INPUT_COLUMNS.ref, true);
  const found = [FIRST_ROW, layout.rates.lastRow].map((row) => cellReference(row, foundColumn(layout), 'both')).join(':');
  const own = layout.inputs.rows.filter(
    ({ kind, stoodAt }) => kind === 'of the user' && isOtherText(layout.stood.inputCells[stoodAt ?? -1]?.[0]),
  );
  return formula(`=COUNTA(${refs})-COUNTIF(${refs},"End")-COUNT(${found})`, own.length);
}

function isOtherText(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && !(typeof cell === 'object' && 'text' in cell && cell.text.toLowerCase() === 'end');
}

function placeOf(layout: Layout, ref: string): number {
  return layout.inputs.rowOf(ref) - FIRST_ROW + 1;
}

/** The last column. */
function foundColumn(layout: Layout): number {
  return RATE_COLUMNS.firstYear + layout.projection.model.years.length;
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
  if (ref === 'I-others') {
    return [...head('Other texts among the Refs of Scenario inputs (0: no Ref stands twice)', 'number'), otherTexts(layout)];
  }
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
