/**
 * The rate that a saving printed beside a value implies: of the value, if that is what was spent before the saving, and of value and
 * saving together, if it is what is spent after it. Reports seldom say which; both are offered. Derby, paragraph 4.16: £450k beside
 * a contract of £1,400k is 32.14%, or 24.32%.
 */
export function impliedRates(value: number, saving: number): { readonly ifBefore: number; readonly ifAfter: number } {
  return { ifBefore: saving / value, ifAfter: saving / (value + saving) };
}
