import { writeXlsx } from 'hucre';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { atOnce } from '../../src/model/in-pieces';
import { project } from '../../src/model/projection';
import type { Result } from '../../src/model/result';
import type { BaseSettings } from '../../src/sheets/inputs/base-settings';
import { layOut } from '../../src/sheets/output/layout';
import { scenarioInputsSheet } from '../../src/sheets/output/scenario-inputs';
import { sheetNames, stoodSheets } from '../../src/sheets/output/stood-sheets';
import { madeModel } from './made-model';
import { spendRowsOf } from './written-workbook';

const SETTINGS: Omit<BaseSettings, 'baseYear'> = {
  source: {
    sheet: 'Spend',
    header: 1,
    authority: 'A',
    service: 'B',
    amounts: 'C',
    amountHeaderIs: 'none',
    unit: '£',
    fixed: { year: '2025/26', funder: 'Council' },
  },
  kindOfMoney: 'Original budget, gross',
};

/**
 * A workbook of so many lines with the sheet Scenario inputs of a made-up model and no other of ours: the pane takes up five scenarios of ten
 * measures from it, without half a million rows of workings.
 */
export async function workbookWithInputs(lines: number): Promise<Uint8Array> {
  const model = madeModel(lines);
  const spend = await writeXlsx({ sheets: [{ name: 'Spend', rows: spendRowsOf(model.base) }] });
  const workbook = fileWorkbook(taken(await openWorkbookFile(spend, 'spend.xlsx')));
  const outline = taken(await workbook.outline());
  const settings = { ...SETTINGS, baseYear: model.base.year };
  const layout = atOnce(layOut(project(model), settings, sheetNames(outline), stoodSheets(outline, [])));
  const content = scenarioInputsSheet(layout, null);
  taken(await workbook.write([{ edit: 'sheet', sheet: 'Scenario inputs', name: 'Scenario inputs', content }]));
  return taken(workbook.save()).bytes;
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}
