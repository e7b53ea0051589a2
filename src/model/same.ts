/** Whether two values say the same; a figure that is missing equals itself. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || comparable(one) === comparable(other);
}

/** As text, where a figure that is missing equals itself. */
export function comparable(value: unknown): string {
  return value === undefined
    ? ''
    : JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' && Number.isNaN(each) ? 'not quantified' : each));
}
