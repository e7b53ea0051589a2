import { yearLabel } from '../model/financial-year';
import type { Problem } from '../model/problems';
import type { Projection, ScenarioProjection } from '../model/projection';

/** What `project --json` prints. Amounts are pounds, unrounded, savings negative; null is not quantified. */
export interface ProjectionJson {
  readonly scenarios: readonly ScenarioJson[];
  readonly problems: readonly Problem[];
}

interface ScenarioJson {
  readonly name: string;
  readonly budgets: readonly {
    readonly authority: string;
    readonly service: string;
    /** Left out where nobody has stated who pays. */
    readonly funder?: string;
    readonly year: string;
    readonly amount: number | null;
  }[];
  readonly measures: readonly {
    readonly name: string;
    readonly authority: string;
    readonly service: string;
    readonly funder?: string;
    readonly year: string;
    readonly class: string;
    readonly attribution: string;
    readonly amount: number | null;
  }[];
}

export function projectionJson(projection: Projection, problems: readonly Problem[]): ProjectionJson {
  return { scenarios: projection.scenarios.map((scenario) => scenarioJson(scenario, projection)), problems };
}

function scenarioJson({ scenario, budgets, workings }: ScenarioProjection, { model: { base, years } }: Projection): ScenarioJson {
  const named = (line: number) => {
    const { authority, service = '', funder = '' } = base.lines[line] ?? {};
    return { authority: authority?.name ?? '', service, ...(funder === '' ? {} : { funder }) };
  };
  return {
    name: scenario.name,
    budgets: base.lines.flatMap((_, line) =>
      years.map((year, index) => ({ ...named(line), year: yearLabel(year), amount: amount(budgets[index]?.[line]) })),
    ),
    measures: workings.flatMap(({ measure, lines, effect }) =>
      [...lines].flatMap((line, position) =>
        years.map((year, index) => ({
          name: measure.name,
          ...named(line),
          year: yearLabel(year),
          class: measure.effectClass,
          attribution: measure.attribution,
          amount: amount(effect[index]?.[position]),
        })),
      ),
    ),
  };
}

/** A saving of nothing is 0, not the −0 that a multiplication by −1 leaves. */
function amount(figure: number | undefined): number | null {
  return figure === undefined || Number.isNaN(figure) ? null : figure + 0;
}
