/** The number of a reference: 14 for `L14`. */
export function refNumber(ref: string): number {
  return Number(ref.replace(/^\D+/, ''));
}
