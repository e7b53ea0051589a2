import type { CellAddress } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import type { BudgetModel } from '../../model/scenario';
import type { BaseLine } from '../../model/spend';
import { CONFIDENCE_HEADINGS } from '../../sheets/output/confidence-headings';
import { headerRowOf } from '../../sheets/output/header-row';
import { HEADER_ROW } from '../../sheets/output/page';
import { REAL } from '../../sheets/output/prices-choice';
import { ALL_AUTHORITIES, ALL_SERVICES } from '../../sheets/output/standing-choice';
import type { OutputSheet } from '../../workbook/output-sheets';
import type { CellBlock } from '../../workbook/port';
import type { Session } from '../session/session';
import { words } from '../words';
import { ourSheets } from './cell-labels';
import { cellSum } from './cell-sum';
import type { SumAsked } from './sum-asked';

/** No sheet that is asked here has more columns that say what a row is about. */
const LABELS = 6;

/**
 * The sum of the figure that is selected on one of our sheets: that of a budget or a measure where it is one, else the sum that its own
 * cell holds. Undefined where no figure is selected that was worked out.
 */
export async function sumAtCell({ workbook, state }: Session): Promise<SumAsked | undefined> {
  const { outline, model } = state();
  const selected = await workbook.selected();
  if (model === undefined || !selected.ok || selected.value === undefined) return undefined;
  const { sheet, row, column } = selected.value;
  const ours = ourSheets(outline);
  const kind = ours.get(sheet);
  if (kind === undefined) return undefined;
  const cells = (at: Omit<CellAddress, 'sheet'>, columns: number) => ({ area: { sheet, ...at, rows: 1, columns } });
  const read = await workbook.read([
    cells({ row, column: 1 }, LABELS),
    cells({ row: headerRowOf(kind), column }, 1),
    cells({ row: HEADER_ROW, column: 1 }, LABELS),
  ]);
  if (!read.ok) return undefined;
  const [labels = [], [heading = ''] = [], choice = []] = read.value.map(textsOf);
  const asked = askedOn(kind, model, { labels, heading, choice });
  if (asked !== undefined) return asked;
  const cell = { sheet, row, column };
  return (await cellSum(workbook, cell, ours)) === undefined ? undefined : { kind: 'cell', cell };
}

interface SelectedCell {
  /** The first columns of its row. */
  readonly labels: readonly string[];
  readonly heading: string;
  /** Row 4, where sheets hold what they follow. */
  readonly choice: readonly string[];
}

/** The budget or the measure whose figure stands there. */
function askedOn(kind: OutputSheet, model: BudgetModel, { labels, heading, choice }: SelectedCell): SumAsked | undefined {
  const [ref = '', scenario = '', measure = ''] = labels;
  const yearIndex = model.years.findIndex((year) => heading.endsWith(yearLabel(year)));
  if (kind === 'Comparison') return askedOnComparison(model, { labels, heading, choice });
  if (kind === 'Bridge') return askedOnBridge(model, { labels, heading, choice });
  if (yearIndex === -1) return undefined;
  switch (kind) {
    case 'Projected budgets':
      return budgetAsked(model, scenario, ref.slice(scenario.length + 1), yearIndex);
    case 'View': {
      const picked = model.scenarios.find(({ name }) => name.toLowerCase() === (choice[1] ?? '').toLowerCase());
      return picked === undefined ? undefined : budgetAsked(model, picked.ref, ref, yearIndex);
    }
    case 'Funding and gap': {
      const [, , council = '', , funder = ''] = labels;
      return ref.startsWith(`${scenario}-budget-`) && funder === 'All' ? budgetAsked(model, scenario, council, yearIndex) : undefined;
    }
    case 'Savings monitoring':
      return ref.endsWith('-effect') ? measureAsked(model, { scenario, measure, yearIndex }) : undefined;
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

/** A scenario's budget or a measure's effect, in the cash of its year; differences and real prices have the sums of their cells. */
function askedOnComparison(model: BudgetModel, { labels, heading, choice }: SelectedCell): SumAsked | undefined {
  const [year = '', by = '', ref = '', name = ''] = labels;
  const yearIndex = model.years.findIndex((each) => yearLabel(each) === year);
  const isNominal = model.deflator === undefined || choice[5] !== REAL;
  const scenario = model.scenarios.find(
    (each) => heading === `${each.ref} ${each.name}` || heading.startsWith(`${each.ref} ${each.name},\n`),
  );
  if (yearIndex === -1 || !isNominal || scenario === undefined) return undefined;
  if (by === 'Measure') return measureAsked(model, { scenario: scenario.ref, measure: ref, yearIndex });
  if (by === 'Authority') return budgetAsked(model, scenario.ref, ref, yearIndex);
  if (by !== 'Service') return undefined;
  const lines = linesWhere(model, (line) => ref === 'SV-All' || line.service === name);
  return { kind: 'budget', scenario: scenario.ref, lines, of: ref === 'SV-All' ? words.form.total : name, yearIndex };
}

/** The projected budget at the end of the bridge, or a step of it, where it is that of every line. */
function askedOnBridge(model: BudgetModel, { labels, heading, choice }: SelectedCell): SumAsked | undefined {
  const [ref = ''] = labels;
  const [scenario = '', authority = '', service = '', year = ''] = choice;
  const yearIndex = model.years.findIndex((each) => yearLabel(each) === year);
  if (yearIndex === -1 || service !== ALL_SERVICES) return undefined;
  if (heading === 'Effect' && authority === ALL_AUTHORITIES) return measureAsked(model, { scenario, measure: ref, yearIndex });
  if (heading !== 'Running total' || ref !== scenario) return undefined;
  const own = authority === ALL_AUTHORITIES ? 'All' : model.base.authorities.find(({ name }) => name === authority)?.ref;
  return budgetAsked(model, scenario, own ?? '', yearIndex);
}

/** The budget of all lines, of an authority's or of one, by the reference that the row has. */
function budgetAsked(model: BudgetModel, scenario: string, ref: string, yearIndex: number): SumAsked | undefined {
  const lines = linesWhere(model, (each) => ref === 'All' || ref === each.ref || ref === each.authority.ref);
  const line = model.base.lines[lines[0] ?? -1];
  if (line === undefined || model.scenarios.every((each) => each.ref !== scenario)) return undefined;
  const ofLine = ref === line.ref ? `${line.authority.name}, ${line.service}` : line.authority.name;
  return { kind: 'budget', scenario, lines, of: ref === 'All' ? words.form.total : ofLine, yearIndex };
}

function linesWhere({ base }: BudgetModel, wanted: (line: BaseLine) => boolean): readonly number[] {
  return base.lines.flatMap((line, index) => (wanted(line) ? [index] : []));
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
