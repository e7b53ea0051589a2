import { ATTRIBUTIONS } from '../attribution';
import { takesConfidence, type ConfidenceLevel } from '../delivery-confidence';
import { measureFaults } from '../measure-faults';
import type { MeasureDefinition, Spread, TakenOn } from '../measures/definition';
import { nearestName } from '../nearest-name';
import { PARTICULAR_KEYS } from '../particulars';
import { problem } from '../problems';
import { linesOf } from '../projection';
import type { Measure } from '../scenario';
import type { BaseBudget } from '../spend';
import { startRemarks } from '../start-remarks';
import { readConfidence } from './confidence';
import { inputKeys, readInputs, readOverrides, type InputOwner, type InputSurroundings } from './measure-inputs';
import { knownScope, type KnownNames } from './names';
import { readParticulars } from './particulars';
import { given, givenWords, type Members, type Place } from './reading';
import { scope } from './selection';

/** What measures are read against. */
export interface MeasureSurroundings extends InputSurroundings {
  readonly base: BaseBudget;
  readonly catalogue: readonly MeasureDefinition[];
  readonly knownServices: KnownNames;
  /** The levels of delivery confidence that the file names. */
  readonly levels: readonly ConfidenceLevel[] | undefined;
}

/** Keys that any measure may have, whatever its model. */
export const COMMON_KEYS = [
  'name',
  'model',
  'services',
  'authorities',
  'source',
  'note',
  'owner',
  'attribution',
  'inPlaceOf',
  ...PARTICULAR_KEYS,
] as const;

/** One measure of one scenario, or undefined where what is wrong leaves none. */
export function readMeasure(place: Place, ref: string, scenario: string, order: number, around: MeasureSurroundings): Measure | undefined {
  const { reading } = around;
  const members = reading.object(place, 'A measure');
  const definition = members === undefined ? undefined : definitionIn(members, place.where, around);
  if (members === undefined || definition === undefined) return undefined;
  const name = reading.optionalText(given(members, 'name'), 'The name of a measure') || definition.name;
  const owner: InputOwner = { words: `“${name}”`, where: place.where };
  refuseOtherInputs(members, definition, owner, around);
  const spread = choiceOf('spread', definition.spreads ?? [], members, around) ?? definition.spreads?.[0];
  refuseOtherSpreads(members, definition, spread, owner, around);

  const services = knownScope(
    scope(given(members, 'services'), 'services', reading),
    `${place.where}.services`,
    around.knownServices,
    reading,
  );
  const authorities = knownScope(
    scope(given(members, 'authorities'), 'authorities', reading),
    `${place.where}.authorities`,
    around.knownAuthorities,
    reading,
  );
  const confidence = takesConfidence({ definition }) ? readConfidence(members, owner.words, around.levels, reading) : undefined;
  const read = readInputs(definition, members, owner, around);
  const measure: Measure = {
    ref,
    name,
    definition,
    scenarios: [scenario],
    services,
    authorities,
    effectClass: choiceOf('class', definition.classes, members, around) ?? definition.classes[0],
    attribution: choiceOf('attribution', ATTRIBUTIONS, members, around) ?? ATTRIBUTIONS[0],
    spread,
    takenOn: takenOn(members, definition, around),
    stackingOrder: order,
    inputs: read.inputs,
    ...(read.qualifiers === undefined ? {} : { qualifiers: read.qualifiers }),
    ...(read.tried === undefined ? {} : { tried: read.tried }),
    overrides: readOverrides(definition, members, owner, authorities, around),
    owner: reading.optionalText(given(members, 'owner'), `The owner of ${owner.words}`),
    particulars: readParticulars(members, owner, reading),
    ...(confidence === undefined ? {} : { confidence }),
    sources: { ...read.sources, ...asWhole(reading.optionalText(given(members, 'source'), `The source of ${owner.words}`)) },
    notes: { ...read.notes, ...asWhole(reading.optionalText(given(members, 'note'), `The note of ${owner.words}`)) },
  };
  remarkOnScope(measure, owner, around);
  remarkOnStart(measure, owner, around);
  remarkOnFaults(measure, owner, around);
  return measure;
}

/** The keys that say what a measure is taken on, what kind of effect it has, how it is shared and how sure it is, where its definition leaves a choice. */
export function choiceKeys(definition: MeasureDefinition): readonly string[] {
  return [
    ...(definition.takenOn.includes('running budget') ? ['stacking'] : []),
    ...(definition.takenOn.includes('budget after pressures') ? ['savingOn'] : []),
    ...(definition.classes.length > 1 ? ['class'] : []),
    ...((definition.spreads?.length ?? 0) > 1 ? ['spread'] : []),
    ...(takesConfidence({ definition }) ? ['confidence'] : []),
  ];
}

