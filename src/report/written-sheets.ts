import type { Area } from '../formula/address';
import { yearLabel, type FinancialYear } from '../model/financial-year';
import { BUDGET_COLUMNS, WORKINGS_COLUMNS } from '../sheets/output/layout';
import { mediumTermKey } from '../sheets/output/medium-term';
import { FIRST_ROW, HEADER_ROW } from '../sheets/output/page';
import type { OutputSheet } from '../workbook/output-sheets';
import type { CellBlock, CellValue, Outline, ReadRequest } from '../workbook/port';
import { MEDIUM_TERM_SHEETS, type BudgetCells } from './report-context';

/** What a report needs to know of the sheets that stand in the workbook. */
export interface WrittenSheets {
  readonly cells: BudgetCells;
  /** As the Cover says it: `Written 12 May 2011 at 14:32`; undefined where nothing is written. */
  readonly written: string | undefined;
  /** The cells of the Report sheet, as far as it stands: what it shows is kept there. */
  readonly report: CellBlock | undefined;
}

/** Nothing is written yet: the sheet will be called by its own name. */
export const NOTHING_WRITTEN: WrittenSheets = {
  cells: {
    sheet: 'Projected budgets',
    budget: () => undefined,
    effect: () => undefined,
    mediumTerm: () => undefined,
    fundingAndGap: () => undefined,
    reconciled: () => undefined,
  },
  written: undefined,
  report: undefined,
};

/** Sheets of which the references at the left and the header row are read: the figures between them are known already. */
const BY_REFERENCE = [
  'Projected budgets',
  'Workings',
  'Reconciliation',
  'Funding and gap',
  ...MEDIUM_TERM_SHEETS,
] as const satisfies readonly OutputSheet[];
const REFERENCE_COLUMNS: number = WORKINGS_COLUMNS.scenario + 1;
const WHOLE = ['Cover', 'Report'] as const satisfies readonly OutputSheet[];

/** What must be read, in one exchange. */
export function requestsForWrittenSheets(outline: Outline): readonly ReadRequest[] {
  return [
    ...BY_REFERENCE.flatMap((kind) => {
      const sheet = outline.sheets.find((each) => each.ours === kind);
      if (sheet?.used === undefined) return [];
      const rows = Math.max(1, sheet.used.rows - HEADER_ROW);
      return [
        { area: { sheet: sheet.name, row: HEADER_ROW, column: 1, rows: 1, columns: sheet.used.columns } },
        { area: { sheet: sheet.name, row: FIRST_ROW, column: 1, rows, columns: REFERENCE_COLUMNS } },
      ];
    }),
    ...WHOLE.flatMap((kind) => outline.sheets.find((each) => each.ours === kind)?.used ?? []).map((area) => ({ area })),
  ];
}

/** Where each figure stands and when it was written, by what was read for `requestsForWrittenSheets`. */
export function writtenSheets(outline: Outline, blocks: readonly CellBlock[], years: readonly FinancialYear[]): WrittenSheets {
  const nameOf = (kind: OutputSheet) => outline.sheets.find((each) => each.ours === kind)?.name;
  const found = (kind: OutputSheet) => blocks.filter(({ area }) => area.sheet === nameOf(kind));
  const [header, refs] = found('Projected budgets');
  if (header === undefined || refs === undefined) return NOTHING_WRITTEN;
  const budgets = new Stretch(header, refs);
  const workings = stretchOf(found('Workings'));
  const reconciliation = stretchOf(found('Reconciliation'));
  const fundingAndGap = stretchOf(found('Funding and gap'));
  const mediumTerm = new Map(MEDIUM_TERM_SHEETS.map((kind) => [kind, stretchOf(found(kind))]));
  const label = (year: number) => {
    const of = years[year];
    return of === undefined ? undefined : yearLabel(of);
  };
  return {
    cells: {
      sheet: header.area.sheet,
      budget: (scenario, line, year) =>
        budgets.area([`${scenario}-${line}`], year === -1 ? BUDGET_COLUMNS.base : budgets.column(label(year))),
      effect: (scenario, measure, year) => {
        const column = workings?.column(`Effect\n${label(year) ?? ''}`);
        return workings?.area([undefined, scenario, measure], column);
      },
      mediumTerm: (layout, scenario, row, year) => {
        const sheet = mediumTerm.get(layout);
        return sheet?.area([mediumTermKey(scenario, 'All', row)], sheet.column(`${label(year) ?? ''}\n£`));
      },
      fundingAndGap: (key, year) => fundingAndGap?.area([key], fundingAndGap.column(label(year))),
      reconciled: (position, key, year, what) =>
        reconciliation?.area([`${position}-${key}`], reconciliation.column(`${label(year) ?? ''} ${what}`)),
    },
    written: textOf(found('Cover')[0]?.values.find(([, item]) => item === 'Version')?.[2]) || undefined,
    report: found('Report')[0],
  };
}

/** Rows found by what stands at their left, columns by their heads. */
class Stretch {
  readonly #sheet: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #rows = new Map<string, { readonly first: number; rows: number }>();

  constructor(header: CellBlock, refs: CellBlock) {
    this.#sheet = refs.area.sheet;
    this.#columns = new Map((header.values[0] ?? []).map((head, index) => [textOf(head), header.area.column + index]));
    refs.values.forEach((cells, index) => {
      for (const key of [keyOf([textOf(cells[0])]), keyOf([undefined, textOf(cells[1]), textOf(cells[2])])]) {
        const known = this.#rows.get(key);
        const row = refs.area.row + index;
        if (known === undefined) this.#rows.set(key, { first: row, rows: 1 });
        else if (known.first + known.rows === row) known.rows += 1;
      }
    });
  }

  column(head: string | undefined): number | undefined {
    return head === undefined ? undefined : this.#columns.get(head);
  }

  /** The first run of rows with these texts at their left. */
  area(texts: readonly (string | undefined)[], column: number | undefined): Area | undefined {
    const run = this.#rows.get(keyOf(texts));
    return run === undefined || column === undefined
      ? undefined
      : { sheet: this.#sheet, row: run.first, column, rows: run.rows, columns: 1 };
  }
}

function stretchOf([header, refs]: readonly CellBlock[]): Stretch | undefined {
  return header === undefined || refs === undefined ? undefined : new Stretch(header, refs);
}

function keyOf(texts: readonly (string | undefined)[]): string {
  return JSON.stringify(texts.map((text) => text ?? null));
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
