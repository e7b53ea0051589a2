import { ledgerProblems } from '../../src/model/ledger-total';

const told = (total: number, ...amounts: number[]) => ledgerProblems({ total }, Float64Array.from(amounts)).map(({ message }) => message);

test('the base budget against the ledger, to the penny', () => {
  expect(told(422_601_250, 422_600_000)).toEqual([
    'The ledger has £422,601,250.00 and the base budget £422,600,000.00: £1,250.00 is in the ledger and not in the table. It stays in Checks until it is nil.',
  ]);
  expect(told(299.99, 100, 200, NaN)).toEqual([
    'The ledger has £299.99 and the base budget £300.00: £0.01 is in the table and not in the ledger. It stays in Checks until it is nil.',
  ]);
  expect(told(0.3, 0.1, 0.2)).toEqual([]);
  expect(ledgerProblems(undefined, Float64Array.of(1))).toEqual([]);
});

test('a ledger that holds spend as credits is recognised, and no sign is turned', () => {
  expect(told(-300, 100, 200)).toEqual([
    'The ledger has -£300.00 and the base budget £300.00: one of them holds spend as credits. With the sign turned they are £0.00 apart; no sign is turned here.',
  ]);
});
