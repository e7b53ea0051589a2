import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectWorkbook } from '../../src/cli/project-workbook';
import { fileWorkbook, type FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import type { ReportChoices } from '../../src/report/choices';
import { defaultChoices } from '../../src/report/default-choices';
import { makeTable, type MadeTable } from '../../src/report/make-table';
import { readReportContext } from '../../src/report/read-report-context';
import { choicesFromSheet } from '../../src/report/sheet/kept-choices';
import { reportSheetEdit } from '../../src/report/sheet/report-sheet';
import { serialFromDate } from '../../src/model/financial-year';
import { project } from '../../src/model/projection';
import type { Result } from '../../src/model/result';
import { freezeScenario } from '../../src/pane/session/freeze-edit';
import { readBaseSettings } from '../../src/sheets/inputs/read-inputs';
import { planWrite, requestsForPlan } from '../../src/sheets/output/plan';
import { readWrittenModel } from '../../src/sheets/written-model';
import type { CellBlock, CellValue } from '../../src/workbook/port';
import { clydeValley } from '../model/base-from-figures';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll, toPdfPages } from './libreoffice';

jest.setTimeout(2 * LIBREOFFICE_TIMEOUT);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.value;
}

async function opened(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  return fileWorkbook(valueOf(await openWorkbookFile(bytes, name)));
}

interface WrittenReport {
  readonly made: MadeTable;
  readonly choices: ReportChoices;
  readonly bytes: Uint8Array;
}

/** The Clyde Valley example with a Report sheet of these choices. */
async function written(change: Partial<ReportChoices>): Promise<WrittenReport> {
  const example = (name: string) => readFileSync(resolve(__dirname, '../../examples', name));
  const workbook = await opened(example('clyde-valley.xlsx'), 'clyde-valley.xlsx');
  const scenarios = withFunders(JSON.parse(example('clyde-valley.scenarios.json').toString()));
  valueOf(await projectWorkbook(workbook, scenarios, new Date(2026, 4, 12)));
  if (change.table === 'since-frozen') await freezeAndRaise(workbook, scenarios);
  const context = valueOf(await readReportContext(workbook, '1.2.3'));
  const choices = { ...defaultChoices(context.projection.model), ...change };
  const made = makeTable(context, choices);
  const edit = reportSheetEdit(made, choices, valueOf(await workbook.outline()));
  if (edit === undefined) throw new Error('There is no Checks sheet.');
  valueOf(await workbook.write([edit]));
  return { made, choices, bytes: valueOf(workbook.save()).bytes };
}

/** Every line is the council's to pay; its funding is made up, an odd pound and pence at each council. */
function withFunders(scenarios: unknown): unknown {
  const file: unknown = JSON.parse(JSON.stringify(scenarios).replace('"source":{', '"source":{"fixed":{"funder":"Council"},'));
  if (typeof file !== 'object' || file === null) throw new Error('The scenario file is no object.');
  const funding = ['2011/12', '2012/13', '2013/14'].flatMap((year) =>
    clydeValley.authorities.map(({ name }, index) => ({
      authority: name,
      year,
      funder: 'Council',
      amount: 25_000_433.33 + 1_000_350 * index,
    })),
  );
  return { ...file, funding };
}

/** The last scenario is frozen as it stands; then its rates are twice what they were. */
async function freezeAndRaise(workbook: FileWorkbook, scenarios: unknown): Promise<void> {
  const outline = valueOf(await workbook.outline());
  const { model } = valueOf(await readWrittenModel(workbook, outline));
  const frozen = freezeScenario(model, 'S4', { name: 'Board paper', status: 'board', on: serialFromDate(2011, 5, 12) });
  const existing = valueOf(await workbook.read(requestsForPlan(outline)));
  const inputs = existing.find(({ area }) => area.sheet === 'Scenario inputs');
  const settings = inputs === undefined ? undefined : readBaseSettings(inputs);
  if (settings === undefined) throw new Error('There are no settings.');
  const plan = planWrite(project(frozen), { outline, existing, settings, writtenAt: new Date(2026, 4, 12) });
  valueOf(await workbook.write(plan.edits, { baseline: existing }));
  const twice = JSON.stringify(scenarios).replaceAll(/"rate":0\.04\b/g, '"rate":0.08');
  valueOf(await projectWorkbook(workbook, JSON.parse(twice), new Date(2026, 4, 13)));
}

