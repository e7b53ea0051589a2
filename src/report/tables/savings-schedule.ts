import { wordsOfDoubt } from '../../model/figure-range';
import { dateText, yearLabel } from '../../model/financial-year';
import { changesBudget } from '../../model/measures/definition';
import type { MeasureWorkings } from '../../model/projection';
import { recurrenceOf } from '../../model/recurrence';
import type { BudgetModel } from '../../model/scenario';
import { serialDate } from '../../model/units';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { sumOf } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { baseOf, effectCell, effectsCell, effectsSum, referenceOf, savingsOf, servicesOf } from './effects';
import { baseQualifier } from './qualified-notes';

/** Columns of text before the years. */
const TEXTS = ['Service', 'Proposal'];

/** Layout 4: what each proposal saves, when, whether for good, of which kind, and how sure it is. Kinds are never added together. */
export function savingsSchedule(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const years = chosenYears(model, choices);
  const fullYear = model.years.length - 1;
  const savings = savingsOf(scenario);
  const inBudget = savings.filter(({ measure }) => changesBudget(measure.effectClass));
  const beside = savings.filter(({ measure }) => !changesBudget(measure.effectClass));
  const row = (workings: MeasureWorkings): DraftRow => ({
    head: referenceOf(workings),
    look: 'line',
    cells: [
      { kind: 'text', text: servicesOf(workings, model) },
      { kind: 'text', text: workings.measure.name },
      { kind: 'amount', pounds: baseOf(workings, model), ...baseQualifier(context.projection, [...workings.lines]) },
      ...years.map(({ index }) => effectCell(context, scenario, workings, index)),
      // A one-off has no full year.
      isRecurrent(workings) ? effectCell(context, scenario, workings, fullYear) : { kind: 'not applicable' },
      { kind: 'text', text: recurrenceWords(workings) },
      { kind: 'text', text: workings.measure.effectClass },
      confidence(workings, model),
      statedText(workings.measure.particulars.impactAssessment),
    ],
  });
  const total = (head: string, all: readonly MeasureWorkings[]): DraftRow => ({
    head,
    look: 'total',
    cells: [
      ...TEXTS.map((): DraftCell => ({ kind: 'not applicable' })),
      { kind: 'not applicable' },
      ...years.map(({ index }) => effectsCell(context, scenario, all, index)),
      effectsCell(context, scenario, all.filter(isRecurrent), fullYear),
      ...[1, 2, 3, 4].map((): DraftCell => ({ kind: 'not applicable' })),
    ],
  });
  const rows = [
    ...inBudget.map(row),
    total('Total that lowers the budget', inBudget),
    ...(beside.length === 0 ? [] : [...beside.map(row), total('Total beside the budget', beside)]),
  ];
  const positions = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const lastYear = yearLabel(model.years.at(-1) ?? model.base.year);
  return {
    subject: `Savings schedule, ${scenario.scenario.name}`,
    basis: 'cash',
    rowHead: 'Ref',
    columns: [
      ...TEXTS.map((head) => ({ head, align: 'left' as const })),
      ...[`Base ${yearLabel(model.base.year)}`, ...years.map(({ year }) => yearLabel(year)), 'Full-year effect'].map((head) => ({
        head,
        align: 'right' as const,
      })),
      ...['Recurrent or one-off', 'Kind', 'Confidence', 'EIA'].map((head) => ({ head, align: 'left' as const })),
    ],
    rows,
    sums: {
      down: [
        sumOf(inBudget.length, positions(0, inBudget.length)),
        ...(beside.length === 0 ? [] : [sumOf(rows.length - 1, positions(inBudget.length + 1, beside.length))]),
      ],
      across: [],
    },
    hasEffects: true,
    notes: [
      `Amounts of a year are in-year; the full-year effect of a recurrent saving is its effect in ${lastYear}. Years are not to be added up.`,
      ...(savings.some((each) => Number.isNaN(effectsSum([each], fullYear))) ? ['Totals leave out what is not quantified.'] : []),
    ],
    sheet: context.cells.sheet,
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
}

function isRecurrent({ measure }: MeasureWorkings): boolean {
  return recurrenceOf(measure).kind === 'recurrent';
}

function recurrenceWords({ measure }: MeasureWorkings): string {
  const recurrence = recurrenceOf(measure);
  return recurrence.kind === 'ends' ? `until ${dateText(serialDate(recurrence.on))}` : recurrence.kind;
}

/** In words, never by colour alone: the level of delivery confidence, then the words of doubt that go with its figures. */
function confidence({ measure }: MeasureWorkings, { confidence: levels }: BudgetModel): DraftCell {
  const level = measure.confidence ?? (levels === undefined ? undefined : 'not assessed');
  return statedText([level, wordsOfDoubt(measure)].filter((each) => each !== undefined).join('; '));
}

function statedText(words: string | undefined): DraftCell {
  return words === undefined || words === '' ? { kind: 'missing', words: 'not stated' } : { kind: 'text', text: words };
}
