import type { ScenarioProjection } from '../../model/projection';
import type { ReportContext } from '../report-context';
import type { DraftCell } from '../table';
import { baseQualifier } from './qualified-notes';
import { added } from './sources';

/** A budget over some lines in a year (-1 is the base), with its cell where it stands in one. NaN where no line has a figure. */
export function figureOver(
  { projection, cells }: ReportContext,
  { scenario, budgets }: ScenarioProjection,
  lines: readonly number[],
  year: number,
): Extract<DraftCell, { kind: 'amount' }> {
  const { base } = projection.model;
  const column = year === -1 ? base.amounts : budgets[year];
  let pounds = NaN;
  for (const line of lines) {
    const figure = column?.[line] ?? NaN;
    if (!Number.isNaN(figure)) pounds = (Number.isNaN(pounds) ? 0 : pounds) + figure;
  }
  const all = lines.length === base.lines.length;
  function* areas() {
    if (all) yield cells.budget(scenario.ref, 'All', year);
    else for (const line of lines) yield cells.budget(scenario.ref, base.lines[line]?.ref ?? '', year);
  }
  return {
    kind: 'amount',
    pounds,
    // Only a sheet asks for them: of a hundred thousand lines they take longer than the table.
    get from() {
      return added(areas());
    },
    ...(year === -1 ? baseQualifier(projection, lines) : {}),
  };
}

/** One amount as a share of another, to one decimal; of nothing there is no share. */
export function shareOf(part: number, whole: number, isEffect: boolean): DraftCell {
  return whole === 0 ? { kind: 'not applicable' } : { kind: 'percentage', fraction: part / whole, decimals: 1, isEffect };
}
