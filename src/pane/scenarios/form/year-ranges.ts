import { figureWords } from '../../../model/measures/figure-words';
import { figuresAtPoint, rangeOf } from '../../../model/figure-range';
import type { AnnualInput, PhasingInput, YearlyInput } from '../../../model/measures/definition';
import type { BudgetModel, Measure, RangePoint, YearlyValue } from '../../../model/scenario';
import { setInput, setQualifier, withYearFigure } from '../../session/scenario-edits';
import { rangeText, type TypedRange } from '../../typing/typed-range';
import type { RangeTyping } from '../../typing/use-typed-figure';
import { words } from '../../words';

/** The figures by year that the form holds, one a projected year; NaN where it is empty. */
export function yearsHeld(draft: Measure, input: YearlyInput | AnnualInput | PhasingInput, model: BudgetModel): YearlyValue {
  const given = draft.inputs[input.key];
  const { ends, ...plain }: YearlyValue = given?.kind === 'by year' ? given : { kind: 'by year', base: NaN, values: [] };
  const values = model.years.map((_, year) => plain.values[year] ?? NaN);
  return { ...plain, values, ...(ends === undefined ? {} : { ends }) };
}

/** What a year's field holds of a range, and what it does with one that is typed: words before it go with the input. */
export function yearTyping(
  input: YearlyInput | AnnualInput | PhasingInput,
  value: YearlyValue,
  year: number,
  draft: Measure,
  onChange: (draft: Measure) => void,
): RangeTyping | undefined {
  if (input.given === 'from the start year') return undefined;
  const [low, high] = [value.ends?.low[year] ?? NaN, value.ends?.high[year] ?? NaN];
  return {
    text: low < high ? rangeText({ low, high }, input.unit) : undefined,
    onRange: ({ low: lowEnd, high: highEnd, words: said }: TypedRange) => {
      const central = lowEnd === highEnd ? lowEnd : NaN;
      const typed = setInput(draft, input.key, withYearFigure(value, year, { low: lowEnd, central, high: highEnd }));
      onChange(said === '' ? typed : setQualifier(typed, input.key, { words: said }));
    },
  };
}

/** `Low (3%, 4%)`: a point of a range by year with the figures that the budget would use. */
export function pointOfYears(value: YearlyValue, point: RangePoint, unit: AnnualInput['unit']): string {
  const range = rangeOf(value);
  const figures = range === undefined ? value.values : figuresAtPoint(range, point);
  const given = figures.filter((figure) => !Number.isNaN(figure)).map((figure) => figureWords(figure, unit));
  return words.range.used(words.range.points[point], given.join(', '));
}
