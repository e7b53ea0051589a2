import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { jsonIn, xmlOf } from '../../../src/hosts/excel/xml-parts';
import { atOnce } from '../../../src/model/in-pieces';
import { text } from '../../../src/workbook/sheet-content';
import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { contentOf, sheetEdit } from '../contents';
import { code, value } from '../contract';
import { putCell } from './host/excel-person';
import { clydeValleyScene, earlierModel, editsFor } from './real-sheets';
import { everythingIn, laterEdits, makeScene, ownSheetsIn } from './scene';

/** What is left of a workbook's state when the styles are not looked at, which stay in its list after an undo. */
const withoutStyles = (state: string): unknown => JSON.parse(state, (key, each: unknown) => (key === 'styles' ? undefined : each));

jest.setTimeout(60_000);

describe('a pane that is closed and opened again', () => {
  it('has nothing to undo in a workbook without a write', async () => {
    const { workbook, host } = await makeScene([]);
    expect(value(await workbook.lastWrite())).toBeUndefined();
    expect(host.book.xmlParts).toEqual([]);
  });

  it('undoes the last write, rules and charts too, and keeps nothing of it', async () => {
    const { host, workbook } = await makeScene();
    const before = everythingIn(host.book);
    const receipt = value(await workbook.write(laterEdits));
    const reopened = excelWorkbook();
    expect(value(await reopened.lastWrite())).toEqual({ receipt, interrupted: undefined });
    const undone = await reopened.undo(receipt);
    expect(undone.problems).toEqual([]);
    expect(withoutStyles(everythingIn(host.book))).toEqual(withoutStyles(before));
    expect(host.book.xmlParts).toEqual([]);
    expect(value(await reopened.lastWrite())?.receipt.id).not.toBe(receipt.id);
    expect(value(await excelWorkbook().lastWrite())).toBeUndefined();
    expect(host.notAnswered).toEqual([]);
  });

  it('keeps of several writes only the last', async () => {
    const { host, workbook } = await makeScene();
    const standing = () => host.book.xmlParts.reduce((sum, { xml }) => sum + xml.length, 0);
    value(await workbook.write([sheetEdit('View', contentOf([[1]]))]));
    const after = standing();
    for (let round = 0; round < 5; round += 1) value(await workbook.write([sheetEdit('View', contentOf([[1]]))]));
    expect(standing()).toBeLessThan(after + 2_000);
  });

  it('refuses to undo where a person has changed our sheets meanwhile, and changes nothing', async () => {
    const { host, workbook } = await makeScene();
    const receipt = value(await workbook.write(laterEdits));
    const sheet = host.book.sheetNamed('Workings');
    if (sheet !== undefined) putCell(sheet, 2, 2, text('typed'));
    const before = everythingIn(host.book);
    expect(code(await excelWorkbook().undo(receipt))).toBe('sheets-changed-since-write');
    expect(everythingIn(host.book)).toBe(before);
  });

  it('takes back a write that was interrupted, wherever it stopped', async () => {
    const { host: clean, workbook: whole } = await makeScene();
    clean.arm();
    value(await whole.write(laterEdits));
    const { actions } = clean.counts;
    for (let action = 5; action <= actions; action += 97) {
      const { host, workbook } = await makeScene();
      const [before, own] = [everythingIn(host.book), ownSheetsIn(host.book)];
      host.arm({ at: { action }, fault: { kind: 'disconnected' } });
      const result = await workbook.write(laterEdits);
      await host.settle();
      host.reconnect();
      const reopened = excelWorkbook();
      const last = value(await reopened.lastWrite());
      if (last?.interrupted !== undefined) {
        expect(last.interrupted).toContain('Workings');
        expect([action, (await reopened.undo(last.receipt)).ok]).toEqual([action, true]);
      } else if (result.ok) continue;
      expect([action, withoutStyles(everythingIn(host.book))]).toEqual([action, withoutStyles(before)]);
      expect(ownSheetsIn(host.book)).toBe(own);
      value(await reopened.write(laterEdits));
      expect(host.notAnswered).toEqual([]);
    }
  });

  it('takes back the real sheets, in parts that travel one by one', async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
    const before = everythingIn(host.book);
    const inputs = value(await workbook.outline()).sheets.flatMap(({ ours, used }) => (ours === 'Scenario inputs' && used ? [used] : []));
    const baseline = value(await workbook.read(inputs.map((each) => ({ area: each }))));
    const receipt = value(await workbook.write(await editsFor(workbook, earlierModel()), { baseline }));
    process.stdout.write(
      `kept of a write of the Clyde Valley sheets: ${String(host.book.xmlParts.length)} parts, ${String(host.book.xmlParts.reduce((sum, { xml }) => sum + xml.length, 0))} characters\n`,
    );
    expect(host.book.xmlParts.every(({ xml }) => xml.length < 251_000)).toBe(true);
    value(await excelWorkbook().undo(receipt));
    expect(everythingIn(host.book)).toBe(before);
  });
});

describe('a text in XML parts', () => {
  it('comes back as it was, in any order of the parts, and not at all where one is missing', () => {
    const json = JSON.stringify({ odd: '<&>"\u0000\u007f\ufffe\ud800 £ 👩🏽‍💻', long: 'x'.repeat(600_000) });
    const documents = atOnce(xmlOf([json.slice(0, 40), json.slice(40)]));
    expect(documents).toHaveLength(3);
    expect(jsonIn([...documents].reverse()).map((each): unknown => JSON.parse(each))).toEqual([JSON.parse(json)]);
    expect(jsonIn(documents.slice(1))).toEqual([]);
  });
});
