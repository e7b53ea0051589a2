import type { WriteState } from '../session/state';

/** Whether a write came to nothing that has to stay in sight. The verdict is a cell's text, and begins with FAIL where a check does. */
export function isQuiet({ problems, checks }: Extract<WriteState, { kind: 'done' }>): boolean {
  return problems.length === 0 && !checks.startsWith('FAIL');
}
