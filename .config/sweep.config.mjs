// The whole sweep of faults, at every request and at every action: `npm run sweep`. About an hour; `npm test` runs a part of it.
import jest from './jest.config.mjs';

export default { ...jest, testMatch: ['**/host/excel/real-sweep.test.ts'], globals: { SWEEP_EVERY: Number(process.env.SWEEP_EVERY ?? 1) } };
