import { cellReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { MeasureWorkings } from '../../model/projection';
import type { TriedInput } from '../../model/sensitivity';
import { effectOf } from '../../model/totals';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import { effectStretch, effectSum, type EffectRows } from './effect-sum';
import { figureStyleOf } from './figure-style';
import { columnStretch, RATE_COLUMNS, reference, WORKINGS_COLUMNS, type Layout } from './layout';
import { cached, FIRST_ROW, HEADER_ROW, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

const COLUMNS = { figure: 5, firstYear: 7 } as const;

/** What other figures of an input would give: each figure by year, and in the last year by service. */
export function sensitivitySheet(layout: Layout, verdict: Cell): SheetContent {
  const { years, base } = layout.projection.model;
  const rows = layout.whatIf.tried.flatMap((tried) => triedRows(layout, tried));
  const services = servicesOf(layout);
  const money = { style: 'body money' } as const;
  return pageContent({
    title: 'Sensitivity',
    note: `${basisWords(layout)}. What a measure would do with other figures of one input, all else as the budget uses it: by year, then by service in ${yearLabel(years.at(-1) ?? base.year)}. The figures are on Scenario inputs (M1-rate-try1). ( ) = saving.${rows.length === 0 ? ' No figure is tried now.' : ''}`,
    verdict,
    columns: [
      { header: 'Ref', width: 20, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Measure', width: 38, style: 'body text' },
      { header: 'Input', width: 24, style: 'body' },
      { header: 'Figure', width: 11, style: 'body right' },
      { header: 'Which', width: 9, style: 'body' },
      ...years.map((year): PageColumn => ({ header: yearLabel(year), width: 15, ...money })),
      ...services.map((service): PageColumn => ({ header: service, width: 18, ...money })),
    ],
    rows: rows.map((row) => cellsOf(layout, row, services)),
    styles: rows.map(({ tried }, index): StyledArea => ({
      row: FIRST_ROW + index,
      column: COLUMNS.figure,
      rows: 1,
      columns: 1,
      style: figureStyleOf(tried.input.unit),
    })),
    frozenColumns: 3,
    print: { paper: 'A4', orientation: 'landscape' },
  });
}

/** One figure of an input: the one in use, or one that is tried. */
interface TriedRow {
  readonly tried: TriedInput;
  readonly ref: string;
  /** The row of Yearly rates that holds the figure. */
  readonly rate: string;
  readonly figure: number;
  readonly inUse: boolean;
  readonly workings: MeasureWorkings;
  readonly rows: EffectRows;
}

function triedRows(layout: Layout, tried: TriedInput): readonly TriedRow[] {
  const { projection, whatIf } = layout;
  const { measure, input, index } = tried;
  const used = projection.scenarios[index];
  const position = used?.workings.findIndex((each) => each.measure.ref === measure.ref) ?? -1;
  const workings = used?.workings[position];
  const standing = projection.rates.get(measure.ref)?.find(input.key);
  if (workings === undefined || standing === undefined) return [];
  const scenario = used?.scenario.ref ?? '';
  const first = layout.workings.firstRowOf(index, position);
  const inUse: TriedRow = {
    tried,
    ref: `${scenario}-${measure.ref}-${input.key}`,
    rate: standing.ref,
    figure: standing.figures[0] ?? NaN,
    inUse: true,
    workings,
    rows: { sheet: 'Workings', first, count: workings.lines.length },
  };
  const others = tried.at.flatMap(({ key }, at): TriedRow[] => {
    const part = whatIf.parts.find((each) => each.key === key);
    const inPart = part?.scenario.workings.findIndex((each) => each.measure.ref === measure.ref) ?? -1;
    const own = part?.scenario.workings[inPart];
    if (part === undefined || own === undefined) return [];
    const rows: EffectRows = { sheet: 'What-if workings', first: part.firstRowOf(inPart), count: own.lines.length };
    const rate = `${measure.ref}-${input.key}-try${at + 1}`;
    return [{ tried, ref: key, rate, figure: tried.figures[at] ?? NaN, inUse: false, workings: own, rows }];
  });
  return [inUse, ...others];
}

function cellsOf(layout: Layout, row: TriedRow, services: readonly string[]): Cell[] {
  const { model } = layout.projection;
  const { measure, input, index } = row.tried;
  const { changesBudget } = row.workings;
  const last = model.years.length - 1;
  const name = reference(layout, 'Yearly rates', layout.rates.rowOf(`${measure.ref}-model`), 3);
  const rate = reference(layout, 'Yearly rates', layout.rates.rowOf(row.rate), RATE_COLUMNS.allYears);
  const { sheet, first, count } = row.rows;
  const labels = columnStretch(layout, sheet, WORKINGS_COLUMNS.authority + 1, first, first + count - 1);
  const effects = effectStretch(layout, row.rows, changesBudget, last);
  return [
    text(row.ref),
    text(model.scenarios[index]?.ref ?? ''),
    formula(`=${name}`, measure.name),
    text(input.label),
    formula(`=${rate}`, cached(row.figure)),
    text(row.inUse ? 'in use' : 'tried'),
    ...model.years.map((_, year) =>
      formula(effectSum(effectStretch(layout, row.rows, changesBudget, year)), cached(effectOf(row.workings, year))),
    ),
    ...services.map((service, column): Cell => {
      const ofService = (line: number) => model.base.lines[line]?.service === service;
      if (!row.workings.lines.some(ofService)) return null;
      const own = `(${labels}=${cellReference(HEADER_ROW, COLUMNS.firstYear + model.years.length + column, 'row')})`;
      return formula(
        `=IF(SUMPRODUCT(${own}*(${effects}<>"${NOT_QUANTIFIED}"))=0,"${NOT_QUANTIFIED}",SUMPRODUCT(${own}*1,${effects}))`,
        cached(effectOf(row.workings, last, ofService)),
      );
    }),
  ];
}

/** The services that any tried measure is taken on, in the order of the base budget. */
function servicesOf({ projection, whatIf }: Layout): readonly string[] {
  const { base } = projection.model;
  const touched = new Set(
    whatIf.tried.flatMap(({ index, measure }) => {
      const workings = projection.scenarios[index]?.workings.find((each) => each.measure.ref === measure.ref);
      return Array.from(workings?.lines ?? [], (line) => base.lines[line]?.service ?? '');
    }),
  );
  return base.services.filter((service) => touched.has(service));
}
