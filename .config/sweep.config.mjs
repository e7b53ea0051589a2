// The whole sweep of faults, at every request and at every action, and every size measured: `npm run sweep`. About an hour;
// `npm test` runs a part of it. SWEEP_EVERY=10 takes one action in ten.
import jest from './jest.config.mjs';

export default {
  ...jest,
  testMatch: ['**/host/excel/real-sweep.test.ts', '**/host/excel/exchanges.test.ts'],
  globals: { SWEEP_EVERY: Number(process.env.SWEEP_EVERY ?? 1) },
};
