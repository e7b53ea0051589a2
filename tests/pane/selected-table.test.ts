import { exampleWorkbook, openExample } from './open-example';
import { createSession } from '../../src/pane/session/session';

describe('a table that a person selects on its sheet', () => {
  it('stands before those that were found, each once', async () => {
    const { session, workbook } = await openExample();
    const titles = () => session.state().tables.map((table) => table.title);
    const found = titles();
    const second = session.state().tables[1];
    if (second === undefined) throw new Error('The example has several tables.');
    await workbook.show(second.area);
    expect(await session.takeSelected()).toEqual([]);
    expect(titles()[0]).toBe(second.title);
    expect([...titles()].sort()).toEqual([...found].sort());
  });

  it('needs its row of headings selected, and no more', async () => {
    const { session, workbook } = await openExample();
    await workbook.show({ sheet: 'Spend', row: 4, column: 1, rows: 3, columns: 3 });
    expect(await session.takeSelected()).toEqual([]);
    expect(session.state().tables[0]).toMatchObject({ title: 'Spend', lines: 48 });
    await workbook.show({ sheet: 'Spend', row: 60, column: 1, rows: 3, columns: 3 });
    const refused = await session.takeSelected();
    expect(refused.map(({ code, where }) => [code, where])).toEqual([['no-table-in-selection', 'Spend!A60:C62']]);
  });

  it('cannot be taken where nothing is selected', async () => {
    const session = createSession(await exampleWorkbook());
    expect((await session.takeSelected()).map(({ code }) => code)).toEqual(['nothing-selected']);
  });
});
