import { EveryAction } from './every-action';
import { ACTION_FAULTS } from './host/faults';
import { clockStandsStill, SweptWrite, SWEPT_WRITES } from './swept-write';

/** Set by `npm run sweep`: then every fault meets every action, and every action is written through the real client with the first fault. */
const isWhole = Reflect.get(globalThis, 'WHOLE_SWEEP') === true;
const FAULTS = isWhole ? ACTION_FAULTS : [{ kind: 'error', code: 'GeneralException' } as const];
const CONFIRMED_ONE_IN = 199;

jest.setTimeout(isWhole ? 8 * 60 * 60_000 : 1_800_000);

clockStandsStill();

/**
 * Every action of the write of the Clyde Valley's four scenarios, all sheets, fails once. After each the user's own sheets are the same
 * cell by cell, ours are wholly old or wholly new or what stands is said and can be taken back, and the next write succeeds.
 */
describe.each(SWEPT_WRITES)('a write %s leaves all old or all new', (name, overEarlier) => {
  it.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))('when any action fails with %s', async (_, fault) => {
    const write = await SweptWrite.begin(overEarlier);
    const every = new EveryAction(write, fault, isWhole && fault === FAULTS[0] ? 1 : CONFIRMED_ONE_IN);
    await every.sweep();
    const { actions, states, throughTheClient } = every.counts;
    expect(actions).toBe(write.actions);
    expect(throughTheClient).toBeGreaterThan(write.actions / CONFIRMED_ONE_IN);
    process.stdout.write(
      `a write ${name}: each of ${String(actions)} actions with ${JSON.stringify(fault)}, ${String(states)} different states, ${String(throughTheClient)} whole writes\n`,
    );
  });
});
