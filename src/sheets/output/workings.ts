import { cellReference } from '../../formula/address';
import { printFormula } from '../../formula/print';
import { yearLabel } from '../../model/financial-year';
import { ALL_LINES, ALL_SPEND, AUTHORITY_SPEND, changesBudget, SPEND } from '../../model/measures/definition';
import { effectExpression, type MeasureWorkings } from '../../model/projection';
import { runningBudgets, type RunningBudget } from '../../model/running-budgets';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { BASE_COLUMNS, rateReference, reference, WORKINGS_COLUMNS, type Layout } from './layout';
import { cached, pageContent, type PageColumn } from './page';
import { basisWords } from './words';

/** What each measure applies to, its effect and the line's running budget: one row for each scenario, measure and line. */
export function workingsSheet(layout: Layout, verdict: Cell): SheetContent {
  const years = layout.projection.model.years.map(yearLabel);
  const block = (name: string): PageColumn[] => years.map((year) => ({ header: `${name}\n${year}`, width: 15, style: 'body money' }));
  return pageContent({
    title: 'Workings',
    note: `${basisWords(layout)}. One row for each scenario, measure and line: pressures first, then savings in stacking order. The running budget is the line after this row and all earlier rows of its scenario. ( ) = saving.${hasMemo(layout) ? ' Effects beside the budget (cost avoidance and its like) change no budget.' : ''} Not to be sorted.`,
    verdict,
    columns: [
      { header: 'Ref', width: 13, style: 'body' },
      { header: 'Scenario', width: 9, style: 'body' },
      { header: 'Measure', width: 9, style: 'body' },
      { header: 'Line', width: 6, style: 'body' },
      { header: 'Authority', width: 22, style: 'body text' },
      { header: 'Service', width: 30, style: 'body text' },
      { header: 'Kind', width: 10, style: 'body' },
      { header: 'Class', width: 10, style: 'body' },
      { header: 'Taken on', width: 22, style: 'body' },
      ...block('Applies to'),
      ...block('Effect'),
      ...block('Running'),
      ...(hasMemo(layout) ? block('Beside the budget') : []),
    ],
    rows: layout.projection.scenarios.flatMap((scenario, scenarioIndex) => {
      const running = runningBudgets(scenario, layout.projection.model.base);
      return scenario.workings.flatMap((workings, measureIndex) => {
        const first = layout.workings.firstRowOf(scenarioIndex, measureIndex);
        const place = { scenarioIndex, scenario: scenario.scenario.ref, workings, running: running[measureIndex] };
        return Array.from(workings.lines, (line, position) => workingsRow(layout, { ...place, line, position, row: first + position }));
      });
    }),
    frozenColumns: 4,
    print: { paper: 'A3', orientation: 'landscape' },
  });
}

/** Whether any measure has an effect that stands beside the budget: only then is there a block for them. */
function hasMemo(layout: Layout): boolean {
  return layout.projection.model.measures.some((measure) => !changesBudget(measure.effectClass));
}

/** The columns of the blocks: what it applies to, its effect, the running budget. */
export function workingsColumns(layout: Layout): { readonly applies: number; readonly effect: number; readonly running: number } {
  const years = layout.projection.model.years.length;
  const applies = WORKINGS_COLUMNS.firstApplies;
  return { applies, effect: applies + years, running: applies + 2 * years };
}

interface Place {
  readonly scenarioIndex: number;
  readonly scenario: string;
  readonly workings: MeasureWorkings;
  readonly running: RunningBudget | undefined;
  readonly line: number;
  /** Position among the measure's lines. */
  readonly position: number;
  readonly row: number;
}

function workingsRow(layout: Layout, place: Place): Cell[] {
  const { workings, running, line, position, row } = place;
  const { measure } = workings;
  const columns = workingsColumns(layout);
  const baseLine = layout.projection.model.base.lines[line];
  const baseRow = layout.base.rowOf(line);
  const ofBase = (column: number) => reference(layout, 'Base budget', baseRow, column);
  const before = (rowInScenario: number | undefined, column: number) =>
    rowInScenario === undefined || rowInScenario < 0
      ? ofBase(BASE_COLUMNS.amount)
      : cellReference(layout.workings.rowOf(place.scenarioIndex, rowInScenario), column);
  const years = layout.projection.model.years.map((_, year) => year);
  const lineRef = baseLine?.ref ?? '';
  return [
    text(`${place.scenario}-${measure.ref}-${lineRef}`),
    text(place.scenario),
    text(measure.ref),
    text(lineRef),
    formula(`=${ofBase(BASE_COLUMNS.authority)}`, baseLine?.authority.name ?? ''),
    formula(`=${ofBase(BASE_COLUMNS.service)}`, baseLine?.service ?? ''),
    text(capitalised(measure.definition.kind)),
    text(capitalised(measure.effectClass)),
    text(capitalised(measure.takenOn)),
    ...years.map((year) =>
      formula(`=${before(running?.appliesToRow[position], columns.running + year)}`, cached(workings.appliesTo[year]?.[position])),
    ),
    ...(workings.changesBudget ? [] : years.flatMap((): Cell[] => [null, null])),
    ...years.map((year) =>
      formula(`=${effectFormula(layout, place, columns.applies + year, year)}`, cached(workings.effect[year]?.[position])),
    ),
    ...(workings.changesBudget ? years : []).map((year) => {
      const previous = before(running?.previousRow[position], columns.running + year);
      return formula(
        `=IF(ISNUMBER(${previous}),SUM(${previous},${cellReference(row, columns.effect + year)}),${previous})`,
        cached(running?.running[year]?.[position]),
      );
    }),
  ];
}

function effectFormula(layout: Layout, place: Place, appliesColumn: number, year: number): string {
  const { measure, lines } = place.workings;
  const rates = layout.projection.rates.get(measure.ref);
  const authority = layout.projection.model.base.lines[place.line]?.authority.ref;
  const first = place.row - place.position;
  const last = first + lines.length - 1;
  const stretch = (column: number) => `${cellReference(first, column, 'row')}:${cellReference(last, column, 'row')}`;
  return printFormula(effectExpression(measure), (name) => {
    if (name === SPEND) return cellReference(place.row, appliesColumn);
    if (name === ALL_SPEND) return `SUM(${stretch(appliesColumn)})`;
    if (name === ALL_LINES) return `SUMPRODUCT((${stretch(WORKINGS_COLUMNS.line)}<>"")*1)`;
    if (name === AUTHORITY_SPEND) {
      const authorities = WORKINGS_COLUMNS.authority;
      return `SUMPRODUCT((${stretch(authorities)}=${cellReference(place.row, authorities)})*1,${stretch(appliesColumn)})`;
    }
    const row = rates?.find(name, authority);
    return row === undefined ? name : rateReference(layout, row, year);
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
