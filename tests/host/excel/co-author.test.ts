import { text } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { area, code, value } from '../contract';
import { putCell } from './host/excel-person';
import { everythingIn, makeScene, table } from './scene';

jest.setTimeout(120_000);

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

  it('of a source cell and of an input cell, in every order, is found or stands beside what was written; neither is ever overwritten', async () => {
    const inputs = sheetEdit('Scenario inputs', table('Scenario inputs, again', 6, 4, 2));
    const outcomes: string[] = [];
    for (let source = 1; source <= 9; source += 1) {
      for (let input = 1; input <= 9; input += 1) {
        const { host, workbook } = await makeScene();
        const baseline = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 2) }, { area: area('Scenario inputs', 1, 1, 6, 4) }]));
        const typed = new Set<string>();
        const types = (sheet: string, amount: number) => () => {
          const state = host.book.sheetNamed(sheet);
          if (state !== undefined) putCell(state, 3, 2, amount);
          typed.add(sheet);
        };
        const [typesSource, typesInput] = [types('Spend', 777), types('Scenario inputs', 888)];
        host.arm();
        host.before.set(source, typesSource);
        host.before.set(input, () => {
          if (input === source) typesSource();
          typesInput();
        });
        const result = await workbook.write([inputs, ...edits], { baseline });
        await host.settle();
        const place = `source before ${String(source)}, input before ${String(input)}`;
        const stands = (sheet: string) => host.book.sheetNamed(sheet)?.cell(3, 2).value;
        if (typed.has('Spend')) expect([place, stands('Spend')]).toEqual([place, 777]);
        if (typed.has('Scenario inputs')) expect([place, stands('Scenario inputs')]).toEqual([place, 888]);
        expect([place, host.notAnswered, host.book.sheetNamed('View') !== undefined]).toEqual([place, [], result.ok]);
        if (!result.ok) expect([place, result.problems[0].code]).toEqual([place, 'changed-since-read']);
        outcomes.push(result.ok ? 'written' : 'refused');
        // What was typed after its sheet was written is no part of the write: an undo would lose it, and refuses.
        if (result.ok && typed.has('Scenario inputs')) expect(code(await workbook.undo(result.value))).toBe('changed-since-write');
      }
    }
    // Until the baseline is compared, either stops the write; in the request that replaces the inputs, a changed input still does.
    const refused = (source: number, input: number) => source <= 4 || input <= 5;
    expect(outcomes).toEqual(
      Array.from({ length: 81 }, (_, index) => (refused(1 + Math.floor(index / 9), 1 + (index % 9)) ? 'refused' : 'written')),
    );
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
