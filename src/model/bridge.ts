import { MOVEMENT_NAMES, movementOf, MOVEMENTS, type Movement } from './movements';
import type { MeasureWorkings, Projection, ScenarioProjection } from './projection';
import { effectOf, totalOf, type LineFilter } from './totals';

/** What a bridge is asked of: a year, everything or one authority or service, each measure by itself or all of one kind together. */
export interface BridgeScope {
  /** Position among the projected years. */
  readonly year: number;
  /** The authority's ref; all where left out. */
  readonly authority?: string | undefined;
  readonly service?: string | undefined;
  readonly by: 'measure' | 'kind';
}

export interface Bridge {
  /** Pounds: the base budget, and the scenario's budget of the year. What is not quantified is in neither. */
  readonly opening: number;
  readonly projected: number;
  /** Pressures by their kind, then savings, then one-offs; within a kind in the order in which they are worked out. */
  readonly steps: readonly BridgeMove[];
}

export interface BridgeMove {
  readonly name: string;
  readonly movement: Movement;
  readonly workings: readonly MeasureWorkings[];
  /** Pounds against the base budget, savings negative. NaN is not quantified. */
  readonly effect: number;
}

/** From the base to the projected budget. Opening and effects make the projected budget, to the rounding of doubles. */
export function bridgeOf({ model }: Projection, scenario: ScenarioProjection, scope: BridgeScope): Bridge {
  const includes = linesIn(model.base.lines, scope);
  const moves = scenario.workings
    .filter((workings) => workings.changesBudget && touchesAny(workings, includes))
    .map((workings): BridgeMove => ({
      name: workings.measure.name,
      movement: movementOf(workings.measure.definition),
      workings: [workings],
      effect: effectOf(workings, scope.year, includes),
    }));
  const inOrder = MOVEMENTS.flatMap((movement) => {
    const own = moves.filter((each) => each.movement === movement);
    return scope.by === 'measure' || own.length === 0 ? own : [together(movement, own)];
  });
  return {
    opening: totalOf(model.base.amounts, includes),
    projected: totalOf(scenario.budgets[scope.year], includes),
    steps: inOrder,
  };
}

/** Which lines of a base budget belong to this authority and service; undefined where all do. */
export function linesIn(
  lines: Projection['model']['base']['lines'],
  { authority, service }: Pick<BridgeScope, 'authority' | 'service'>,
): LineFilter | undefined {
  if (authority === undefined && service === undefined) return undefined;
  return (line) =>
    (authority === undefined || lines[line]?.authority.ref === authority) && (service === undefined || lines[line]?.service === service);
}

/** Whether a measure is on any of the lines that are included. */
export function touchesAny({ lines }: MeasureWorkings, includes: LineFilter | undefined): boolean {
  return includes === undefined ? lines.length > 0 : lines.some(includes);
}

function together(movement: Movement, moves: readonly BridgeMove[]): BridgeMove {
  const quantified = moves.filter(({ effect }) => !Number.isNaN(effect));
  return {
    name: MOVEMENT_NAMES[movement],
    movement,
    workings: moves.flatMap(({ workings }) => workings),
    effect: quantified.length === 0 ? NaN : quantified.reduce((sum, { effect }) => sum + effect, 0),
  };
}
