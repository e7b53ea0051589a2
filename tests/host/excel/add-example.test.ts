import { addExample } from '../../../src/hosts/excel/add-example';
import { everythingIn, makeScene } from './scene';

const FILE = new Uint8Array([80, 75, 3, 4, 0, 255]);

describe('an example to try in Excel', () => {
  it('comes as sheets of its own behind those of the workbook, which stay as they are', async () => {
    const { host } = await makeScene([]);
    host.book.filesKnown.set(Buffer.from(FILE).toString('base64'), ['Spend', 'Table 1']);
    const before = host.book.sheets.map((sheet) => [sheet.name, [...sheet.filled()]]);
    expect((await addExample(FILE)).problems).toEqual([]);
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['Spend', 'Notes', 'Spend (2)', 'Table 1']);
    expect(host.book.sheets.slice(0, 2).map((sheet) => [sheet.name, [...sheet.filled()]])).toEqual(before);
    expect(host.notAnswered).toEqual([]);
  });

  it('is refused in words where the structure is protected, and nothing is added', async () => {
    const { host } = await makeScene([]);
    host.book.structureProtected = true;
    const before = everythingIn(host.book);
    const added = await addExample(FILE);
    expect(added.ok ? [] : added.problems.map((each) => each.code)).toEqual(['excel-denied']);
    expect(everythingIn(host.book)).toBe(before);
  });
});
