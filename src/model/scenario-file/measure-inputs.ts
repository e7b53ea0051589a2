import { figureUsed } from '../figure-range';
import { firstDay, type FinancialYear } from '../financial-year';
import { isRequired, type AuthorityInput, type InputDefinition, type MeasureDefinition, type SingleInput } from '../measures/definition';
import { problem } from '../problems';
import type { NotedInput } from '../rates/noted-figures';
import { includes, type FigureQualifier, type InputValue, type Measure, type Override, type Scope } from '../scenario';
import type { Authority } from '../spend';
import { serialDate } from '../units';
import { figureAt } from './figures';
import { knownName, type KnownNames } from './names';
import { given, type Members, type Reading } from './reading';
import { figureOrRangeAt, type SaidInput } from './range-figures';
import { singleFigureAt, type SingleFigure } from './single-figure';
import { annualInputAt, phasingAt } from './yearly-figures';
import { yearlyFiguresAt } from './yearly-input';

/** What inputs are read against. */
export interface InputSurroundings {
  readonly baseYear: FinancialYear;
  readonly years: readonly FinancialYear[];
  readonly authorities: readonly Authority[];
  readonly knownAuthorities: KnownNames;
  readonly reading: Reading;
}

/** The measure that inputs belong to: its name as messages write it, and its place in the file. */
export interface InputOwner {
  readonly words: string;
  readonly where: string;
}

/** The keys under which a measure's inputs stand in the file, from its definition. */
export function inputKeys(definition: MeasureDefinition): readonly string[] {
  return definition.inputs.flatMap((input) => [
    input.fileKey,
    ...(input.per === 'measure' && input.overridesFileKey !== undefined ? [input.overridesFileKey] : []),
  ]);
}

/** Where the file gives an input's figures of single authorities. */
function ownFiguresKey(input: InputDefinition): string | undefined {
  if (input.per === 'authority') return input.fileKey;
  return input.per === 'measure' ? input.overridesFileKey : undefined;
}

/** The inputs of a measure by their keys, and what the file says of single figures by the quantity whose row says it. */
export interface ReadInputs extends Omit<NotedInput, 'value'>, Pick<Measure, 'inputs' | 'qualifiers' | 'tried'> {}

/** Every input that the definition has and the file gives. */
export function readInputs(definition: MeasureDefinition, members: Members, measure: InputOwner, around: InputSurroundings): ReadInputs {
  const inputs: Record<string, InputValue> = {};
  const yearly: NotedInput[] = [];
  const qualifiers: Record<string, FigureQualifier> = {};
  const tried: Record<string, readonly number[]> = {};
  // Dates first, since phasing counts from the start year.
  const singlesFirst = [...definition.inputs].sort((one, other) => Number(one.per === 'year') - Number(other.per === 'year'));
  for (const input of singlesFirst) {
    if (input.per === 'authority') continue;
    const read = readInput(input, members, measure, inputs, around);
    if (read === undefined) continue;
    inputs[input.key] = 'kind' in read ? read : read.value;
    if ('notes' in read) yearly.push(read);
    if ('qualifier' in read && read.qualifier !== undefined) qualifiers[input.key] = read.qualifier;
    if ('tried' in read && read.tried.length > 0) tried[input.key] = read.tried;
  }
  const said = (part: 'sources' | 'notes') => Object.fromEntries(yearly.flatMap((each) => Object.entries(each[part])));
  return {
    inputs,
    sources: said('sources'),
    notes: said('notes'),
    ...(Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
    ...(Object.keys(tried).length === 0 ? {} : { tried }),
  };
}

/** Figures of single authorities, in place of the general ones. */
export function readOverrides(
  definition: MeasureDefinition,
  members: Members,
  measure: InputOwner,
  scope: Scope,
  around: InputSurroundings,
): readonly Override[] {
  return definition.inputs.flatMap((input) => {
    const key = ownFiguresKey(input);
    const place = key === undefined ? undefined : given(members, key);
    if (place === undefined) return [];
    const what = inputWords(input, measure);
    const seen = new Set<string>();
    return [...(around.reading.object(place, what) ?? [])].flatMap(([name, figure]) => {
      const read =
        input.per === 'authority'
          ? figureAt(figure, input, `${what} for ${name}`, around.reading)
          : figureOrRangeAt(figure, input, `${what} for ${name}`, around.reading);
      const authority = knownName(name, figure.where, around.knownAuthorities, around.reading);
      const ref = around.authorities.find((each) => each.name === authority)?.ref;
      if (authority === undefined || ref === undefined || read === undefined) return [];
      if (seen.has(ref)) around.reading.problems.push(problem('override-twice', { input: what, authority }, figure.where));
      seen.add(ref);
      if (!includes(scope, authority))
        around.reading.problems.push(problem('override-applies-to-nothing', { input: what, authority }, figure.where));
      const own = typeof read === 'number' ? { value: read } : { value: read.central, ends: { low: read.low, high: read.high } };
      return [{ authority: ref, input: input.key, ...own }];
    });
  });
}

function readInput(
  input: Exclude<InputDefinition, AuthorityInput>,
  members: Members,
  measure: InputOwner,
  earlier: Readonly<Record<string, InputValue>>,
  around: InputSurroundings,
): InputValue | SaidInput | SingleFigure | NotedInput | undefined {
  const { reading, years, baseYear } = around;
  const place = given(members, input.fileKey);
  const what = inputWords(input, measure);
  if (place === undefined) {
    if (isRequired(input))
      reading.problems.push(problem('input-missing', { input: `“${input.fileKey}”`, measure: measure.words }, measure.where));
    return input.per === 'measure' ? emptySingle(input, years) : undefined;
  }
  if (input.per === 'measure') return singleFigureAt(place, input, what, reading);
  if (input.given === 'every year') return yearlyFiguresAt(place, { input, what, where: place.where, base: baseYear, years, reading });
  if (input.given === 'projected years') return annualInputAt(place, input, what, years, reading);
  const start = figureUsed(earlier[input.startKey]);
  const [firstYear] = years;
  const from = Number.isNaN(start) ? (firstYear === undefined ? undefined : firstDay(firstYear)) : serialDate(start);
  return from === undefined ? undefined : phasingAt(place, input, what, from, years, reading);
}

/**
 * Without a start a saving is full from the first projected year: it starts on that year's first day.
 * What is usual by convention stands until somebody says otherwise, in a cell like any other figure.
 */
function emptySingle(input: SingleInput, years: readonly FinancialYear[]): InputValue | undefined {
  if (input.usual !== undefined) return { kind: 'single', value: input.usual };
  return input.whenEmpty === 'first day' && years[0] !== undefined ? { kind: 'single', value: firstDay(years[0]) } : undefined;
}

function inputWords(input: InputDefinition, measure: InputOwner): string {
  return `${input.label} of ${measure.words}`;
}
