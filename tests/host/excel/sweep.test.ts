import type { Result } from '../../../src/model/result';
import type { Receipt } from '../../../src/workbook/port';
import type { Scene } from './scene';
import { earlierEdits, everythingIn, laterEdits, makeScene, ownSheetsIn } from './scene';
import type { Fault, FaultPlan } from './host/faults';
import { REQUEST_FAULTS } from './host/faults';

// About 15 seconds of computing; the machine may be shared.
jest.setTimeout(240_000);

/**
 * One fault at every place of a write through the real client. Afterwards the workbook is wholly as before or wholly as written,
 * the user's own sheets are the same cell by cell, and the next write succeeds.
 */
describe('a write that meets a fault', () => {
  let scene: Scene;
  let old: string;
  let written: string;
  let own: string;
  let requests: number;
  let actions: number;

  const freshScene = async () => {
    scene = await makeScene();
    scene.host.arm();
  };

  beforeAll(async () => {
    await freshScene();
    old = everythingIn(scene.host.book);
    own = ownSheetsIn(scene.host.book);
    const clean = await scene.workbook.write(laterEdits);
    await scene.host.settle();
    expect(clean.ok).toBe(true);
    ({ requests, actions } = scene.host.counts);
    written = everythingIn(scene.host.book);
    expect(written).not.toEqual(old);
    await freshScene();
  });

  afterEach(() => {
    expect(scene.host.notAnswered).toEqual([]);
  });

  /** Writes with the fault armed, and judges what stands. */
  const meets = async (plan: FaultPlan): Promise<'old' | 'new'> => {
    const { host, workbook } = scene;
    host.arm(plan);
    const result = await workbook.write(laterEdits);
    await host.settle();
    const now = everythingIn(host.book);
    const place = JSON.stringify(plan);
    expect([place, ownSheetsIn(host.book)]).toEqual([place, own]);
    if (result.ok) {
      expect([place, withoutPages(now)]).toEqual([place, withoutPages(written)]);
      return 'new';
    }
    expect([place, now]).toEqual([place, old]);
    expect([place, result.problems.every((problem) => problem.message.length > 20)]).toEqual([place, true]);
    return 'old';
  };

  /** The next write goes through, and its undo leads back to where the next fault starts from. */
  const nextWriteSucceeds = async (stands: 'old' | 'new') => {
    const { host, workbook } = scene;
    host.arm();
    if (stands === 'old') {
      const result = await workbook.write(laterEdits);
      expect(codes(result)).toEqual([]);
      expect(everythingIn(host.book)).toBe(written);
    }
    await freshScene();
  };

  it('at each request, with each fault that can meet a request', async () => {
    for (let request = 1; request <= requests; request += 1) {
      for (const fault of REQUEST_FAULTS) await nextWriteSucceeds(await meets({ at: { request }, fault }));
    }
  });

  it('at each action', async () => {
    const fault: Fault = { kind: 'error', code: 'GeneralException' };
    let since = 0;
    for (let action = 1; action <= actions; action += 1) {
      const stands = await meets({ at: { action }, fault });
      since += 1;
      // The workbook stands as it did, so the next fault can meet the same scene; every so often the write is let through.
      if (stands === 'new' || since === 25) {
        await nextWriteSucceeds(stands);
        since = 0;
      }
    }
  });

  it('when the connection is lost for good at any request: it says what stands, and the next write puts it right first', async () => {
    for (let request = 1; request <= requests; request += 1) {
      const { host, workbook } = scene;
      host.arm({ at: { request }, fault: { kind: 'disconnected' } });
      const result = await workbook.write(laterEdits);
      await host.settle();
      expect(ownSheetsIn(host.book)).toBe(own);
      const now = everythingIn(host.book);
      if (result.ok) expect(withoutPages(now)).toEqual(withoutPages(written));
      else if (now !== old) expect([request, result.problems[0].code]).toEqual([request, 'write-half-done']);

      host.reconnect();
      expect(codes(await workbook.write(laterEdits))).toEqual([]);
      expect(everythingIn(host.book)).toBe(written);
      await freshScene();
    }
  });

  it('has a working revert after the connection was lost half way', async () => {
    const { host, workbook } = scene;
    host.arm({ at: { action: Math.floor(actions / 2) }, fault: { kind: 'disconnected' } });
    const result = await workbook.write(laterEdits);
    expect(codes(result)[0]).toBe('write-half-done');
    expect(everythingIn(host.book)).not.toBe(old);
    host.reconnect();
    const undone = await workbook.undo({ id: 'none', at: new Date(), sheetsAdded: [], sheetsChanged: [], onlyInSavedFile: [] });
    expect(codes(undone)).toEqual(['nothing-to-undo']);
    expect(everythingIn(host.book)).toBe(old);
    await freshScene();
  });

  it('does not wait for a sheet that a person deleted after the connection was lost', async () => {
    const { host, workbook } = scene;
    host.arm({ at: { action: Math.floor(actions / 2) }, fault: { kind: 'disconnected' } });
    expect(codes(await workbook.write(laterEdits))[0]).toBe('write-half-done');
    host.reconnect();
    host.book.sheets = host.book.sheets.filter((sheet) => sheet.name !== 'Workings');
    expect(codes(await workbook.write(laterEdits))).toEqual([]);
    expect(host.book.sheetNamed('Workings')?.cell(1, 1).value).toBe('Workings');
    await freshScene();
  });

  it('at each action of an undo', async () => {
    const receiptOf = (result: Result<Receipt>) => {
      if (!result.ok) throw new Error(result.problems[0].message);
      return result.value;
    };
    const receipt = receiptOf(await scene.workbook.write(laterEdits));
    await scene.host.settle();
    scene.host.arm();
    const clean = await scene.workbook.undo(receipt);
    expect(codes(clean)).toEqual([]);
    const ofUndo = scene.host.counts.actions;
    for (let action = 1; action <= ofUndo; action += 40) {
      const again = receiptOf(await scene.workbook.write(laterEdits));
      await scene.host.settle();
      scene.host.arm({ at: { action }, fault: { kind: 'error', code: 'GeneralException' } });
      const undone = await scene.workbook.undo(again);
      await scene.host.settle();
      const now = withoutStyles(everythingIn(scene.host.book));
      expect([action, now]).toEqual([action, withoutStyles(undone.ok ? old : written)]);
      scene.host.arm();
      if (!undone.ok) expect((await scene.workbook.undo(again)).ok).toBe(true);
    }
    await freshScene();
  });

  it('was swept at as many places as there are', () => {
    expect(earlierEdits).toHaveLength(3);
    process.stdout.write(`sweep: ${String(requests)} requests × ${String(REQUEST_FAULTS.length)} faults, ${String(actions)} actions × 1\n`);
    expect(actions).toBeGreaterThan(300);
  });
});

function codes(result: Result<unknown>): string[] {
  return result.problems.map((problem) => problem.code);
}

/** Print settings come last and by themselves: a write whose print settings were refused says so and stands. */
function withoutPages(state: string): unknown {
  return JSON.parse(state, (key, value: unknown) => (key === 'page' ? undefined : value)) as unknown;
}

/** Styles stay in the workbook's list after an undo: a person may have used them by then. */
function withoutStyles(state: string): unknown {
  return JSON.parse(state, (key, value: unknown) => (key === 'styles' ? undefined : value)) as unknown;
}
