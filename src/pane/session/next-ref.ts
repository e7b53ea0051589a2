/** The reference after the last one taken: `M4` after `M3`. */
export function nextRef(letter: string, taken: readonly { readonly ref: string }[]): string {
  const numbers = taken.map((each) => Number(each.ref.slice(letter.length))).filter((number) => Number.isInteger(number));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
