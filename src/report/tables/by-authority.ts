import { yearLabel } from '../../model/financial-year';
import { lineGroups, type LineGroup } from '../../model/line-groups';
import { includes } from '../../model/scenario';
import type { BaseLine } from '../../model/spend';
import { totalOfLines } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { sumOf, type TableSums } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { figureOver, shareOf } from './figures';
import { lessCells } from './sources';
import { qualifiedNotes } from './qualified-notes';
import { listed } from '../listed';

/** The projected budget of a scenario by authority (or service) and year, with a total that adds up: layout 8 of committee reports. */
export function byAuthority(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const { base } = model;
  const scenario = scenarioChosen(context.projection, choices);
  const years = chosenYears(model, choices);
  const lastYear = years.at(-1)?.index ?? -1;
  const inScope = base.lines.flatMap((line, index) => (isChosen(line, choices) ? [index] : []));
  const groups = lineGroups(base, choices.rowsAre, inScope);
  const all: Omit<LineGroup, 'key'> = {
    name: groups.length < allGroups(context, choices) ? 'Total of those shown' : 'Total',
    lines: inScope,
  };
  const has = (column: ReportChoices['columns'][number]) => choices.columns.includes(column);

  const whole = totalOfLines(scenario.budgets[lastYear], inScope);
  const row = (group: Omit<LineGroup, 'key'>, look: DraftRow['look']): DraftRow => {
    const at = (year: number) => figureOver(context, scenario, group.lines, year);
    const atBase = at(-1);
    const atYears = years.map(({ index }) => at(index));
    const before = totalOfLines(base.amounts, group.lines);
    const after = lastYear === -1 ? before : totalOfLines(scenario.budgets[lastYear], group.lines);
    const change: DraftCell = {
      kind: 'amount',
      pounds: after - before,
      isEffect: true,
      get from() {
        return lessCells((atYears.at(-1) ?? atBase).from, atBase.from);
      },
    };
    return {
      head: group.name,
      look,
      cells: [
        ...(has('base') ? [atBase] : []),
        ...atYears,
        ...(has('change') ? [change] : []),
        ...(has('change %') ? [shareOf(after - before, before, true)] : []),
        ...(has('share %') ? [shareOf(after, whole, false)] : []),
      ],
    };
  };
  const last = years.at(-1) === undefined ? '' : yearLabel(years.at(-1)?.year ?? base.year);
  const names = (of: readonly string[], every: number, allWords: string) => (of.length === every ? allWords : listed(of));
  const services = base.services.filter((service) => includes(choices.services, service));
  return {
    subject: `${names(services, base.services.length, base.services.length === 1 ? (services[0] ?? '') : 'All services')}, projected budget, ${scenario.scenario.name}`,
    basis: 'cash',
    rowHead: choices.rowsAre === 'authorities' ? 'Authority' : 'Service',
    columns: [
      ...(has('base') ? [`Base ${yearLabel(base.year)}`] : []),
      ...years.map(({ year }) => yearLabel(year)),
      ...(has('change') ? [`Change to ${last}`] : []),
      ...(has('change %') ? ['Change %'] : []),
      ...(has('share %') ? [`Share of ${last}`] : []),
    ].map((head) => ({ head, align: 'right' as const })),
    rows: [...groups.map((group) => row(group, 'line')), row(all, 'total')],
    sums: sumsOf(groups.length, years.length, has('base'), has('change')),
    hasEffects: has('change') || has('change %'),
    notes: qualifiedNotes(context.projection, scenario, inScope, lastYear),
    sheet: context.cells.sheet,
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
}

function isChosen(line: BaseLine, { services, authorities }: ReportChoices): boolean {
  return includes(services, line.service) && includes(authorities, line.authority.ref);
}

function allGroups({ projection }: ReportContext, { rowsAre }: ReportChoices): number {
  const { base } = projection.model;
  return rowsAre === 'authorities' ? base.authorities.length : base.services.length;
}

/** Rows add to the total; the base and the change add to the last year shown. */
function sumsOf(groups: number, years: number, hasBase: boolean, hasChange: boolean): TableSums {
  const rows = Array.from({ length: groups }, (_, row) => row);
  const first = hasBase ? 1 : 0;
  return {
    down: [sumOf(groups, rows)],
    across: hasBase && hasChange && years > 0 ? [sumOf(first + years - 1, [0, first + years])] : [],
  };
}
