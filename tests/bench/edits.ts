import { project, type Projection } from '../../src/model/projection';
import { totalOf } from '../../src/model/totals';
import { madeModel, withRate } from './made-model';

export interface Edits {
  /** Milliseconds from a changed rate to the totals of every scenario and year, edit by edit. */
  readonly taken: readonly number[];
  /** The same where everything is projected afresh. */
  readonly fresh: readonly number[];
  readonly same: boolean;
}

/** One rate of one scenario changes, again and again, and every total is worked out: with what the edit left alone, and afresh. */
export function timeEdits(lines: number, edits: number): Edits {
  let model = madeModel(lines);
  let projection = project(model);
  totalsOf(projection);
  const [taken, fresh]: [number[], number[]] = [[], []];
  let same = true;
  for (let turn = 0; turn < edits; turn += 1) {
    model = withRate(model, 'M1', 0.01 + turn / 1_000);
    let start = performance.now();
    projection = project(model, projection);
    const totals = totalsOf(projection);
    taken.push(performance.now() - start);
    start = performance.now();
    const expected = totalsOf(project(model));
    fresh.push(performance.now() - start);
    same &&= totals.join() === expected.join();
  }
  return { taken, fresh, same };
}

function totalsOf({ scenarios }: Projection): readonly number[] {
  return scenarios.flatMap(({ budgets }) => budgets.map((budget) => totalOf(budget)));
}
