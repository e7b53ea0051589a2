import type { SheetEdit } from '../../../src/workbook/port';
import { clydeValleyModel } from '../../fixtures/clyde-valley';
import { firstProblem, value } from '../contract';
import type { Fault, FaultPlan } from './host/faults';
import { REQUEST_FAULTS } from './host/faults';
import { clydeValleyScene, earlierModel, editsFor } from './real-sheets';
import type { Scene } from './scene';
import { everythingIn, ownSheetsIn } from './scene';

/** Set by `npm run sweep` to 1: then there is a fault at every action, and every fault at every request. */
const given: unknown = Reflect.get(globalThis, 'SWEEP_EVERY');
const EVERY_ACTION = typeof given === 'number' ? given : 367;
const FAULTS_A_REQUEST = EVERY_ACTION <= 100 ? REQUEST_FAULTS.length : 2;
/** After so many faults the write is let through, to see that it still succeeds. */
const LET_THROUGH_AFTER = 10;

jest.setTimeout(typeof given === 'number' ? 4 * 60 * 60_000 : 240_000);

/**
 * The four scenarios of the Clyde Valley over the two of an earlier write, all ten sheets, through the real client.
 * One fault at a place: then the user's own sheets are the same cell by cell, ours are wholly old or wholly new, and the next write succeeds.
 */
describe('the add-in’s own sheets, written with a fault', () => {
  let scene: Scene;
  let edits: readonly SheetEdit[];
  let old: string;
  let written: string;
  let own: string;
  let requests: number;
  let actions: number;
  let swept = 0;

  beforeAll(async () => {
    scene = clydeValleyScene();
    const { host, workbook } = scene;
    const [firstEdits, model] = [await editsFor(workbook, earlierModel()), clydeValleyModel()];
    value(await workbook.write(firstEdits));
    edits = await editsFor(workbook, model);
    const first = withoutStyles(everythingIn(host.book));
    // Styles stay after an undo, so the workbook that is gone back to has them all.
    value(await workbook.undo(value(await workbook.write(edits))));
    await host.settle();
    expectSame('an undo', withoutStyles(everythingIn(host.book)), first);
    [old, own] = [everythingIn(host.book), ownSheetsIn(host.book)];
    host.arm();
    const receipt = value(await workbook.write(edits));
    await host.settle();
    ({ requests, actions } = host.counts);
    written = everythingIn(host.book);
    value(await workbook.undo(receipt));
    await host.settle();
    host.arm();
  });

  const meets = async (plan: FaultPlan) => {
    const { host, workbook } = scene;
    const kept = JSON.stringify(host.book.xmlParts);
    host.arm(plan);
    const result = await workbook.write(edits);
    await host.settle();
    host.arm();
    swept += 1;
    const place = JSON.stringify(plan);
    expect([place, ownSheetsIn(host.book) === own]).toEqual([place, true]);
    expect([place, host.notAnswered]).toEqual([place, []]);
    if (!result.ok) {
      expectSame(place, everythingIn(host.book), old);
      // What is kept of the write before is still there, and nothing of this one.
      expect([place, JSON.stringify(host.book.xmlParts) === kept]).toEqual([place, true]);
      if (swept % LET_THROUGH_AFTER === 0) await goesThrough(place);
      return;
    }
    expectSame(place, withoutPages(everythingIn(host.book)), withoutPages(written));
    value(await workbook.undo(result.value));
    await host.settle();
    expectSame(`undone after ${place}`, withoutPages(everythingIn(host.book)), withoutPages(old));
  };

  /** The next write succeeds, and its undo leads back to where the next fault starts from. */
  const goesThrough = async (after: string) => {
    const { host, workbook } = scene;
    const result = await workbook.write(edits);
    await host.settle();
    expectSame(`written after ${after}`, everythingIn(host.book), written);
    value(await workbook.undo(value(result)));
    await host.settle();
    expectSame(`undone after ${after}`, everythingIn(host.book), old);
  };

  it('at each request', async () => {
    for (let request = 1; request <= requests; request += 1) {
      for (let index = 0; index < FAULTS_A_REQUEST; index += 1) {
        const fault = REQUEST_FAULTS[(request + index * 5) % REQUEST_FAULTS.length];
        if (fault !== undefined) await meets({ at: { request }, fault });
      }
    }
  });

  it('at each action', async () => {
    const fault: Fault = { kind: 'error', code: 'GeneralException' };
    for (let action = 1; action <= actions; action += EVERY_ACTION) await meets({ at: { action }, fault });
  });

  it('when the connection is lost half way: it says what stands, and the next write or undo puts it right first', async () => {
    const { host, workbook } = scene;
    host.arm({ at: { action: Math.floor(actions / 2) }, fault: { kind: 'disconnected' } });
    const result = await workbook.write(edits);
    await host.settle();
    const { code, message } = firstProblem(result);
    expect(code).toBe('write-half-done');
    expect(message).toContain('Projected budgets');
    expect(ownSheetsIn(host.book)).toBe(own);
    host.reconnect();
    await goesThrough('a lost connection');
  });

  afterAll(() => {
    process.stdout.write(
      `Clyde Valley sweep: ${String(requests)} requests × ${String(FAULTS_A_REQUEST)} faults, ${String(actions)} actions, one in ${String(EVERY_ACTION)} of them: ${String(swept)} writes with a fault\n`,
    );
  });
});

/** Of two large texts only the place where they part is told. */
function expectSame(place: string, now: string, wanted: string): void {
  if (now === wanted) return;
  let at = 0;
  while (now[at] === wanted[at]) at += 1;
  expect({ place, around: now.slice(Math.max(0, at - 200), at + 100) }).toEqual({
    place,
    around: wanted.slice(Math.max(0, at - 200), at + 100),
  });
}

function withoutStyles(state: string): string {
  return JSON.stringify(JSON.parse(state, (key, content: unknown) => (key === 'styles' ? undefined : content)));
}

/** Print settings come last and by themselves: a write whose print settings were refused says so and stands. */
function withoutPages(state: string): string {
  return JSON.stringify(JSON.parse(state, (key, content: unknown) => (key === 'page' ? undefined : content)));
}
