import type { AgreedBase, SourceChange } from './state';

type Source = Pick<AgreedBase, 'lines' | 'base'>;

/**
 * Figures of the source that differ from those confirmed. What was noticed before keeps its first "was", so that
 * 30.0 → 30.5 → 31.0 tells of 30.0 and 31.0; a figure that went back is no change.
 */
export function sourceChanges(before: Source & Pick<AgreedBase, 'changes'>, now: Source): readonly SourceChange[] {
  const changes = new Map(before.changes.map((each) => [cellKey(each.cell), each]));
  const amountsBefore = amountsByCell(before);
  for (const [key, figure] of amountsByCell(now)) {
    const was = changes.get(key)?.was ?? amountsBefore.get(key)?.amount;
    if (was === undefined || Object.is(was, figure.amount)) changes.delete(key);
    else changes.set(key, { cell: figure.cell, label: figure.label, was, now: figure.amount });
  }
  return [...changes.values()];
}

function amountsByCell({ lines }: Source): Map<string, { cell: SourceChange['cell']; label: string; amount: number }> {
  const byCell = new Map<string, { cell: SourceChange['cell']; label: string; amount: number }>();
  for (let line = 0; line < lines.count; line += 1) {
    const cell = { sheet: lines.sheet, row: lines.row[line] ?? 0, column: lines.column[line] ?? 0 };
    const authority = lines.authorities[lines.authority[line] ?? 0]?.name ?? '';
    const service = lines.services[lines.service[line] ?? 0]?.name ?? '';
    byCell.set(cellKey(cell), { cell, label: [authority, service].filter((name) => name !== '').join(', '), amount: lines.amount[line] ?? NaN });
  }
  return byCell;
}

function cellKey(cell: SourceChange['cell']): string {
  return `${cell.sheet}!${cell.row},${cell.column}`;
}
