import { readXlsx, type CellValue } from 'hucre';
import { CommandLine, scenariosOf, spendWorkbook } from '../cli/command-line';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** Names that are patterns, comparisons or formulas to a spreadsheet, beside some that those patterns would catch. */
const NAMES = ['*', 'a*b', 'axb', '>5', '=cmd', '~t', 't'];

async function cellsOf(workbook: Uint8Array, sheets: readonly string[]): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  const read = await readXlsx(workbook);
  return sheets.map((name) => read.sheets.find((sheet) => sheet.name === name)?.rows ?? []);
}

describeWithLibreOffice('What the command line writes, recalculated', () => {
  let line: CommandLine;
  beforeEach(() => {
    line = new CommandLine();
  });
  afterEach(() => {
    line.remove();
  });

  test('is what was written, to half a penny: both examples, and names that spreadsheets take for patterns', async () => {
    for (const name of ['clyde-valley', 'glasgow']) {
      const given = [
        'project',
        line.example(`${name}.xlsx`),
        '--scenarios',
        line.example(`${name}.scenarios.json`),
        '--out',
        line.path(`${name}-out.xlsx`),
      ];
      expect((await line.run(...given)).errors).toBe('');
    }
    const odd = line.put(
      'odd.xlsx',
      await spendWorkbook(
        NAMES.flatMap((authority, row) => NAMES.map((service, column) => [authority, service, 10 ** (row % 4) + column])),
      ),
    );
    const saving = { name: 'Saving', model: 'percentage-saving', rate: 0.1 };
    const scenarios = NAMES.map((name) => ({ name, measures: [{ ...saving, name, authorities: [name], services: [name] }] }));
    expect((await line.project(odd, { ...scenariosOf(), scenarios }, 'odd-out.xlsx')).errors).toBe('');

    const written = ['clyde-valley', 'glasgow', 'odd'].map((name) => line.bytes(`${name}-out.xlsx`));
    const recalculated = await recalculateAll(written);
    const sheets = ['Base budget', 'Workings', 'Projected budgets', 'View', 'Checks'];
    // What Checks compares: the services that were chosen, as they stand on Scenario inputs and as they were written.
    const [rates] = await cellsOf(recalculated[0] ?? new Uint8Array(), ['Yearly rates']);
    const settings = rates?.filter(([ref]) => ref === 'T1-services' || ref === 'T1-written').map((row) => String(row[6]));
    expect(settings).toHaveLength(2);
    expect(settings?.[1]).toContain(settings?.[0]);
    for (const [index, before] of written.entries()) {
      const [cached, computed] = [await cellsOf(before, sheets), await cellsOf(recalculated[index] ?? new Uint8Array(), sheets)];
      let figures = 0;
      cached.forEach((rows, sheet) => {
        rows.forEach((row, r) => {
          row.forEach((value, c) => {
            const now = computed[sheet]?.[r]?.[c];
            if (typeof value !== 'number') return;
            figures += 1;
            expect(typeof now === 'number' ? now : NaN).toBeCloseTo(value, 2);
          });
        });
      });
      expect(figures).toBeGreaterThan(50);
      expect(String(computed[4]?.[2]?.[0])).toMatch(/^All \d+ checks pass/);
    }
  });
});
