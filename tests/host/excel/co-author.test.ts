import { text } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { area, value } from '../contract';
import { putCell } from './host/excel-person';
import { makeScene, everythingIn } from './scene';

/** Another user changes a cell while a write is under way: before its baseline is compared that stops the write; theirs is never lost. */
describe('a co-author’s change between reading and writing', () => {
  const edits = [sheetEdit('Workings', contentOf([[text('new'), 5]])), sheetEdit('View', contentOf([[1]]))];

  const changedBefore = async (request: number, sheet: string) => {
    const { host, workbook } = await makeScene();
    const baseline = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 2) }, { area: area('Scenario inputs', 1, 1, 5, 4) }]));
    host.arm();
    host.before.set(request, () => {
      const state = host.book.sheetNamed(sheet);
      if (state !== undefined) putCell(state, 3, 2, 777);
    });
    const result = await workbook.write(edits, { baseline });
    await host.settle();
    expect(host.notAnswered).toEqual([]);
    expect(host.book.sheetNamed(sheet)?.cell(3, 2).value).toBe(777);
    return { result, host };
  };

  it.each(['Spend', 'Scenario inputs'])('on %s is found while the baseline can still see it, and never overwritten', async (sheet) => {
    const found: boolean[] = [];
    for (let request = 1; request <= 8; request += 1) {
      const { result, host } = await changedBefore(request, sheet);
      found.push(!result.ok);
      if (result.ok) expect(host.book.sheetNamed('View')).toBeDefined();
      else {
        expect(result.problems[0].code).toBe('changed-since-read');
        expect(result.problems[0].message).toContain('777');
        expect(host.book.sheetNamed('View')).toBeUndefined();
      }
    }
    // Survey, used areas, contents, baseline; then the write itself, which no reading comes after.
    expect(found).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('beside a few cells of ours is no reason against them', async () => {
    const { host, workbook } = await makeScene();
    host.arm();
    host.before.set(5, () => {
      const inputs = host.book.sheetNamed('Scenario inputs');
      if (inputs !== undefined) putCell(inputs, 4, 2, 777);
    });
    value(await workbook.write([{ edit: 'cells', sheet: 'Scenario inputs', row: 3, column: 2, cells: [[9]] }]));
    expect([3, 4].map((row) => host.book.sheetNamed('Scenario inputs')?.cell(row, 2).value)).toEqual([9, 777]);
  });

  it('undone by hand again lets the write go ahead', async () => {
    const { host, workbook } = await makeScene();
    const before = everythingIn(host.book);
    const baseline = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 2) }]));
    const spend = host.book.sheetNamed('Spend');
    if (spend !== undefined) {
      putCell(spend, 3, 2, 1);
      putCell(spend, 3, 2, 250.5);
    }
    expect(everythingIn(host.book)).toBe(before);
    value(await workbook.write(edits, { baseline }));
  });
});
