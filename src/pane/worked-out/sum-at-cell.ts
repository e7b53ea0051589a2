import { yearLabel } from '../../model/financial-year';
import type { Session } from '../session/session';
import { CONFIDENCE_HEADINGS } from '../../sheets/output/confidence-headings';
import { words } from '../words';
import type { SumAsked } from './sum-asked';

/** The row of our sheets that says what stands in each column. */
const HEADINGS_ROW = 4;

/** The sum of the figure that is selected on Projected budgets, Workings or Delivery confidence; undefined where none is. */
export async function sumAtCell({ workbook, state }: Session): Promise<SumAsked | undefined> {
  const { outline, model } = state();
  const selected = await workbook.selected();
  if (model === undefined || !selected.ok || selected.value === undefined) return undefined;
  const { sheet, row, column } = selected.value;
  const kind = outline?.sheets.find((each) => each.name === sheet)?.ours;
  if (kind !== 'Projected budgets' && kind !== 'Workings' && kind !== 'Delivery confidence') return undefined;
  const read = await workbook.read([
    { area: { sheet, row, column: 1, rows: 1, columns: 3 } },
    { area: { sheet, row: HEADINGS_ROW, column, rows: 1, columns: 1 } },
  ]);
  if (!read.ok) return undefined;
  const [ref, scenario, measure] = (read.value[0]?.values[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  const heading = read.value[1]?.values[0]?.[0];
  const yearIndex = model.years.findIndex((year) => typeof heading === 'string' && heading.endsWith(yearLabel(year)));
  if (scenario === undefined || measure === undefined || yearIndex === -1) return undefined;
  if (!model.scenarios.some((each) => each.ref === scenario)) return undefined;
  if (kind !== 'Projected budgets') {
    if (!model.measures.some((each) => each.ref === measure)) return undefined;
    const figure = typeof heading === 'string' && kind === 'Delivery confidence' ? weighedFigure(heading) : undefined;
    return figure === undefined
      ? { kind: 'measure', scenario, measure, yearIndex }
      : { kind: 'confidence', scenario, measure, yearIndex, figure };
  }
  const wanted = ref?.slice(scenario.length + 1);
  const lines = model.base.lines.flatMap((line, index) => (wanted === 'All' || wanted === line.ref ? [index] : []));
  const [first] = lines;
  const line = first === undefined ? undefined : model.base.lines[first];
  if (line === undefined) return undefined;
  return {
    kind: 'budget',
    scenario,
    lines,
    of: wanted === 'All' ? words.form.total : `${line.authority.name}, ${line.service}`,
    yearIndex,
  };
}

/** Which of the figures of Delivery confidence stands under a heading; undefined under that of planned savings. */
function weighedFigure(heading: string): 'adjusted' | 'atRisk' | undefined {
  return (['adjusted', 'atRisk'] as const).find((figure) => heading.startsWith(CONFIDENCE_HEADINGS[figure]));
}
