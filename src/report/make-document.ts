import { bridgeChart } from '../charts/bridge-chart';
import { chartUnit } from '../charts/chart-figures';
import { svgText } from '../charts/svg';
import { yearLabel } from '../model/financial-year';
import { quantifiedSum } from '../model/projection';
import type { ReportChoices } from './choices';
import { makeTable } from './make-table';
import type { ReportContext } from './report-context';
import { reportSentences, sentenceText } from './sentences/report-sentences';
import { recommendationStems } from './sentences/recommendations';
import { chosenYears, scenarioChosen } from './tables/chosen';
import { effectsSum } from './tables/effects';
import type { ReportDocument, ReportPicture } from './word/report-document';

/** A whole report: the tables in their order, what they say in sentences, the bridge as a picture, and the recommendations. */
export function reportDocument(context: ReportContext, tables: readonly ReportChoices[]): ReportDocument {
  const [first] = tables;
  const made = tables.map((choices, index) => makeTable(context, choices, index + 1).table);
  const scenario = first === undefined ? '' : scenarioChosen(context.projection, first).scenario.name;
  return {
    title: `Budget scenario report: ${scenario}`,
    heading: 'Financial implications',
    sentences: first === undefined ? [] : reportSentences(context, first).map(sentenceText),
    tables: made,
    pictures: first === undefined ? [] : [bridgePicture(context, first)],
    recommendations: first === undefined ? [] : recommendationStems(context, first),
  };
}

/** From the base budget to the last year's, step by step, as a picture with all its figures in words. */
export function bridgePicture(context: ReportContext, choices: ReportChoices): ReportPicture {
  const { model } = context.projection;
  const { scenario, workings, budgets } = scenarioChosen(context.projection, choices);
  const year = chosenYears(model, choices).at(-1)?.index ?? model.years.length - 1;
  const base = quantifiedSum(model.base.amounts);
  const label = yearLabel(model.years[year] ?? model.base.year);
  const chart = bridgeChart({
    title: `From the base budget to ${label}, ${scenario.name}`,
    steps: [
      { label: `Base budget ${yearLabel(model.base.year)}`, kind: 'budget', amount: base },
      ...workings
        .filter(({ changesBudget }) => changesBudget)
        .map((each) => ({ label: each.measure.name, kind: 'change' as const, amount: effectsSum([each], year) })),
      { label: `Projected ${label}`, kind: 'budget', amount: quantifiedSum(budgets[year] ?? new Float64Array()) },
    ],
    unit: chartUnit([base]),
  });
  const { title, inWords, width, height, picture } = chart;
  return { title, alternativeText: inWords, width, height, svg: svgText(picture), png: undefined };
}
