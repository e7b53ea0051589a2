import { announcementOf } from '../../src/pane/write-bar/write-words';
import { createSession } from '../../src/pane/session/session';
import { excelWorkbook } from '../../src/hosts/excel/excel-workbook';
import { ALWAYS_MADE } from '../../src/workbook/output-sheets';
import { text } from '../../src/workbook/sheet-content';
import { clydeValleyModel } from '../fixtures/clyde-valley';
import { value } from '../host/contract';
import { clydeValleyScene, earlierModel, editsFor } from '../host/excel/real-sheets';
import { putCell } from '../host/excel/host/excel-person';
import { everythingIn } from '../host/excel/scene';

jest.setTimeout(60_000);

const withoutStyles = (state: string): unknown => JSON.parse(state, (key, each: unknown) => (key === 'styles' ? undefined : each));

describe('a pane that is opened again in Excel', () => {
  it('offers to undo the write of an earlier visit', async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
    const session = createSession(excelWorkbook());
    await session.open();
    expect(session.state().write.kind).toBe('at rest');
    expect(session.state().receipt?.sheetsAdded).toEqual(ALWAYS_MADE);
    await session.undo();
    expect(session.state().write.kind).toBe('undone');
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(['Spend', 'Notes']);
    await session.close();
  });

  it('says where Excel refused the print settings of a write', async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
    const session = createSession(excelWorkbook());
    await session.open();
    host.arm();
    await session.write();
    const last = host.counts.requests;
    const all = [];
    for (let request = last; all.length === 0; request -= 1) {
      host.arm({ at: { request }, fault: { kind: 'error', code: 'GeneralException' } });
      await session.write();
      const { write } = session.state();
      if (write.kind === 'done') all.push(...write.problems.map((each) => each.code));
    }
    expect(all).toEqual(['print-setup-refused']);
    await session.close();
  });

  const interrupted = async () => {
    const { host, workbook } = clydeValleyScene();
    value(await workbook.write(await editsFor(workbook, earlierModel())));
    const before = everythingIn(host.book);
    const inputs = value(await workbook.outline()).sheets.flatMap(({ ours, used }) => (ours === 'Scenario inputs' && used ? [used] : []));
    const baseline = value(await workbook.read(inputs.map((area) => ({ area }))));
    host.arm({ at: { action: 3_000 }, fault: { kind: 'disconnected' } });
    expect((await workbook.write(await editsFor(workbook, clydeValleyModel()), { baseline })).ok).toBe(false);
    await host.settle();
    host.reconnect();
    expect(everythingIn(host.book)).not.toBe(before);
    const session = createSession(excelWorkbook());
    await session.open();
    return { host, session, before };
  };

  it('says what an interrupted write left, and takes it back', async () => {
    const { host, session, before } = await interrupted();
    const { write } = session.state();
    expect(write.kind === 'failed' ? write.problems.map((each) => each.code) : write.kind).toEqual(['write-interrupted']);
    await session.undo();
    expect(session.state().write.kind).not.toBe('failed');
    expect(withoutStyles(everythingIn(host.book))).toEqual(withoutStyles(before));
    expect(host.book.xmlParts.length).toBeGreaterThan(0);
    await session.close();
  });

  it('keeps what was typed among the inputs meanwhile, and says so, also to a screen reader', async () => {
    const { host, session } = await interrupted();
    const inputs = host.book.sheetNamed('Scenario inputs');
    if (inputs === undefined) throw new Error('There are no inputs.');
    putCell(inputs, 200, 1, text('typed'));
    await session.undo();
    const { write } = session.state();
    expect(write.kind === 'undone' ? write.problems.map((each) => each.code) : write.kind).toEqual(['typed-meanwhile']);
    expect(announcementOf(write)?.text).toContain('A200 (“typed”)');
    expect(inputs.cell(200, 1).value).toBe('typed');
    await session.close();
  });

  it('or finishes, from the old outputs on', async () => {
    const { host, session } = await interrupted();
    if (session.state().model === undefined) await session.undo();
    await session.write();
    expect(session.state().write.kind).toBe('done');
    expect(host.notAnswered).toEqual([]);
    await session.close();
  });
});
