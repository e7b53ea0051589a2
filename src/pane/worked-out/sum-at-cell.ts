import type { CellAddress } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { BudgetModel } from '../../model/scenario';
import { CONFIDENCE_HEADINGS } from '../../sheets/output/confidence-headings';
import type { CellBlock } from '../../workbook/port';
import type { Session } from '../session/session';
import { words } from '../words';
import type { SumAsked } from './sum-asked';

/** The row of our sheets that says what stands in each column. On View it holds the scenario shown, and the headings stand below. */
const HEADINGS_ROW = 4;

/** The sum of the figure that is selected on Projected budgets, View, Workings or Delivery confidence; undefined where none is. */
export async function sumAtCell({ workbook, state }: Session): Promise<SumAsked | undefined> {
  const { outline, model } = state();
  const selected = await workbook.selected();
  if (model === undefined || !selected.ok || selected.value === undefined) return undefined;
  const { sheet, row, column } = selected.value;
  const kind = outline?.sheets.find((each) => each.name === sheet)?.ours;
  const headingsRow = kind === 'View' ? HEADINGS_ROW + 1 : HEADINGS_ROW;
  const cells = (at: Omit<CellAddress, 'sheet'>, columns: number) => ({ area: { sheet, ...at, rows: 1, columns } });
  const read = await workbook.read([
    cells({ row, column: 1 }, 3),
    cells({ row: headingsRow, column }, 1),
    cells({ row: HEADINGS_ROW, column: 2 }, 1),
  ]);
  if (!read.ok) return undefined;
  const [labels = [], headings = [], picker = []] = read.value.map(textsOf);
  const [ref = '', scenario = '', measure = ''] = labels;
  const [heading = ''] = headings;
  const [shown = ''] = picker;
  const yearIndex = model.years.findIndex((year) => heading.endsWith(yearLabel(year)));
  if (yearIndex === -1) return undefined;
  switch (kind) {
    case 'Projected budgets':
      return budgetAsked(model, scenario, ref.slice(scenario.length + 1), yearIndex);
    case 'View': {
      const picked = model.scenarios.find(({ name }) => name.toLowerCase() === shown.toLowerCase());
      return picked === undefined ? undefined : budgetAsked(model, picked.ref, ref, yearIndex);
    }
    case 'Workings':
      return measureAsked(model, { scenario, measure, yearIndex });
    case 'Delivery confidence': {
      const asked = measureAsked(model, { scenario, measure, yearIndex });
      const figure = (['adjusted', 'atRisk'] as const).find((each) => heading.startsWith(CONFIDENCE_HEADINGS[each]));
      return asked === undefined || figure === undefined ? asked : { ...asked, kind: 'confidence', figure };
    }
    default:
      return undefined;
  }
}

/** The budget of all lines, of an authority's or of one, by the reference that the row has. */
function budgetAsked(model: BudgetModel, scenario: string, ref: string, yearIndex: number): SumAsked | undefined {
  const { lines: all } = model.base;
  const lines = all.flatMap((line, index) => (ref === 'All' || ref === line.ref || ref === line.authority.ref ? [index] : []));
  const line = all[lines[0] ?? -1];
  if (line === undefined || model.scenarios.every((each) => each.ref !== scenario)) return undefined;
  const ofLine = ref === line.ref ? `${line.authority.name}, ${line.service}` : line.authority.name;
  return { kind: 'budget', scenario, lines, of: ref === 'All' ? words.form.total : ofLine, yearIndex };
}

function measureAsked(
  model: BudgetModel,
  asked: { readonly scenario: string; readonly measure: string; readonly yearIndex: number },
): Extract<SumAsked, { kind: 'measure' }> | undefined {
  const known = model.scenarios.some(({ ref }) => ref === asked.scenario) && model.measures.some(({ ref }) => ref === asked.measure);
  return known ? { kind: 'measure', ...asked } : undefined;
}

function textsOf(block: CellBlock): readonly string[] {
  return (block.values[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
}
