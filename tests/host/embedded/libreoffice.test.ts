import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import type { CellBlock } from '../../../src/workbook/port';
import { formula, text } from '../../../src/workbook/sheet-content';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { shared } from '../../shared';
import { area, value } from '../contract';
import { contentOf, sheetEdit } from '../contents';
import { partsOf, zipOf } from './small-files';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const LISTS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
/** Every formula has a cached value that is wrong. */
const WRONG = sheetEdit(
  'Workings',
  contentOf([
    [2, formula('=A1*3', 999)],
    [text('=cmd'), formula('=IF(A2="=cmd","text","not")', 'wrong')],
    [formula('=SUMIFS(A1:A1,A1:A1,">1")', 0)],
  ]),
);

/** The file with our sheet written to it twice, the second time over the saved first. */
async function savedTwice(bytes: Uint8Array, fileName: string) {
  let now = { bytes, fileName };
  for (const content of [contentOf([[1]]), WRONG.content]) {
    const workbook = fileWorkbook(value(await openWorkbookFile(now.bytes, now.fileName)));
    value(await workbook.write([sheetEdit('Cover'), { ...WRONG, content }]));
    now = value(workbook.save());
  }
  return now.bytes;
}

async function workingsIn(bytes: Uint8Array): Promise<CellBlock['values'] | undefined> {
  const workbook = fileWorkbook(value(await openWorkbookFile(bytes, 'recalculated.xlsx')));
  return value(await workbook.read([{ area: area('Workings', 1, 1, 3, 2) }]))[0]?.values;
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return Object.keys(one).filter((name) => !Buffer.from(one[name] ?? []).equals(other[name] ?? Buffer.alloc(0)));
}

describeWithLibreOffice('LibreOffice opens and recalculates what was saved', () => {
  const real = [
    'tidyxl-enron-nested.xlsx',
    'bbc-RS_2017-18_data_by_LA.xlsx',
    'poi-simple-monthly-budget.xlsx',
    'pss-expend2008.xls',
    'hyndburn-over250-2023-04.csv',
  ];
  const inputs: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
    ['made.xlsx', () => zipOf(partsOf([{ name: 'Spend', cells: [[text('Bolton'), 1000]] }]))],
    ...(shared === undefined ? [] : real.map((name) => [name, () => readFileSync(join(shared ?? '', 'data/real', name))] as const)),
  ];
  if (shared === undefined) console.warn('SKIPPED: saving real workbooks, because the folder ../shared is not here.');

  test('with our sheets in it, their wrong cached values corrected, and every other part as it was', async () => {
    const saved = await Promise.all(inputs.map(([name, bytes]) => savedTwice(bytes(), name)));
    saved.forEach((bytes, index) => {
      const [name, input] = inputs[index] ?? [];
      if (name?.endsWith('.xlsx') === true && input !== undefined)
        expect([name, changedParts(input(), bytes).filter((part) => !LISTS.includes(part))]).toEqual([name, []]);
    });
    const wrong = await Promise.all(saved.map(workingsIn));
    expect(wrong).toEqual(
      inputs.map(() => [
        [2, 999],
        ['=cmd', 'wrong'],
        [0, null],
      ]),
    );
    const right = await Promise.all((await recalculateAll(saved)).map(workingsIn));
    expect(right).toEqual(
      inputs.map(() => [
        [2, 6],
        ['=cmd', 'text'],
        [2, null],
      ]),
    );
  });
});
