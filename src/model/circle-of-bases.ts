/**
 * The refs from a scenario along what each is based on back to itself, with itself at both ends; empty where they do not lead back.
 * `bases` has the ref of each scenario's base, by the scenario's own.
 */
export function circleOfBases(ref: string, bases: ReadonlyMap<string, string>): readonly string[] {
  const passed = [ref];
  for (let at = bases.get(ref); at !== undefined; at = bases.get(at)) {
    if (at === ref) return [...passed, ref];
    if (passed.includes(at)) return [];
    passed.push(at);
  }
  return [];
}
