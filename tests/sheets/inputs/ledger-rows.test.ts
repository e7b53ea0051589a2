import { ledgerFromRows, ledgerRows, type SaidRow } from '../../../src/sheets/inputs/ledger-rows';
import type { InputRow } from '../../../src/sheets/inputs/input-row';

function asRead({ ref, allYears, note }: InputRow): SaidRow {
  const text = typeof allYears === 'object' && allYears !== null && 'text' in allYears ? allYears.text : allYears;
  return { ref, allYears: typeof text === 'object' || text === undefined ? '' : String(text), note };
}

test('the ledger total that a person typed reads back from Scenario inputs as it was', () => {
  for (const ledger of [
    { total: -1_234.56, asAt: '30 Apr 2010', period: 'Period 1', from: 'Budget load, GL04' },
    { total: 0 },
    { total: 5, explained: -1.25, reason: 'Journal 14' },
  ]) {
    expect(ledgerFromRows(ledgerRows(ledger).map(asRead))).toEqual(ledger);
  }
  expect(ledgerFromRows([])).toBeUndefined();
  expect(ledgerFromRows([{ ref: 'G3-ledger', allYears: '' }])).toBeUndefined();
});
