import fc from 'fast-check';
import { excelDesk } from '../actions/excel-desk';
import { userActions } from '../actions/by-hand';
import { Run } from '../actions/run';
import { OWN_SHEETS } from '../actions/start';
import { testHost } from './host/client';

jest.setTimeout(900_000);

const SEQUENCES = 200;

test(`${String(SEQUENCES)} random sequences of what people do keep what is promised, through the real client, panes opened again included`, async () => {
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(userActions, async (actions) => {
      const host = testHost();
      const run = new Run(excelDesk(host, OWN_SHEETS));
      for (const action of actions) await run.do(action);
      await run.end();
      expect(host.notAnswered).toEqual([]);
      for (const each of run.told) told.set(each, (told.get(each) ?? 0) + 1);
    }),
    { numRuns: SEQUENCES },
  );
  process.stdout.write(`${JSON.stringify([...told])}\n`);
  expect(told.get('written')).toBeGreaterThan(SEQUENCES);
  expect(told.get('undone')).toBeGreaterThan(SEQUENCES / 20);
});
