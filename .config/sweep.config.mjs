// The whole sweep of faults (every fault at every request and at every action), and every size measured: `npm run sweep`, about an
// hour. `npm test` takes every fault at every request, and one at every action.
import jest from './jest.config.mjs';

export default {
  ...jest,
  testMatch: ['**/host/excel/every-request.test.ts', '**/host/excel/every-action.test.ts', '**/host/excel/exchanges.test.ts'],
  globals: { WHOLE_SWEEP: true },
};
