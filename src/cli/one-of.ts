import { nearestName } from '../model/nearest-name';
import { problem, type Problem } from '../model/problems';

/** The choice that an option names, by any of its names in any case; undefined, and a problem that lists the first names, where it names none. */
export type OneOf = <T>(option: string, given: string, choices: readonly T[], names: (choice: T) => readonly string[]) => T | undefined;

/** What is wrong is added to the problems, so that all options are told of at once. */
export function oneOfOr(problems: Problem[]): OneOf {
  return (option, given, choices, names) => {
    const found = choices.find((each) => names(each).some((name) => sameName(name, given)));
    const spelled = choices.flatMap((each) => names(each).slice(0, 1));
    if (found === undefined)
      problems.push(problem('option-not-one-of', { option, given, choices: spelled.join(', '), nearest: nearestName(given, spelled) }));
    return found;
  };
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
