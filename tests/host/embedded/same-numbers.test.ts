import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectWorkbook } from '../../../src/cli/project-workbook';
import { EmbeddedWorkbook } from '../../../src/hosts/embedded/embedded-workbook';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { loadModel } from '../../../src/hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { CellBlock, CellValue, Workbook } from '../../../src/workbook/port';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { value } from '../contract';
import { startIronCalc } from './start-ironcalc';

const EXAMPLES = ['clyde-valley', 'glasgow'];
const HALF_A_PENNY = 0.005;

const open = async (bytes: Uint8Array, name: string) => value(await openWorkbookFile(bytes, name));
const example = (name: string) => readFileSync(join(__dirname, '../../../examples', name));
const scenarios = (name: string): unknown => JSON.parse(example(`${name}.scenarios.json`).toString());

async function ourCells(workbook: Workbook): Promise<readonly CellBlock[]> {
  const { sheets } = value(await workbook.outline());
  return value(await workbook.read(sheets.flatMap(({ ours, used }) => (ours === undefined || used === undefined ? [] : [{ area: used }]))));
}

/** The cells that differ by more than half a penny, as a person would look for them. */
function differences(one: readonly CellBlock[], other: readonly CellBlock[]): string[] {
  const same = (a: CellValue, b: CellValue) =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < HALF_A_PENNY : JSON.stringify(a) === JSON.stringify(b);
  return one.flatMap(({ area, values }, index) =>
    values.flatMap((row, r) =>
      row.flatMap((each, c) => {
        const theirs = other[index]?.values[r]?.[c] ?? null;
        return same(each, theirs) ? [] : [`${area.sheet} R${r + 1}C${c + 1}: ${JSON.stringify(each)} and ${JSON.stringify(theirs)}`];
      }),
    ),
  );
}

describe('our sheets hold the same numbers', () => {
  beforeAll(startIronCalc);

  test.each(EXAMPLES)('in a file and in the embedded spreadsheet: %s', async (name) => {
    const file = await open(example(`${name}.xlsx`), `${name}.xlsx`);
    const written = fileWorkbook(file);
    const embedded = new EmbeddedWorkbook(file, loadModel(file.book).model);
    const at = new Date('2026-01-05T10:00:00Z');
    for (const workbook of [written, embedded]) value(await projectWorkbook(workbook, scenarios(name), at));
    expect(differences(await ourCells(written), await ourCells(embedded))).toEqual([]);
  });
});

describeWithLibreOffice('our sheets hold the same numbers, recalculated', () => {
  test(
    'by LibreOffice, from both hosts’ files',
    async () => {
      startIronCalc();
      const expected: (readonly CellBlock[])[] = [];
      const saved: Uint8Array[] = [];
      for (const name of EXAMPLES) {
        const file = await open(example(`${name}.xlsx`), `${name}.xlsx`);
        for (const workbook of [fileWorkbook(file), new EmbeddedWorkbook(file, loadModel(file.book).model)]) {
          value(await projectWorkbook(workbook, scenarios(name), new Date('2026-01-05T10:00:00Z')));
          expected.push(await ourCells(workbook));
          saved.push(value(workbook.save()).bytes);
        }
      }
      const recalculated = await recalculateAll(saved);
      for (const [index, bytes] of recalculated.entries()) {
        expect(differences(expected[index] ?? [], await ourCells(fileWorkbook(await open(bytes, 'recalculated.xlsx'))))).toEqual([]);
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});
