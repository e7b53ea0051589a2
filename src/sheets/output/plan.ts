import { atOnce, type InPieces } from '../../model/in-pieces';
import type { Projection } from '../../model/projection';
import type { CellBlock, Outline, SheetEdit } from '../../workbook/port';
import { MODEL_SHEETS, type ModelSheet } from '../../workbook/output-sheets';
import type { Cell, SheetContent } from '../../workbook/sheet-content';
import type { BaseSettings } from '../inputs/base-settings';
import { baseBudgetSheet } from './base-budget';
import { bridgeSheet } from './bridge';
import { chartsSheet } from './charts';
import { checksSheet } from './checks';
import { comparisonSheet } from './comparison';
import { coverSheet } from './cover';
import { deliveryConfidenceSheet } from './delivery-confidence';
import { frozenSheet } from '../frozen/frozen-sheet';
import { reconciliationSheet } from '../frozen/reconciliation';
import { fundingAndGapSheet } from './funding-and-gap';
import { lowCentralHighSheet } from './low-central-high';
import { layOut, type Layout } from './layout';
import { annualSheet, cumulativeSheet } from './medium-term';
import { verdictLink } from './page';
import { projectedBudgetsSheet } from './projected-budgets';
import { reservesSheet } from './reserves';
import { savingsMonitoringSheet } from './savings-monitoring';
import { scenarioInputsSheet } from './scenario-inputs';
import { sensitivitySheet } from './sensitivity';
import { sheetsMadeFor } from './sheets-made';
import type { BridgeChoice } from './standing-choice';
import { sheetNames, sheetOf, stoodSheets } from './stood-sheets';
import { viewSheet } from './view';
import { whatIfWorkingsSheet, workingsSheet } from './workings';
import { yearlyRatesSheet } from './yearly-rates';

export { requestsForStoodSheets as requestsForPlan } from './stood-sheets';

export interface PlanContext {
  readonly outline: Outline;
  /** What was read for `requestsForPlan`. */
  readonly existing: readonly CellBlock[];
  /** How the spend table was read. */
  readonly settings: BaseSettings;
  readonly writtenAt: Date;
  /** What Bridge is to show from now on; left out where it keeps showing what stands in its cells. */
  readonly bridge?: BridgeChoice | undefined;
}

export interface WritePlan {
  /** One for each of our sheets, for the port to write all or none of. */
  readonly edits: readonly SheetEdit[];
  /** Where everything will stand. */
  readonly layout: Layout;
}

/** How far the sheets are worked out. */
export interface PlanProgress {
  readonly sheet: string;
  readonly sheetNumber: number;
  readonly sheets: number;
}

/** The sheets of a projection, with every formula and the value it has now. Rows that stood before keep their place. */
export function planWrite(projection: Projection, context: PlanContext): WritePlan {
  return atOnce(planInPieces(projection, context));
}

/** A plan that is being made; it tells nothing until it is known which sheets there will be. */
type Planning<Made> = Generator<PlanProgress | undefined, Made, undefined>;

/** The same a piece at a time, each of some milliseconds: a large model takes many seconds. */
export function* planInPieces(projection: Projection, context: PlanContext): Planning<WritePlan> {
  const names = sheetNames(context.outline);
  const stood = stoodSheets(context.outline, context.existing);
  const layout = yield* layOut(projection, context.settings, names, { ...stood, bridge: context.bridge ?? stood.bridge });
  const made = MODEL_SHEETS.filter(
    (sheet) =>
      sheetsMadeFor({ ...projection.model, frozen: layout.frozen }).includes(sheet) || sheetOf(context.outline, sheet) !== undefined,
  );
  const progressAt = (index: number): PlanProgress => {
    const sheet = made[index];
    return { sheet: sheet === undefined ? '' : names[sheet], sheetNumber: index + 1, sheets: made.length };
  };
  const checks = yield* telling(progressAt(0), checksSheet(layout));
  const verdict = verdictLink(names.Checks, checks.verdict);
  const contents: Record<ModelSheet, (verdict: Cell) => SheetContent | InPieces<SheetContent>> = {
    Cover: (line) => coverSheet(layout, line, context.writtenAt, made),
    'Base budget': (line) => baseBudgetSheet(layout, line),
    'Scenario inputs': (line) => scenarioInputsSheet(layout, line),
    'Yearly rates': (line) => yearlyRatesSheet(layout, line),
    Workings: (line) => workingsSheet(layout, line),
    'What-if workings': (line) => whatIfWorkingsSheet(layout, line),
    'Projected budgets': (line) => projectedBudgetsSheet(layout, line),
    View: (line) => viewSheet(layout, line),
    Comparison: (line) => comparisonSheet(layout, line),
    Bridge: (line) => bridgeSheet(layout, line),
    Charts: (line) => chartsSheet(layout, line),
    'Funding and gap': (line) => fundingAndGapSheet(layout, line),
    'Medium-term cumulative': (line) => cumulativeSheet(layout, line),
    'Medium-term annual': (line) => annualSheet(layout, line),
    Reserves: (line) => reservesSheet(layout, line),
    'Savings monitoring': (line) => savingsMonitoringSheet(layout, line),
    'Delivery confidence': (line) => deliveryConfidenceSheet(layout, line),
    'Low central high': (line) => lowCentralHighSheet(layout, line),
    Sensitivity: (line) => sensitivitySheet(layout, line),
    Frozen: (line) => frozenSheet(layout, line),
    Reconciliation: (line) => reconciliationSheet(layout, line),
    Checks: () => checks.sheet,
  };
  const edits: SheetEdit[] = [];
  for (const [index, sheet] of made.entries()) {
    const progress = progressAt(index);
    yield progress;
    const content = contents[sheet](verdict);
    const whole = 'next' in content ? yield* telling(progress, content) : content;
    edits.push({ edit: 'sheet', sheet, name: names[sheet], content: whole });
  }
  return { edits, layout };
}

/** Makes something, and tells the same after each piece. */
function* telling<Made>(progress: PlanProgress, pieces: InPieces<Made>): Planning<Made> {
  let step = pieces.next();
  while (step.done !== true) {
    yield progress;
    step = pieces.next();
  }
  return step.value;
}
