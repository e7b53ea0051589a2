import { figureUsed, qualified } from '../../model/figure-range';
import { figureWords } from '../../model/measures/figure-words';
import type { AnnualInput, AuthorityInput, InputDefinition, SingleInput, YearlyInput } from '../../model/measures/definition';
import type { BudgetModel, Measure, Scope } from '../../model/scenario';
import { words } from '../words';

/** The input that a measure's row shows as a field: the last of those that matter and is no date. */
export function mainInput(measure: Pick<Measure, 'definition'>): SingleInput | undefined {
  return singleInputs(measure.definition.inputs)
    .filter((each) => each.prominent && each.unit !== 'date')
    .at(-1);
}

export function singleInputs(inputs: readonly InputDefinition[]): readonly SingleInput[] {
  return inputs.filter((each): each is SingleInput => each.per === 'measure');
}

/** Figures by year that a measure cannot do without: they stand in the form itself. */
export function neededYearly(inputs: readonly InputDefinition[]): readonly (YearlyInput | AnnualInput)[] {
  return yearly(inputs).filter((each) => each.whenEmpty !== 'nothing given');
}

/** Figures by year that may be left out: each stands in a fold. */
export function optionalYearly(inputs: readonly InputDefinition[]): readonly (YearlyInput | AnnualInput)[] {
  return yearly(inputs).filter((each) => each.whenEmpty === 'nothing given');
}

function yearly(inputs: readonly InputDefinition[]): readonly (YearlyInput | AnnualInput)[] {
  return inputs.flatMap((each) => (each.per === 'year' && each.given !== 'from the start year' ? [each] : []));
}

export function singleValue(measure: Pick<Measure, 'inputs'>, key: string): number {
  return figureUsed(measure.inputs[key]);
}

/** `in region of 4% to 5%`: an input's figure as a person says it, its range and the words before it. */
export function inputWords(measure: Measure, input: SingleInput): string {
  const value = measure.inputs[input.key];
  const figure = (each: number) => figureWords(each, input.unit);
  const said = value?.kind === 'range' ? words.range.from(figure(value.low), figure(value.high)) : figure(figureUsed(value));
  return qualified(measure, input.key, said);
}

/** `Supported living, from 1 Apr 2011`: where a measure applies and what else matters, beside its main input. */
export function measureLine(measure: Measure): string {
  const main = mainInput(measure);
  const others = singleInputs(measure.definition.inputs).flatMap((input) => {
    const value = singleValue(measure, input.key);
    if (!input.prominent || input === main || Number.isNaN(value)) return [];
    return [
      input.unit === 'date'
        ? words.scenarios.from(inputWords(measure, input))
        : `${inputWords(measure, input)} ${input.label.toLowerCase()}`,
    ];
  });
  const where = [
    scopeWords(measure.services, words.scenarios.allServices),
    ...(measure.authorities === 'all' ? [] : [scopeWords(measure.authorities, '')]),
  ];
  return [...where, ...others].join(', ');
}

const NAMED = 2;

/** `Supported living`, `Fostering and Telecare`, `5 chosen`. */
export function scopeWords(scope: Scope, all: string): string {
  if (scope === 'all') return all;
  return scope.length <= NAMED ? scope.join(' and ') : words.form.severalChosen(scope.length);
}

/** `Renfrewshire 2%`, `Glasgow City 2% to 3%`: the authorities with a figure of their own for this input. */
export function ownFigures(measure: Measure, input: InputDefinition, model: BudgetModel): readonly string[] {
  const print = (figure: number) => figureWords(figure, input.unit);
  return measure.overrides
    .filter((each) => each.input === input.key)
    .map(({ authority, value, ends }) => {
      const name = model.base.authorities.find(({ ref }) => ref === authority)?.name ?? authority;
      return `${name} ${ends === undefined ? print(value) : words.range.from(print(ends.low), print(ends.high))}`;
    });
}

/** Inputs that can differ by authority, and those that every authority has a figure of for the way in which the sum is shared. */
export function inputsWithOwnFigures({
  definition,
  spread,
}: Pick<Measure, 'definition' | 'spread'>): readonly (SingleInput | AuthorityInput)[] {
  return definition.inputs.flatMap((each) => {
    const differs = each.per === 'authority' ? each.spread === spread : each.per === 'measure' && each.overridesFileKey !== undefined;
    return differs && each.per !== 'year' ? [each] : [];
  });
}
