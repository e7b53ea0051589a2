import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre';
import { run, type Ended } from '../../src/cli/run';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { succeed } from '../../src/model/result';

const examples = resolve(__dirname, '../../examples');

/** A folder of its own for one test, and the command line working in it. */
export class CommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'budget-scenarios-cli-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Puts an example, bytes, a text or JSON under this name. */
  put(name: string, content: Uint8Array | string | object): string {
    writeFileSync(this.path(name), content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content));
    return this.path(name);
  }

  example(name: string): string {
    copyFileSync(join(examples, name), this.path(name));
    return this.path(name);
  }

  run(...given: readonly string[]): Promise<Ended> {
    return run(
      given,
      async (bytes, fileName) => {
        const file = await openWorkbookFile(bytes, fileName);
        return file.ok ? succeed(fileWorkbook(file.value), file.problems) : file;
      },
      '1.2.3',
      new Date(Date.UTC(2026, 3, 1)),
    );
  }

  project(workbook: string, scenarios: object, out = 'out.xlsx', ...more: readonly string[]): Promise<Ended> {
    return this.run('project', workbook, '--scenarios', this.put('scenarios.json', scenarios), '--out', this.path(out), ...more);
  }

  files(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  bytes(name: string): Uint8Array {
    return readFileSync(this.path(name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A workbook with one sheet "Spend": header Authority, Service, 2017/18, then these rows; an Excel Table where asked. */
export function spendWorkbook(rows: readonly (readonly CellValue[])[], table = false): Promise<Uint8Array> {
  const header = ['Authority', 'Service', '2017/18'];
  const sheet: WriteSheet = { name: 'Spend', rows: [header, ...rows.map((row) => [...row])] };
  if (table) sheet.tables = [{ name: 'Spend', range: `A1:C${Math.max(2, rows.length + 1)}`, columns: header.map((name) => ({ name })) }];
  return writeXlsx({ sheets: [sheet] });
}

export const SPEND_SOURCE = {
  sheet: 'Spend',
  header: 1,
  authority: 'Authority',
  service: 'Service',
  amounts: '2017/18',
  amountHeaderIs: 'year',
  unit: '£',
};

/** A scenario file over `spendWorkbook` with one scenario of these measures. */
export const scenariosOf = (...measures: readonly object[]) => ({
  source: SPEND_SOURCE,
  years: ['2018/19'],
  scenarios: [{ name: 'A', measures }],
});
