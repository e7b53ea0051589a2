import type { Problem } from './problems';

/** What a step gives back where the input may be wrong: a value with what is odd about it, or the problems that stop it. */
export type Result<T> = Success<T> | Failure;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly problems: readonly Problem[];
}

export interface Failure {
  readonly ok: false;
  /** At least one. */
  readonly problems: readonly [Problem, ...Problem[]];
}

export function succeed<T>(value: T, problems: readonly Problem[] = []): Success<T> {
  return { ok: true, value, problems };
}

export function fail(first: Problem, ...rest: readonly Problem[]): Failure {
  return { ok: false, problems: [first, ...rest] };
}

/** The value where none of the problems stops the work, and otherwise a failure that carries all of them. */
export function succeedUnlessStopped<T>(value: T, problems: readonly Problem[]): Result<T> {
  const [first, ...rest] = problems.filter((each) => each.severity === 'error');
  if (first === undefined) return succeed(value, problems);
  return { ok: false, problems: [first, ...rest, ...problems.filter((each) => each.severity !== 'error')] };
}
