import { OUTPUT_SHEETS } from '../../../src/workbook/output-sheets';
import { text } from '../../../src/workbook/sheet-content';
import { sheetEdit } from '../contents';
import { area, value } from '../contract';
import { fill } from './host/excel-person';
import { makeScene, table } from './scene';

/** Office.js answers slowly and refuses much data at once, so round trips and bytes are counted. */
describe('round trips and bytes', () => {
  const outlineOf = async (sheets: number, tables: number) => {
    const { host, workbook } = await makeScene([]);
    fill(
      host,
      Array.from({ length: sheets }, (_, index) => ({ name: `S${String(index)}`, cells: [[text('a'), 1]] })),
    );
    const spend = host.book.sheetNamed('Spend');
    spend?.tables.push(
      ...Array.from({ length: tables }, (_, index) => ({
        id: String(index + 1),
        name: `T${String(index)}`,
        area: { row: 1, column: 1, rows: 3, columns: 2 },
        showHeaders: true,
        showTotals: index % 2 === 1,
      })),
    );
    host.arm();
    const found = value(await workbook.outline());
    expect(found.sheets.find((sheet) => sheet.name === 'Spend')?.tables).toHaveLength(tables);
    return host.counts.requests;
  };

  it('takes two exchanges to outline a workbook, however many sheets and tables it has', async () => {
    expect(await outlineOf(1, 1)).toBe(2);
    expect(await outlineOf(30, 25)).toBe(2);
  });

  it('tells where tables stand, and whether they have header and totals rows', async () => {
    const { host, workbook } = await makeScene([]);
    host.book
      .sheetNamed('Spend')
      ?.tables.push({ id: '1', name: 'Spend', area: { row: 1, column: 1, rows: 3, columns: 2 }, showHeaders: true, showTotals: false });
    const sheets = value(await workbook.outline()).sheets;
    expect(sheets[0]?.tables).toEqual([{ name: 'Spend', area: area('Spend', 1, 1, 3, 2), hasHeaderRow: true, hasTotalsRow: false }]);
  });

  it('takes one exchange to read any number of small areas, and one more for hidden rows and errors', async () => {
    const { host, workbook } = await makeScene([]);
    const areas = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ area: area('Spend', 1 + (index % 3), 1, 1, 2), formulas: true, formats: true }));
    for (const count of [1, 60]) {
      host.arm();
      value(await workbook.read(areas(count)));
      expect(host.counts.requests).toBe(1);
    }
    host.book.sheetNamed('Spend')?.hiddenRows.add(2);
    host.arm();
    value(await workbook.read([{ area: area('Spend', 1, 1, 3, 2) }, { area: area('Notes', 1, 1, 1, 3) }, ...areas(40)]));
    expect(host.counts.requests).toBe(2);
  });

  it('takes no more exchanges to write eight sheets than to write one', async () => {
    const requestsFor = async (count: number) => {
      const { host, workbook } = await makeScene([]);
      const edits = OUTPUT_SHEETS.slice(0, count).map((sheet, index) => sheetEdit(sheet, table(sheet, 30, 8, index)));
      host.arm();
      value(await workbook.write(edits));
      await host.settle();
      const first = host.counts.requests;
      expect(host.counts.impatient).toBe(0);
      host.arm();
      const receipt = value(await workbook.write(edits));
      await host.settle();
      const again = host.counts.requests;
      host.arm();
      value(await workbook.undo(receipt));
      await host.settle();
      return [first, again, host.counts.requests];
    };
    const one = await requestsFor(1);
    expect(await requestsFor(8)).toEqual(one);
    process.stdout.write(`exchanges: first write ${String(one[0])}, writing again ${String(one[1])}, undo ${String(one[2])}\n`);
  });

  it('sends and asks for about a megabyte at a time', async () => {
    const { host, workbook } = await makeScene([]);
    const edits = [sheetEdit('Workings', table('Workings', 3_000, 30, 1))];
    host.arm();
    const receipt = value(await workbook.write(edits));
    value(await workbook.read([{ area: area('Workings', 1, 1, 3_000, 30), formulas: true, formats: true }]));
    await host.settle();
    const { requests, bytesSent, bytesAnswered, largestSent, largestAnswered } = host.counts;
    process.stdout.write(
      `90,000 cells written and read: ${String(requests)} exchanges, ${String(bytesSent)} bytes sent, ${String(bytesAnswered)} answered\n`,
    );
    expect(largestSent).toBeLessThan(1_300_000);
    expect(largestAnswered).toBeLessThan(2_000_000);
    value(await workbook.undo(receipt));
  }, 30_000);
});