/** Whether the file itself says that a sequential measure is taken on the opening budget, which it cannot be. */
export function saysOpening(place: Place, measure: Measure): boolean {
  const { value } = place;
  return (
    measure.takenOn === 'running budget' &&
    typeof value === 'object' &&
    value !== null &&
    'savingOn' in value &&
    value.savingOn === 'opening'
  );
}

function definitionIn(members: Members, where: string, { catalogue, reading }: MeasureSurroundings): MeasureDefinition | undefined {
  const place = members.get('model');
  const definition = catalogue.find(({ model }) => model === place?.value);
  if (definition === undefined) {
    const wanted = givenWords(place?.value);
    reading.problems.push(
      problem(
        'model-unknown',
        {
          given: wanted,
          nearest: nearestName(
            wanted,
            catalogue.map(({ model }) => model),
          ),
        },
        place?.where ?? where,
      ),
    );
  }
  return definition;
}

function refuseOtherInputs(members: Members, definition: MeasureDefinition, owner: InputOwner, { reading }: MeasureSurroundings): void {
  const keys = [...COMMON_KEYS, ...inputKeys(definition), ...choiceKeys(definition)];
  for (const [key, place] of members) {
    if (keys.includes(key)) continue;
    reading.problems.push(problem('input-unknown', { input: key, measure: owner.words, nearest: nearestName(key, keys) }, place.where));
  }
}

/** Figures for a way of sharing that is not chosen would be passed over in silence. */
function refuseOtherSpreads(
  members: Members,
  definition: MeasureDefinition,
  spread: Spread | undefined,
  owner: InputOwner,
  { reading }: MeasureSurroundings,
): void {
  for (const input of definition.inputs) {
    const place = input.per === 'authority' && input.spread !== spread ? given(members, input.fileKey) : undefined;
    if (input.per !== 'authority' || place === undefined) continue;
    reading.problems.push(problem('input-needs-spread', { input: input.label, measure: owner.words, spread: input.spread }, place.where));
  }
}

/** Sequential: on what pressures and earlier savings leave. Additive: on the opening budget, or on the budget after pressures. */
function takenOn(members: Members, definition: MeasureDefinition, around: MeasureSurroundings): TakenOn {
  const keys = choiceKeys(definition);
  const stacking = keys.includes('stacking') ? choiceOf('stacking', ['additive', 'sequential'], members, around) : undefined;
  const savingOn = keys.includes('savingOn') ? choiceOf('savingOn', ['opening', 'after-pressures'], members, around) : undefined;
  if (stacking === 'sequential') return 'running budget';
  return savingOn === 'after-pressures' ? 'budget after pressures' : definition.takenOn[0];
}

/** What the file chooses among several; a single option is not asked for, and its key is refused with the unknown ones. */
function choiceOf<Option extends string>(
  key: string,
  options: readonly Option[],
  members: Members,
  { reading }: MeasureSurroundings,
): Option | undefined {
  const place = options.length > 1 ? given(members, key) : undefined;
  return place === undefined ? undefined : reading.oneOf(place, `“${key}”`, options);
}

function remarkOnScope(measure: Measure, owner: InputOwner, { base, reading }: MeasureSurroundings): void {
  if (linesOf(measure, base).length > 0) return;
  // A name that is not in the data has been told; that nothing is left then follows from it.
  if (reading.problems.some(({ where, severity }) => severity === 'error' && where?.startsWith(`${owner.where}.`) === true)) return;
  reading.problems.push(problem('measure-matches-nothing', { measure: owner.words }, owner.where));
}

function remarkOnStart(measure: Measure, owner: InputOwner, { years, baseYear, reading }: MeasureSurroundings): void {
  for (const { input, problem: told } of startRemarks(measure, years, baseYear)) {
    reading.problems.push({ ...told, where: `${owner.where}.${input.fileKey}` });
  }
}

/** Inputs that are each right and do not go together; where one is wrong by itself, that has been told. */
function remarkOnFaults(measure: Measure, owner: InputOwner, { base, years, reading }: MeasureSurroundings): void {
  if (
    reading.problems.some(
      ({ where, severity }) => severity === 'error' && (where === owner.where || where?.startsWith(`${owner.where}.`) === true),
    )
  )
    return;
  reading.problems.push(...measureFaults(measure, { base, years }).map((each) => ({ ...each, where: owner.where })));
}

/** The file states source and note for the measure as a whole; for single figures they stand beside the figure. */
function asWhole(text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { '': text };
}
