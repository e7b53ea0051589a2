import type { InPieces } from '../../model/in-pieces';
import type { SpendLines } from '../../model/spend';
import type { AgreedBase, SourceChange } from './state';

type Source = Pick<AgreedBase, 'lines'>;

/** One line of the source: its cell, what it is called, its pounds. */
interface Figure {
  readonly key: string;
  readonly cell: SourceChange['cell'];
  readonly label: string;
  readonly amount: number;
}

/** Lines looked at in a few milliseconds. */
const LINES_AT_ONCE = 1_000;

/**
 * Lines of the source that differ from those confirmed: changed, come or gone. Lines are told by authority, service, funder and year, not by
 * their row, so that a row put in between moves nothing; of several with one name (payments), those of the same amount are the
 * same. What was noticed before keeps its first "was", so that 30.0 → 30.5 → 31.0 tells of 30.0 and 31.0; a figure that went back is
 * no change.
 */
export function* sourceChanges(before: Source & Pick<AgreedBase, 'changes'>, now: Source): InPieces<readonly SourceChange[]> {
  const was = yield* byName(asConfirmed(yield* figuresOf(before), before.changes));
  const is = yield* byName(yield* figuresOf(now));
  const changes: SourceChange[] = [];
  let looked = 0;
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    changes.push(...changesOf(was.get(key) ?? [], is.get(key) ?? []));
    looked += 1;
    if (looked % LINES_AT_ONCE === 0) yield;
  }
  return changes;
}

/** The figures as they were when they were confirmed: every change that was noticed since is taken back. */
function asConfirmed(figures: readonly Figure[], changes: readonly SourceChange[]): readonly Figure[] {
  const left = [...figures];
  for (const { key, cell, label, was, now } of changes) {
    const position = now === undefined ? -1 : left.findIndex((each) => each.key === key && Object.is(each.amount, now));
    if (position !== -1) left.splice(position, 1);
    if (was !== undefined) left.push({ key, cell, label, amount: was });
  }
  return left;
}

/** Of the lines of one name: those without a line of the same amount on the other side, paired in order. */
function changesOf(before: readonly Figure[], now: readonly Figure[]): SourceChange[] {
  const { left: was, others: is } = withoutPairs(before, now);
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => [was[index], is[index]] as const).flatMap(([one, other]) => {
    const figure = other ?? one;
    if (figure === undefined) return [];
    return [{ key: figure.key, cell: figure.cell, label: figure.label, was: one?.amount, now: other?.amount }];
  });
}

function withoutPairs(
  before: readonly Figure[],
  now: readonly Figure[],
): { readonly left: readonly Figure[]; readonly others: readonly Figure[] } {
  const amounts = new Map<number, number>();
  for (const { amount } of before) amounts.set(amount, (amounts.get(amount) ?? 0) + 1);
  const paired = new Map<number, number>();
  const others = now.filter(({ amount }) => {
    const free = amounts.get(amount) ?? 0;
    if (free === 0) return true;
    amounts.set(amount, free - 1);
    paired.set(amount, (paired.get(amount) ?? 0) + 1);
    return false;
  });
  const left = before.filter(({ amount }) => {
    const taken = paired.get(amount) ?? 0;
    if (taken > 0) paired.set(amount, taken - 1);
    return taken === 0;
  });
  return { left, others };
}

function* figuresOf({ lines }: Source): InPieces<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const table of lines) {
    for (let line = 0; line < table.count; line += 1) {
      figures.push(figureOf(table, line));
      if (figures.length % LINES_AT_ONCE === 0) yield;
    }
  }
  return figures;
}

function figureOf(lines: SpendLines, line: number): Figure {
  const authority = lines.authorities[lines.authority[line] ?? 0]?.name ?? '';
  const service = lines.services[lines.service[line] ?? 0]?.name ?? '';
  const funder = lines.funders[lines.funder[line] ?? 0]?.name ?? '';
  return {
    key: [authority.toLowerCase(), service.toLowerCase(), funder.toLowerCase(), lines.year[line] ?? 0].join('\n'),
    cell: { sheet: lines.sheet, row: lines.row[line] ?? 0, column: lines.column[line] ?? 0 },
    label: [authority, service, funder].filter((name) => name !== '').join(', '),
    amount: lines.amount[line] ?? NaN,
  };
}

function* byName(figures: readonly Figure[]): InPieces<ReadonlyMap<string, readonly Figure[]>> {
  const names = new Map<string, Figure[]>();
  for (const [index, figure] of figures.entries()) {
    if (index % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    const same = names.get(figure.key);
    if (same === undefined) names.set(figure.key, [figure]);
    else same.push(figure);
  }
  return names;
}
