import { moveFormula } from '../../../src/hosts/embedded/read/shared-formula';

describe('a shared formula moved two rows down and one column on', () => {
  test.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ["Sheet1!A1+'A1 ''s'!A1", "Sheet1!B3+'A1 ''s'!B3"],
    ['SUM(A:A,$A:B,1:2,$1:2)', 'SUM(B:B,$A:C,3:4,$1:4)'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['"A1"&A1&"say ""A1"""', '"A1"&B3&"say ""A1"""'],
    ['LOG10(A1)+ATAN2(A1,1)', 'LOG10(B3)+ATAN2(B3,1)'],
    ['Rate_A1+A1.x+_A1+tax2010x', 'Rate_A1+A1.x+_A1+tax2010x'],
    ['T[[#This Row],[A1]]+A1', 'T[[#This Row],[A1]]+B3'],
    ['1E5+1.5E+3+A1', '1E5+1.5E+3+B3'],
    ['XFD1+A1048575', '#REF!+#REF!'],
  ])('%s', (before, after) => {
    expect(moveFormula(before, 2, 1)).toBe(after);
  });

  test('up and back, and off the sheet', () => {
    expect(moveFormula('B3+A1', -2, -1)).toBe('A1+#REF!');
  });
});
