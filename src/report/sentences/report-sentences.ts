import { wordsOfDoubt } from '../../model/figure-range';
import { yearLabel } from '../../model/financial-year';
import { fundingOf, gapBetween } from '../../model/funding';
import { changesBudget } from '../../model/measures/definition';
import { percentageSaving } from '../../model/measures/percentage-saving/definition';
import type { MeasureWorkings } from '../../model/projection';
import { effectOf, notQuantifiedIn, totalOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { chosenYears, scenarioChosen } from '../tables/chosen';
import { baseOf, effectsSum, savingsOf } from '../tables/effects';
import { moneyWords, usualStyle } from './money-words';
import { type Sentence, type SentenceFigure } from './sentence';

export { sentenceText } from './sentence';

/**
 * What a report says of a scenario, in the patterns that committee reports have: the saving in the first year and in a full year,
 * the projected budget, what is cashable and what is not, what is not quantified, and the gap.
 */
export function reportSentences(context: ReportContext, choices: ReportChoices): readonly Sentence[] {
  const { model } = context.projection;
  const option = scenarioChosen(context.projection, choices);
  const { scenario, budgets } = option;
  const years = chosenYears(model, choices);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const figure = (pounds: number, basis: SentenceFigure['basis'], year: number): SentenceFigure => ({
    words: moneyWords(pounds, usualStyle(pounds)),
    pounds,
    place: undefined,
    year: yearLabel(model.years[year] ?? model.base.year),
    basis,
    prices: 'nominal',
    scenario: `${scenario.ref} ${scenario.name}`,
    asAt: context.provenance.written ?? 'not written to the workbook yet',
  });
  const budget = (pounds: number, year: number): SentenceFigure => {
    return { ...figure(pounds, 'budget', year), place: context.cells.budget(scenario.ref, 'All', year) };
  };
  const savings = savingsOf(option);
  const cashable = savings.filter(({ measure }) => changesBudget(measure.effectClass));
  const beside = savings.filter(({ measure }) => !changesBudget(measure.effectClass));
  const lastLabel = yearLabel(last.year);
  const [onlySaving] = cashable.length === 1 ? cashable : [];
  const saving = (basis: SentenceFigure['basis'], year: number): SentenceFigure => ({
    ...figure(effectsSum(cashable, year), basis, year),
    place: onlySaving === undefined ? undefined : context.cells.effect(scenario.ref, onlySaving.measure.ref, year),
    base: onlySaving === undefined ? undefined : percentageBase(onlySaving),
  });
  const firstSaving = effectsSum(cashable, first.index);
  const sentences: Sentence[] = [];
  if (cashable.length > 0 && !Number.isNaN(firstSaving)) {
    sentences.push([
      'The overall proposed savings will be ',
      saving('in-year', first.index),
      ` in ${yearLabel(first.year)}`,
      ...(last.index === first.index ? [] : [' and ', saving('full-year', last.index), ` in ${lastLabel}`]),
      '.',
    ]);
    for (const each of cashable) sentences.push(...savingSentence(each));
  }
  sentences.push([
    'The projected budget is ',
    budget(totalOf(budgets[last.index]), last.index),
    ` in ${lastLabel}, against a base budget of `,
    budget(totalOf(model.base.amounts), -1),
    ` in ${yearLabel(model.base.year)}.`,
  ]);
  if (beside.length > 0) {
    const kinds = [...new Set(beside.map(({ measure }) => measure.effectClass))].join(' or ');
    const pounds = effectsSum(beside, last.index);
    sentences.push([
      `Of the savings in ${lastLabel}, `,
      saving('full-year', last.index),
      ' is cashable',
      ...(Number.isNaN(pounds)
        ? [`; the ${kinds} is not yet quantified.`]
        : [' and ', figure(pounds, 'full-year', last.index), ` is ${kinds}, which leaves the budget as it is.`]),
    ]);
  }
  const missing = notQuantifiedIn(option, last.index);
  if (missing > 0) sentences.push([missing === 1 ? '1 proposal is not yet quantified.' : `${missing} proposals are not yet quantified.`]);
  if (model.funding !== undefined) {
    const gap = gapBetween(totalOf(budgets[last.index]), fundingOf(model, last.index));
    // Where somebody's funding is not given nobody knows the gap, and least of all that there is none.
    sentences.push(
      Number.isNaN(gap)
        ? [`The cumulative financial gap by ${lastLabel} is not known: funding is not given for every authority.`]
        : [
            gap > 0 ? 'It will need to close a cumulative financial gap of ' : 'There is no cumulative financial gap: the surplus is ',
            figure(gap, 'cumulative', last.index),
            ` by ${lastLabel}.`,
          ],
    );
  }
  return sentences;

  /** What a percentage saving is a percentage of: the budget of its lines, where it is taken on that and not on what others leave of it. */
  function percentageBase(each: MeasureWorkings): number | undefined {
    const { definition, takenOn } = each.measure;
    return definition === percentageSaving && takenOn === 'opening budget' ? baseOf(each, model) : undefined;
  }

  function savingSentence(each: MeasureWorkings): readonly Sentence[] {
    const full = effectOf(each, last?.index ?? 0);
    if (Number.isNaN(full) || cashable.length === 1) return [];
    const place = context.cells.effect(scenario.ref, each.measure.ref, last?.index ?? 0);
    const own = { ...figure(full, 'full-year', last?.index ?? 0), place, base: percentageBase(each) };
    return [
      [
        `${each.measure.name}: it is expected that `,
        { ...own, words: moneyWords(full, usualStyle(full), wordsOfDoubt(each.measure)) },
        ' will be saved over a full year.',
      ],
    ];
  }
}
