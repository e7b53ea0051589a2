import type { Problem } from '../model/problems';
import { problem } from '../model/problems';

/** What is wrong with the name of a sheet that is to be added, or undefined. Sheet names ignore case. */
export function sheetNameProblem(name: string, taken: readonly string[]): Problem | undefined {
  if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) return problem('sheet-name-taken', { sheet: name }, name);
  const usable = name !== '' && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
  return usable ? undefined : problem('sheet-name-unusable', { sheet: name }, name);
}
