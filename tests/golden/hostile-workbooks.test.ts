import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { proposeSources } from '../../src/sheets/detect/propose-sources';
import { shared, describeWithShared } from '../shared';

const files = shared === undefined ? [] : readdirSync(join(shared, 'data', 'hostile'));

describeWithShared('workbooks that broke other readers', (folder) => {
  test.each(files)(
    '%s gives its tables, or one plain sentence, within ten seconds',
    async (file) => {
      const opened = await openWorkbookFile(new Uint8Array(readFileSync(join(folder, 'data', 'hostile', file))), file);
      if (!opened.ok) {
        expect(opened.problems[0].message).toMatch(/^“.+\.$/s);
        return;
      }
      const found = await proposeSources(fileWorkbook(opened.value));
      if (!found.ok) throw new Error(found.problems[0].message);
      if (found.value.proposals.length === 0) expect(found.problems.map((each) => each.code)).toEqual(['no-table-found']);
      for (const { total, lines } of found.value.proposals) {
        expect(lines).toBeGreaterThan(0);
        expect(Number.isFinite(total.computed)).toBe(true);
      }
    },
    10_000,
  );

  test('hidden sheets are left out and said, and read when a person lets them in', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'data', 'hostile', 'sheetjs-sheet_visibility.xlsx')));
    const opened = await openWorkbookFile(bytes, 'visibility.xlsx');
    if (!opened.ok) throw new Error(opened.problems[0].message);
    const found = await proposeSources(fileWorkbook(opened.value));
    expect(found.ok && found.value.leftOut).toEqual([
      { sheet: 'Hidden', why: 'hidden' },
      { sheet: 'VeryHidden', why: 'very hidden' },
    ]);
    const letIn = await proposeSources(fileWorkbook(opened.value), ['Hidden']);
    expect(letIn.ok && letIn.value.leftOut).toEqual([{ sheet: 'VeryHidden', why: 'very hidden' }]);
  });

  test('no error value becomes a number', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'data', 'hostile', 'sheetjs-ErrorTypes.xlsx')));
    const opened = await openWorkbookFile(bytes, 'errors.xlsx');
    if (!opened.ok) throw new Error(opened.problems[0].message);
    const found = await proposeSources(fileWorkbook(opened.value));
    expect(found.ok && found.value.proposals.every(({ lines, total }) => lines > 0 && Number.isFinite(total.computed))).toBe(true);
  });
});
