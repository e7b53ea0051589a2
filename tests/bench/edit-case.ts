import { project } from '../../src/model/projection';
import { totalOf } from '../../src/model/totals';
import { madeModel, SCENARIOS, withRate } from './made-model';
import { at, TIMES } from './measure';
import { milliseconds, mustBe, times, type Row } from './row';

const EDITS_IN_A_RUN = 10;

/** One rate of one scenario changes, and every scenario's total of every year is worked out: with what the edit left alone, and afresh. */
export function editCase(sizes: readonly number[], repeats = TIMES): readonly Row[] {
  return sizes.map((lines) => {
    let model = madeModel(lines);
    let projection = project(model);
    const [edited, fresh]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < repeats * EDITS_IN_A_RUN; turn += 1) {
      model = withRate(model, 'M1', 0.01 + turn / 1_000);
      let start = performance.now();
      projection = project(model, projection);
      const totals = totalsOf(projection);
      edited.push(performance.now() - start);
      start = performance.now();
      const expected = totalsOf(project(model));
      fresh.push(performance.now() - start);
      mustBe(totals.join() === expected.join(), 'totals after an edit');
    }
    const [own, all] = [edited, fresh].map((taken) => [...taken].sort((one, other) => one - other));
    const [half, most, freshHalf] = [at(own ?? [], 0.5), at(own ?? [], 0.95), at(all ?? [], 0.5)];
    return {
      what: 'Edit to fresh totals',
      size: `${lines} lines, ${SCENARIOS} scenarios`,
      measured: `${milliseconds(half)}, 95th percentile ${milliseconds(most)}`,
      against: `everything afresh, ${milliseconds(freshHalf)}`,
      ratio: times(half / freshHalf),
      target: lines === 10_000 ? '95th percentile under 16 ms' : lines === 100_000 ? '95th percentile under 100 ms' : '',
    };
  });
}

function totalsOf({ scenarios }: ReturnType<typeof project>): readonly number[] {
  return scenarios.flatMap(({ budgets }) => budgets.map((budget) => totalOf(budget)));
}
