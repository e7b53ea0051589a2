import { yearLabel } from '../../model/financial-year';
import type { MeasureWorkings } from '../../model/projection';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { totalBelow } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { effectCell, effectsCell, referenceOf, servicesOf } from './effects';

/** A change of 0.00 would say that somebody had looked. */
const notStated: DraftCell = { kind: 'missing', words: 'not stated' };

/** What the measures of a scenario do to posts, full-time equivalent, beside what they do to the budget. */
export function staffing(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const last = chosenYears(model, choices).at(-1);
  const year = last?.index ?? model.years.length - 1;
  const withPosts = scenario.workings.filter(({ measure }) => measure.particulars.posts !== undefined);
  const posts = ({ measure }: MeasureWorkings) => measure.particulars.posts ?? NaN;
  const row = (workings: MeasureWorkings): DraftRow => ({
    head: referenceOf(workings),
    look: 'line',
    cells: [
      { kind: 'text', text: servicesOf(workings, model) },
      { kind: 'text', text: workings.measure.name },
      { kind: 'number', number: posts(workings), decimals: 2 },
      effectCell(context, scenario, workings, year),
    ],
  });
  const without = scenario.workings.length - withPosts.length;
  return {
    subject: `Effect on posts, ${scenario.scenario.name}`,
    basis: 'cash',
    rowHead: 'Ref',
    columns: [
      { head: 'Service', align: 'left' },
      { head: 'Proposal', align: 'left' },
      { head: 'Change in posts, FTE', align: 'right' },
      { head: `Budget effect ${yearLabel(model.years[year] ?? model.base.year)}`, align: 'right' },
    ],
    rows: [
      ...withPosts.map(row),
      {
        head: 'Total',
        look: 'total',
        cells: [
          { kind: 'not applicable' },
          { kind: 'not applicable' },
          ...(withPosts.length === 0
            ? [notStated, notStated]
            : [
                { kind: 'number', number: withPosts.reduce((sum, each) => sum + posts(each), 0), decimals: 2 } as const,
                effectsCell(context, scenario, withPosts, year),
              ]),
        ],
      },
    ],
    sums: totalBelow(withPosts.length),
    hasEffects: true,
    notes:
      without === 0 ? [] : [`${without === 1 ? '1 measure states' : `${without} measures state`} no change in posts and stands in no row.`],
    sheet: 'Scenario inputs',
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
}
