import { REQUEST_FAULTS } from './host/faults';
import { clockStandsStill, SweptWrite, SWEPT_WRITES } from './swept-write';

const LET_THROUGH_AFTER = 10;

jest.setTimeout(1_800_000);

clockStandsStill();

/** The same as every-action.test.ts, at each request with every fault that can meet one; all of them whole writes through the real client. */
describe.each(SWEPT_WRITES)('a write %s leaves all old or all new', (name, overEarlier) => {
  let write: SweptWrite;

  beforeAll(async () => {
    write = await SweptWrite.begin(overEarlier);
  });

  it('when any request meets any fault, and the next write succeeds', async () => {
    let met = 0;
    for (let request = 1; request <= write.requests; request += 1) {
      for (const fault of REQUEST_FAULTS) {
        const plan = { at: { request }, fault };
        const { stands } = await write.meets(plan);
        met += 1;
        if (stands === 'old' && met % LET_THROUGH_AFTER === 0) await write.goesThrough(JSON.stringify(plan));
      }
    }
    process.stdout.write(`a write ${name}: ${String(write.requests)} requests × ${String(REQUEST_FAULTS.length)} faults\n`);
    expect(met).toBe(write.requests * REQUEST_FAULTS.length);
  });

  it('when the connection is lost for good at any request, once it is there again', async () => {
    for (let request = 1; request <= write.requests; request += 1) await write.meets({ at: { request }, fault: { kind: 'disconnected' } });
  });

  it('when the connection is lost half way, by the next write alone', async () => {
    await write.losesConnection(Math.floor(write.actions / 2));
  });
});