async function reportIn(bytes: Uint8Array): Promise<CellBlock> {
  const workbook = await opened(bytes, 'written.xlsx');
  const { sheets } = valueOf(await workbook.outline());
  const used = sheets.find(({ ours }) => ours === 'Report')?.used;
  if (used === undefined) throw new Error('There is no Report sheet.');
  const [block] = valueOf(await workbook.read([{ area: used, formulas: true }]));
  if (block === undefined) throw new Error('Nothing was read.');
  return block;
}

/** What the amounts of the table say as numbers, as they are printed. */
function printed({ made, choices }: WrittenReport): readonly (readonly CellValue[])[] {
  const turned = choices.signs === 'positive' ? -1 : 1;
  return made.draft.rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      const steps = made.rounded.printed[row]?.[column] ?? NaN;
      if (cell.kind !== 'amount') return null;
      if (Number.isNaN(steps)) return 'not quantified';
      return Number(`${steps * (cell.isEffect === true ? turned : 1) + 0}e-${choices.decimals}`);
    }),
  );
}

const CASES: readonly Partial<ReportChoices>[] = [
  { table: 'by-authority', columns: ['base', 'change', 'change %', 'share %'], rounding: 'both add up', services: ['Supported living'] },
  { table: 'by-authority', unit: '£m', decimals: 1, rounding: 'both add up' },
  { table: 'by-authority', unit: '£m', decimals: 1, rounding: 'sum of rounded parts' },
  { table: 'reconciliation', rounding: 'both add up', signs: 'positive' },
  { table: 'savings', unit: '£m', decimals: 2 },
  { table: 'options', rounding: 'each on its own', signs: 'minus' },
  { table: 'since-frozen', rounding: 'both add up' },
  { table: 'gap-by-funder', rounding: 'both add up' },
];

describeWithLibreOffice('The Report sheet, recalculated by LibreOffice', () => {
  let reports: readonly WrittenReport[];
  let recalculated: readonly CellBlock[];

  beforeAll(async () => {
    const made: WrittenReport[] = [];
    for (const each of CASES) made.push(await written(each));
    reports = made;
    const files = await recalculateAll(reports.map(({ bytes }) => bytes));
    recalculated = await Promise.all(files.map(reportIn));
  });

  it.each(CASES.map((_, index) => index))('says what is printed, from live formulas, in case %#', (index) => {
    const [report, block] = [reports[index], recalculated[index]];
    if (report === undefined || block === undefined) throw new Error('The case was not made.');
    const wanted = printed(report);
    const rows = block.values.slice(4, 4 + wanted.length).map((row) => row.slice(1));
    // A saving of nothing that is turned positive may be −0 in a spreadsheet, which shows 0.
    const shown = (value: CellValue) => (typeof value === 'number' ? value + 0 : value);
    const amounts = rows.map((row, at) => row.map((value, column) => ((wanted[at]?.[column] ?? null) === null ? null : shown(value))));
    expect(amounts.map((row, at) => row.slice(0, wanted[at]?.length))).toEqual(wanted);
  });

  it('has no amount without a formula in the tables by authority and of both reconciliations, and by funder', () => {
    for (const index of [0, 1, 2, 3, 6, 7]) {
      const [report, block] = [reports[index], recalculated[index]];
      const formulas = block?.formulas?.slice(4) ?? [];
      report?.made.draft.rows.forEach(({ cells }, row) =>
        cells.forEach((cell, column) => {
          if (cell.kind === 'amount' && !formulas[row]?.[column + 1]?.startsWith('='))
            throw new Error(`No formula in row ${row} of case ${index}.`);
        }),
      );
    }
  });

  it('shows that the rows make the total', () => {
    const block = recalculated[0];
    const check = block?.values.find(([label]) => label === 'Rows less total');
    expect(check?.slice(1, 6)).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps what the table shows, so that the same table is made again', async () => {
    for (const { choices, bytes } of reports) {
      const usual = { ...choices, table: 'staffing', unit: '£', decimals: 3, scenario: 'S1', columns: [], services: 'all' } as const;
      expect(choicesFromSheet(await reportIn(bytes), usual)).toEqual(choices);
    }
  });

  it('prints on A4 pages', async () => {
    const [first] = reports;
    const pages = await toPdfPages(first?.bytes ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(1);
  });
});
