import { cellReference, rangeReference, type Area } from '../../formula/address';
import { printFormula } from '../../formula/print';
import {
  confidenceTable,
  countNotQuantified,
  type ConfidenceRow,
  type ConfidenceTable,
  type WeighedSavings,
} from '../../model/confidence-table';
import { RISK_ADJUSTED, SAVINGS_AT_RISK, type ConfidenceLevel } from '../../model/delivery-confidence';
import { yearLabel } from '../../model/financial-year';
import { PROPOSED } from '../../model/savings-monitoring';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { confidenceRef, levelRefs } from '../inputs/confidence-rows';
import { nameRef } from '../inputs/scenario-rows';
import { CONFIDENCE_HEADINGS } from './confidence-headings';
import { effectStretch } from './effect-sum';
import { RATE_COLUMNS, reference, type Layout } from './layout';
import { cached, FIRST_ROW, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

const COLUMNS = { ref: 1, level: 6, weight: 7, count: 8, firstFigure: 9 } as const;
const CONFIDENCE = 5;
const FIGURES = ['planned', 'adjusted', 'atRisk'] as const satisfies readonly (keyof WeighedSavings)[];
type Figure = (typeof FIGURES)[number];

const NOT_ASSESSED = 'not assessed';
/** What stands as the level of a saving without one, and of one whose word is not in the list. */
const NO_LEVEL = 'none';
const UNKNOWN_LEVEL = 'unknown';

/** Where a scenario's rows stand: all savings, each level, what is not assessed, then its savings one by one. */
export interface ConfidenceBlock {
  readonly table: ConfidenceTable;
  /** Position of the scenario in the model. */
  readonly index: number;
  readonly totalRow: number;
}

/** Planned savings, what is counted on at the weights that were set, and what is at risk, for each scenario with savings. */
export function deliveryConfidenceSheet(layout: Layout, verdict: Cell): SheetContent {
  const { years, confidence = [] } = layout.projection.model;
  const blocks = confidenceBlocks(layout);
  const none = blocks.length === 0 ? ' No scenario has savings with levels now.' : '';
  return pageContent({
    title: 'Delivery confidence',
    note: `${basisWords(layout)}. Risk-adjusted = planned saving × weight of its level; at risk = planned less risk-adjusted. The weights are this body's own: no national standard gives any. Projected budgets stay as planned. Savings stand positive; ( ) = a year that costs more than it saves, counted whole.${none}`,
    verdict,
    columns: [
      { header: 'Ref', width: 11, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Measure ref', width: 9, style: 'body' },
      { header: 'Savings', width: 44, style: 'body text' },
      { header: 'Delivery confidence', width: 15, style: 'body text' },
      { header: 'Level', width: 10, style: 'body' },
      { header: 'Weight', width: 15, style: 'body rate', total: 'total whole' },
      { header: 'Number of savings', width: 10, style: 'body whole', total: 'total whole' },
      ...FIGURES.flatMap((figure) =>
        years.map((year): PageColumn => ({
          header: `${CONFIDENCE_HEADINGS[figure]}\n${yearLabel(year)}`,
          width: 15,
          style: 'body money',
          total: 'total money',
        })),
      ),
    ],
    rows: [...confidence.map((level) => levelCells(layout, level)), ...blocks.flatMap((block) => blockCells(layout, block))],
    totalRows: blocks.map(({ totalRow }) => totalRow - FIRST_ROW),
    conditionalStyles: [
      {
        area: {
          row: FIRST_ROW,
          column: COLUMNS.weight,
          rows: Math.max(1, lastRowOf(layout, blocks) - FIRST_ROW + 1),
          columns: 2 + FIGURES.length * years.length,
        },
        when: { textIs: NOT_ASSESSED },
        style: 'not quantified',
      },
    ],
    frozenColumns: 4,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

/** Where each scenario with savings stands on the sheet, below the levels. */
export function confidenceBlocks(layout: Layout): readonly ConfidenceBlock[] {
  const { years, confidence } = layout.projection.model;
  if (confidence === undefined) return [];
  let next = FIRST_ROW + confidence.length;
  return layout.projection.scenarios.flatMap((scenario, index) => {
    const table = confidenceTable(scenario, confidence, years.length);
    if (table.rows.length === 0) return [];
    const totalRow = next;
    next = firstSavingRow({ table, totalRow }) + table.rows.length;
    return [{ table, index, totalRow }];
  });
}

/** The planned cells of all a block's savings, and those of its levels with what is not assessed: two sides that cast. */
export function plannedSides(layout: Layout, block: ConfidenceBlock): { readonly total: Area; readonly parts: Area } {
  const { years } = layout.projection.model;
  const rows = (row: number, count: number): Area => ({
    sheet: layout.names['Delivery confidence'],
    row,
    column: COLUMNS.firstFigure,
    rows: count,
    columns: years.length,
  });
  return { total: rows(block.totalRow, 1), parts: rows(block.totalRow + 1, block.table.levels.length + 1) };
}

function figureColumn(layout: Layout, figure: Figure, year: number): number {
  return COLUMNS.firstFigure + FIGURES.indexOf(figure) * layout.projection.model.years.length + year;
}

function firstSavingRow({ table, totalRow }: Pick<ConfidenceBlock, 'table' | 'totalRow'>): number {
  return totalRow + table.levels.length + 2;
}

function lastRowOf(layout: Layout, blocks: readonly ConfidenceBlock[]): number {
  const last = blocks.at(-1);
  const levels = layout.projection.model.confidence?.length ?? 0;
  return last === undefined ? FIRST_ROW + levels - 1 : firstSavingRow(last) + last.table.rows.length - 1;
}

function levelCells(layout: Layout, { ref, name, weight }: ConfidenceLevel): Cell[] {
  const refs = levelRefs(ref);
  return [
    text(ref),
    text('all'),
    null,
    text('Level and its weight'),
    formula(`=${rate(layout, refs.name)}`, name),
    text(ref),
    formula(`=${rate(layout, refs.weight)}`, cached(weight)),
  ];
}

function blockCells(layout: Layout, block: ConfidenceBlock): Cell[][] {
  const { model } = layout.projection;
  const { table, totalRow } = block;
  const scenario = model.scenarios[block.index];
  if (scenario === undefined) return [];
  const first = firstSavingRow(block);
  const stretch = (column: number) => ({ row: first, column, rows: table.rows.length, columns: 1 });
  const column = (of: number) => rangeReference(stretch(of), 'row');
  const fixed = (of: number) => rangeReference(stretch(of), 'both');
  const [levels, weights] = [fixed(COLUMNS.level), fixed(COLUMNS.weight)];
  const count = (row: number) => `$${cellReference(row, COLUMNS.count)}`;
  const name = rate(layout, nameRef(scenario.ref));
  const noneRow = first - 1;
  const missing = countNotQuantified(table, model.years.length - 1);

  /** Over all savings: those without a level count in no sum but the planned one. */
  const ofAll = (figure: Figure, year: number): Cell => {
    const own = column(figureColumn(layout, figure, year));
    const value = table.total[figure][year];
    if (figure === 'planned') {
      return formula(`=IF(COUNTIFS(${own},"${NOT_QUANTIFIED}")<${count(totalRow)},SUM(${own}),"${NOT_QUANTIFIED}")`, cached(value));
    }
    const assessed = `${count(totalRow)}-${count(noneRow)}`;
    const known = `AND(COUNTIFS(${weights},"${NOT_QUANTIFIED}")=0,COUNTIFS(${own},"${NOT_QUANTIFIED}")<${assessed})`;
    return formula(
      `=IF(${assessed}=0,"${NOT_ASSESSED}",IF(${known},SUM(${own}),"${NOT_QUANTIFIED}"))`,
      table.assessed ? cached(value) : NOT_ASSESSED,
    );
  };
  const ofLevel = (row: number, figure: Figure, year: number, value: number | undefined): Cell => {
    const own = column(figureColumn(layout, figure, year));
    const level = `$${cellReference(row, COLUMNS.level)}`;
    const known = `COUNTIFS(${levels},${level},${own},"${NOT_QUANTIFIED}")<${count(row)}`;
    return formula(`=IF(${count(row)}=0,0,IF(${known},SUMIFS(${own},${levels},${level}),"${NOT_QUANTIFIED}"))`, cached(value));
  };
  const countOf = (row: number, value: number) => formula(`=COUNTIFS(${levels},$${cellReference(row, COLUMNS.level)})`, value);

  return [
    [
      text(`${scenario.ref}-All`),
      text(scenario.ref),
      null,
      formula(`="All savings that change the budget, "&${name}`, `All savings that change the budget, ${scenario.name}`),
      formula(
        `=COUNTIFS(${column(figureColumn(layout, 'planned', model.years.length - 1))},"${NOT_QUANTIFIED}")&" ${NOT_QUANTIFIED}"`,
        `${missing} ${NOT_QUANTIFIED}`,
      ),
      null,
      formula(`=${count(noneRow)}&" ${NOT_ASSESSED}"`, `${table.countNotAssessed} ${NOT_ASSESSED}`),
      formula(`=SUMPRODUCT((${levels}<>"")*1)`, table.rows.length),
      ...figureCells(layout, ofAll),
    ],
    ...table.levels.map(({ level, ...savings }, index): Cell[] => {
      const row = totalRow + 1 + index;
      const own = FIRST_ROW + index;
      return [
        text(`${scenario.ref}-${level.ref}`),
        text(scenario.ref),
        null,
        text('of these'),
        formula(`=${cellReference(own, CONFIDENCE, 'row')}`, level.name),
        formula(`=${cellReference(own, COLUMNS.level, 'row')}`, level.ref),
        formula(`=${cellReference(own, COLUMNS.weight, 'row')}`, cached(level.weight)),
        countOf(row, table.rows.filter((each) => each.level === level).length),
        ...figureCells(layout, (figure, year) => ofLevel(row, figure, year, savings[figure][year])),
      ];
    }),
    [
      text(`${scenario.ref}-${NO_LEVEL}`),
      text(scenario.ref),
      null,
      text('of these, not assessed: not weighted'),
      null,
      text(NO_LEVEL),
      text(NOT_ASSESSED),
      countOf(noneRow, table.countNotAssessed),
      ...figureCells(layout, (figure, year) =>
        figure === 'planned' ? ofLevel(noneRow, figure, year, table.notAssessed[year]) : text(NOT_ASSESSED),
      ),
    ],
    ...table.rows.map((row, index) => savingCells(layout, block, row, first + index)),
  ];
}

function savingCells(layout: Layout, { index }: ConfidenceBlock, saving: ConfidenceRow, row: number): Cell[] {
  const { model, scenarios } = layout.projection;
  const { measure, lines } = saving.workings;
  const scenario = model.scenarios[index]?.ref ?? '';
  const position = scenarios[index]?.workings.indexOf(saving.workings) ?? -1;
  const effects = { sheet: 'Workings', first: layout.workings.firstRowOf(index, position), count: lines.length } as const;
  const assessed = saving.level !== NOT_ASSESSED;
  const word = `$${cellReference(row, CONFIDENCE)}`;
  const level = `$${cellReference(row, COLUMNS.level)}`;
  const weight = `$${cellReference(row, COLUMNS.weight)}`;
  const cellOf = (figure: Figure, year: number) => cellReference(row, figureColumn(layout, figure, year));
  const weighed = (printed: string, value: number | undefined): Cell =>
    formula(`=IF(${level}="${NO_LEVEL}","${NOT_ASSESSED}",${printed})`, assessed ? cached(value) : NOT_ASSESSED);
  const figure = (of: Figure, year: number): Cell => {
    const value = saving[of][year];
    switch (of) {
      case 'planned': {
        const stretch = effectStretch(layout, effects, true, year);
        const none = `SUMPRODUCT((${stretch}<>"${NOT_QUANTIFIED}")*1)=0`;
        return formula(`=IF(${none},"${NOT_QUANTIFIED}",${printFormula(PROPOSED, () => `SUM(${stretch})`)})`, cached(value));
      }
      case 'adjusted':
        return weighed(
          printFormula(RISK_ADJUSTED, (name) => (name === 'weight' ? weight : cellOf('planned', year))),
          value,
        );
      case 'atRisk':
        return weighed(
          printFormula(SAVINGS_AT_RISK, (name) => cellOf(name === 'planned' ? 'planned' : 'adjusted', year)),
          value,
        );
    }
  };
  return [
    text(`${scenario}-${measure.ref}`),
    text(scenario),
    text(measure.ref),
    text(measure.name),
    formula(`=${rate(layout, confidenceRef(measure.ref))}`, measure.confidence ?? ''),
    formula(`=IF(${word}="","${NO_LEVEL}",${levelOfWord(layout, word)})`, levelText(saving)),
    formula(`=IF(${level}="${NO_LEVEL}","${NOT_ASSESSED}",${weightOfLevel(layout, level)})`, weightValue(saving)),
    null,
    ...figureCells(layout, figure),
  ];
}

/** `IF($E12=$E$5,$A$5,IF(…,"unknown"))`: texts are compared and never looked up as patterns. */
function levelOfWord(layout: Layout, word: string): string {
  return (layout.projection.model.confidence ?? []).reduceRight((otherwise, _, index) => {
    const own = FIRST_ROW + index;
    return `IF(${word}=${cellReference(own, CONFIDENCE, 'both')},${cellReference(own, COLUMNS.ref, 'both')},${otherwise})`;
  }, `"${UNKNOWN_LEVEL}"`);
}

function weightOfLevel(layout: Layout, level: string): string {
  const rows = layout.projection.model.confidence?.length ?? 0;
  const stretch = (column: number) => rangeReference({ row: FIRST_ROW, column, rows, columns: 1 }, 'both');
  return `IFERROR(INDEX(${stretch(COLUMNS.weight)},MATCH(${level},${stretch(COLUMNS.ref)},0)),"${NOT_QUANTIFIED}")`;
}

function levelText({ level }: ConfidenceRow): string {
  if (level === NOT_ASSESSED) return NO_LEVEL;
  return level === UNKNOWN_LEVEL ? UNKNOWN_LEVEL : level.ref;
}

function weightValue({ level }: ConfidenceRow): number | string {
  if (level === NOT_ASSESSED) return NOT_ASSESSED;
  return level === UNKNOWN_LEVEL ? NOT_QUANTIFIED : cached(level.weight);
}

function figureCells(layout: Layout, cellOf: (figure: Figure, year: number) => Cell): Cell[] {
  return FIGURES.flatMap((figure) => layout.projection.model.years.map((_, year) => cellOf(figure, year)));
}

function rate(layout: Layout, ref: string): string {
  return reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.allYears);
}
