import fc from 'fast-check';
import { makeFileDesk } from './file-desk';
import { userActions } from './by-hand';
import { Run } from './run';
import { OWN_SHEETS } from './start';

// About three minutes of computing; the machine may be shared.
jest.setTimeout(1_800_000);

const SEQUENCES = 10_000;

test(`${String(SEQUENCES)} random sequences of what people do keep what is promised, with nothing but the plan`, async () => {
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(userActions, async (actions) => {
      const run = new Run(makeFileDesk(OWN_SHEETS));
      for (const action of actions) await run.do(action);
      await run.end();
      for (const each of run.told) told.set(each, (told.get(each) ?? 0) + 1);
    }),
    { numRuns: SEQUENCES },
  );
  process.stdout.write(`${JSON.stringify([...told])}\n`);
  expect(told.get('written')).toBeGreaterThan(SEQUENCES);
  expect(told.get('undone')).toBeGreaterThan(SEQUENCES / 20);
});
