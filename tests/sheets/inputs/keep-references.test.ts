import type { BaseBudget } from '../../../src/model/spend';
import { keepReferences } from '../../../src/sheets/inputs/keep-references';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { clydeValleyBase, clydeValleyModel } from '../../fixtures/clyde-valley';

const { edits } = firstWrite(clydeValleyModel());
const sheet = edits.flatMap((edit) => (edit.sheet === 'Base budget' ? [blockOf(edit)] : []))[0];
const base = clydeValleyBase();

/** The table as a later reading finds it: other lines, references counted from 1 again. */
function readAgain(order: readonly number[]): BaseBudget {
  const lines = order.flatMap((index, position) => {
    const line = base.lines[index];
    return line === undefined ? [] : [{ ...line, ref: `L${position + 1}` }];
  });
  return { ...base, lines, amounts: base.amounts.slice(0, lines.length), atSource: base.atSource.slice(0, lines.length) };
}

const named = (budget: BaseBudget) => new Map(budget.lines.map((line) => [`${line.authority.name}, ${line.service}`, line.ref]));

describe('References of lines on a table that is read again', () => {
  test('stay the same when the table was sorted', () => {
    const reversed = readAgain(base.lines.map((_, index) => base.lines.length - 1 - index));
    expect(named(keepReferences(reversed, sheet))).toEqual(named(base));
  });

  test('leave out what is gone and never give its reference to another line', () => {
    const without = keepReferences(readAgain([1, 2, 3]), sheet);
    expect(without.lines.map((line) => line.ref)).toEqual(['L2', 'L3', 'L4']);
  });

  test('give a new line the next free reference', () => {
    const [first] = base.lines;
    if (first === undefined) throw new Error('no line');
    const grown = {
      ...base,
      lines: [{ ...first, ref: 'L1', service: 'Telecare' }, ...base.lines.map((line, index) => ({ ...line, ref: `L${index + 2}` }))],
    };
    expect(
      keepReferences(grown, sheet)
        .lines.slice(0, 2)
        .map((line) => [line.service, line.ref]),
    ).toEqual([
      ['Telecare', 'L33'],
      [first.service, 'L1'],
    ]);
  });

  test('stay the same when the funder of the whole table is stated later, and are new where two funders share a service', () => {
    const [first, ...others] = base.lines;
    if (first === undefined) throw new Error('no line');
    const stated = { ...base, lines: base.lines.map((line) => ({ ...line, funder: 'NHS' })) };
    expect(named(keepReferences(stated, sheet))).toEqual(named(base));
    const shared = { ...base, lines: [{ ...first, funder: 'NHS' }, first, ...others] };
    expect(
      keepReferences(shared, sheet)
        .lines.slice(0, 2)
        .map((line) => [line.funder, line.ref]),
    ).toEqual([
      ['NHS', 'L33'],
      [first.funder, 'L1'],
    ]);
  });

  test('are those of the reading where nothing of ours stands', () => {
    expect(keepReferences(base, undefined)).toBe(base);
  });
});
