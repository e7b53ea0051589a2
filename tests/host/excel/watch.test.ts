import type { Change } from '../../../src/workbook/port';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { area } from '../contract';
import { personAt, fill } from './host/excel-person';
import { testHost } from './host/client';

describe('changes in Excel', () => {
  const watched = async (excelApi = 20) => {
    const host = testHost(excelApi);
    fill(host, [
      { name: 'Spend', cells: [[1]] },
      { name: 'Notes', cells: [[2]] },
    ]);
    const changes: Change[] = [];
    const stop = await excelWorkbook().watch((change) => changes.push(change));
    const settle = async () => {
      await host.settle();
      await new Promise((resolve) => setTimeout(resolve, 90));
      await host.settle();
    };
    return { host, person: personAt(host), changes, stop, settle };
  };

  it('that come together are told together', async () => {
    const { person, changes, stop, settle } = await watched();
    await person.setCell('Spend', 1, 1, 5);
    await person.setCell('Notes', 2, 3, 5);
    await settle();
    expect(changes).toEqual([{ by: 'person', areas: [area('Spend', 1, 1, 1, 1), area('Notes', 2, 3, 1, 1)] }]);
    await stop();
  });

  it('of a co-author are told as remote', async () => {
    const { host, changes, stop, settle } = await watched();
    const spend = host.book.sheetNamed('Spend');
    if (spend !== undefined) host.tellRemoteChange(spend, { row: 1, column: 1, rows: 2, columns: 2 });
    await settle();
    expect(changes).toEqual([{ by: 'remote', areas: [area('Spend', 1, 1, 2, 2)] }]);
    await stop();
  });

  it('of sheets are told as everything', async () => {
    const { person, changes, stop, settle } = await watched();
    await person.addSheet('More');
    await settle();
    await person.deleteSheet('Notes');
    await settle();
    expect(changes).toEqual([
      { by: 'person', areas: 'everything' },
      { by: 'person', areas: 'everything' },
    ]);
    await stop();
  });

  it('are asked for while someone watches, and not after', async () => {
    const { host, stop, settle } = await watched();
    expect([...host.book.listening].sort()).toEqual(['AddedEvent', 'DataChangedEvent', 'DeletedEvent', 'EventNameChanged']);
    await stop();
    await settle();
    expect([...host.book.listening]).toEqual([]);
  });

  it('that come while watching is being stopped are not told', async () => {
    const { person, changes, stop, settle } = await watched();
    await person.setCell('Spend', 1, 1, 5);
    const stopping = stop();
    await person.setCell('Spend', 1, 1, 6);
    await stopping;
    await settle();
    expect(changes).toEqual([]);
  });

  it('on a sheet that is gone by the time it is asked for are told as everything', async () => {
    const { person, host, changes, stop, settle } = await watched();
    await person.setCell('Notes', 1, 1, 5);
    host.book.sheets = host.book.sheets.filter((sheet) => sheet.name !== 'Notes');
    await settle();
    expect(changes).toEqual([{ by: 'person', areas: 'everything' }]);
    await stop();
  });
});
