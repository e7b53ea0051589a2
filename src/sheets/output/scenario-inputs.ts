import { yearLabel, type FinancialYear } from '../../model/financial-year';
import { statusOf } from '../../model/rates/figure-status';
import { noteOfYear } from '../../model/rates/noted-figures';
import { text, type Cell, type SheetContent, type StyledArea, type Validation } from '../../workbook/sheet-content';
import type { CellStyle } from '../../workbook/styles';
import type { InputRow } from '../inputs/input-row';
import { INPUT_COLUMNS, type Layout } from './layout';
import { FIRST_ROW, pageContent, type PageColumn } from './page';

/** Every assumption and setting in a labelled cell of its own. Formulas find each row by its Ref, wherever it stands. */
export function scenarioInputsSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years } = layout.projection.model;
  const placed = layout.inputs.rows.flatMap((row, index) =>
    row.wanted === undefined ? [] : [{ input: row.wanted, row: FIRST_ROW + index }],
  );
  const endRow = layout.inputs.rows.length;
  return pageContent({
    title: 'Scenario inputs',
    note: 'Cream cells are yours to change and results follow at once; grey dotted cells are settings; a forecast is italic in a dashed box. Insert, move or sort rows freely above the end line: formulas find each row by its Ref.',
    verdict,
    columns: [
      { header: 'Ref', width: 20, style: 'body' },
      { header: 'Scenario', width: 10, style: 'body' },
      { header: 'Measure', width: 37, style: 'body text' },
      { header: 'Authority', width: 20, style: 'body text' },
      { header: 'Input', width: 44, style: 'body' },
      { header: 'Unit', width: 11, style: 'body' },
      { header: 'All years', width: 33, style: 'body right' },
      ...years.map((year): PageColumn => ({ header: yearLabel(year), width: 13, style: 'body right' })),
      { header: 'Owner', width: 15, style: 'body text' },
      { header: 'Source', width: 46, style: 'body text' },
      { header: 'Note', width: 60, style: 'body text' },
    ],
    rows: [
      ...layout.inputs.rows.map((row) => (row.wanted === undefined ? leftRow(layout, row) : inputCells(row.wanted, years.length))),
      [text('End'), null, text('Insert new rows above this line')],
    ],
    totalRows: [endRow],
    headerHeight: 20,
    frozenColumns: 1,
    print: { paper: 'A3', orientation: 'landscape' },
    styles: placed.flatMap(({ input, row }) => inputStyles(input, row, years)),
    validations: placed.flatMap(({ input, row }) => inputValidations(input, row, years.length)),
  });
}

function inputCells(row: InputRow, years: number): Cell[] {
  const ofYears = row.years ?? Array.from({ length: years }, () => null);
  const said = [row.owner, row.source, row.note].map((each): Cell => (each === '' ? null : text(each)));
  return [
    text(row.ref),
    text(row.scenario),
    text(row.measure),
    text(row.authority),
    text(row.label),
    text(row.unit),
    row.allYears ?? null,
    ...ofYears,
    ...said,
  ];
}

/** A row of the person's own stays as it is; one that no scenario uses any more stays and says so, without a Ref that could be found. */
function leftRow(layout: Layout, row: Layout['inputs']['rows'][number]): Cell[] {
  const stood = layout.stood.inputCells[row.stoodAt ?? -1] ?? [];
  if (row.kind === 'of the user') return [...stood];
  return [null, ...stood.slice(1, 4), text(`no longer used (was ${row.ref})`)];
}

const INPUT_STYLES: Record<InputRow['unit'], CellStyle> = {
  '%': 'input rate',
  '% rise': 'input rate',
  '£': 'input money',
  '£ an hour': 'input wage',
  date: 'input date',
  months: 'input number',
  'month no.': 'input number',
  number: 'input number',
  people: 'input number',
  places: 'input number',
  weeks: 'input number',
  years: 'input number',
  text: 'input text',
  setting: 'setting',
};

function inputAreas(row: InputRow, position: number, years: number) {
  const areas = [];
  if (row.allYears !== undefined) areas.push({ row: position, column: INPUT_COLUMNS.allYears, rows: 1, columns: 1 });
  if (row.years !== undefined && years > 0) areas.push({ row: position, column: INPUT_COLUMNS.firstYear, rows: 1, columns: years });
  return areas;
}

const FORECAST_STYLES: Partial<Record<CellStyle, CellStyle>> = {
  'input rate': 'forecast rate',
  'input wage': 'forecast wage',
  'input money': 'forecast money',
  'input number': 'forecast number',
};

function inputStyles(row: InputRow, position: number, years: readonly FinancialYear[]): StyledArea[] {
  const style = INPUT_STYLES[row.unit];
  const asForecast = FORECAST_STYLES[style] ?? style;
  const areas = inputAreas(row, position, years.length).map((area) => ({ ...area, style }));
  const oneCell = { row: position, rows: 1, columns: 1 };
  if (row.years === undefined) {
    return statusOf(row.note) === 'forecast' ? areas.map((area) => ({ ...area, style: asForecast })) : areas;
  }
  const forecast = years.flatMap((year, index) =>
    statusOf(noteOfYear(row.note, year)) === 'forecast' ? [{ ...oneCell, column: INPUT_COLUMNS.firstYear + index, style: asForecast }] : [],
  );
  return [...areas, ...forecast];
}

/** 1 April 1900: any later date may be typed. */
const EARLIEST_DATE = 92;

function inputValidations(row: InputRow, position: number, years: number): Validation[] {
  const title = row.label.slice(0, 32);
  const rule = ((): Pick<Validation, 'rule' | 'message'> | undefined => {
    if (row.options !== undefined)
      return { rule: { kind: 'list', options: row.options }, message: `Choose one of: ${row.options.join(', ')}.` };
    if (row.unit === 'date') return { rule: { kind: 'date', from: EARLIEST_DATE }, message: 'Enter a date, such as 1/7/2011.' };
    if (row.unit === '%')
      return {
        rule: { kind: 'decimal', least: row.least ?? 0, most: row.most ?? 1 },
        message: 'Enter a share from 0% to 100%, or leave it empty where it is not quantified.',
      };
    if (row.unit === '£ an hour' || row.unit === '£')
      return {
        rule: { kind: 'decimal', least: row.least ?? 0 },
        message: 'Enter an amount in pounds, or leave it empty where it is not quantified.',
      };
    return undefined;
  })();
  return rule === undefined ? [] : inputAreas(row, position, years).map((area) => ({ area, title, ...rule }));
}
