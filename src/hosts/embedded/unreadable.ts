import type { Problem } from '../../model/problems';

/** Ends the reading of a file from deep inside it. Never leaves this folder: whoever opens a file answers with the problem. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
