import { circleOfBases } from '../circle-of-bases';
import { nearestName } from '../nearest-name';
import { problem } from '../problems';
import type { Measure, Scenario } from '../scenario';
import { sameName } from './names';
import type { Place, Reading } from './reading';

/** A scenario as its part of the file says it, before its base is looked up. */
export interface ReadScenario {
  readonly scenario: Scenario;
  /** Its place in the file. */
  readonly where: string;
  /** The name of the scenario it is based on. */
  readonly basedOn: Place | undefined;
  /** Names of measures of its base that it does without. */
  readonly leftOut: readonly Place[];
  readonly measures: readonly ReadMeasure[];
}

export interface ReadMeasure {
  readonly measure: Measure;
  readonly place: Place;
  /** The name of the measure of the base whose place it takes. */
  readonly inPlaceOf: Place | undefined;
}

/**
 * The scenarios with their bases, and all measures: a scenario has the measures of its base as its own, one set of inputs for both, but
 * for those that it replaces or leaves out. A base may stand anywhere in the file, and be based on another itself.
 */
export function withBases(
  read: readonly ReadScenario[],
  noChange: Scenario,
  reading: Reading,
): { readonly scenarios: readonly Scenario[]; readonly measures: readonly Measure[] } {
  const bases = basesOf(read, noChange, reading);
  const measures = new Map(read.flatMap((each) => each.measures.map(({ measure }) => [measure.ref, measure] as const)));
  const settled = new Set<string>();
  const settle = (one: ReadScenario): void => {
    const { scenario } = one;
    if (settled.has(scenario.ref)) return;
    settled.add(scenario.ref);
    const base = bases.get(scenario.ref);
    const basis = read.find((each) => each.scenario.ref === base);
    if (basis !== undefined) settle(basis);
    if (base === undefined) refuseWithoutBase(one, reading);
    else
      for (const measure of inherited(one, basis?.scenario ?? noChange, [...measures.values()], reading))
        measures.set(measure.ref, measure);
  };
  read.forEach(settle);
  const scenarios = read.map(({ scenario }): Scenario => {
    const basedOn = bases.get(scenario.ref);
    return basedOn === undefined ? scenario : { ...scenario, basedOn };
  });
  return { scenarios: [noChange, ...scenarios], measures: [...measures.values()] };
}

/** The ref of each scenario's base, by the scenario's own. A base that is not in the file, and one that leads back, is told. */
function basesOf(read: readonly ReadScenario[], noChange: Scenario, reading: Reading): ReadonlyMap<string, string> {
  const all = [noChange, ...read.map(({ scenario }) => scenario)];
  const named = read.flatMap(({ scenario, basedOn }): (readonly [string, string])[] => {
    const name = basedOn === undefined ? undefined : reading.text(basedOn, `The base of “${scenario.name}”`);
    if (basedOn === undefined || name === undefined) return [];
    const base = all.find((each) => sameName(each.name, name));
    if (base !== undefined) return [[scenario.ref, base.ref]];
    const others = all.filter((each) => each !== scenario).map((each) => each.name);
    reading.problems.push(
      problem('scenario-base-unknown', { scenario: scenario.name, base: name, nearest: nearestName(name, others) }, basedOn.where),
    );
    return [];
  });
  const bases = new Map(named);
  for (const { scenario, basedOn } of read) {
    const circle = circleOfBases(scenario.ref, bases);
    if (circle.length === 0) continue;
    const names = circle.map((ref) => all.find((each) => each.ref === ref)?.name ?? ref);
    reading.problems.push(problem('scenario-base-circle', { names }, basedOn?.where));
    for (const ref of circle) bases.delete(ref);
  }
  return bases;
}

/** What a scenario says of measures of its base without naming one would be passed over in silence. */
function refuseWithoutBase({ scenario, basedOn, leftOut, measures }: ReadScenario, reading: Reading): void {
  if (basedOn !== undefined) return;
  for (const place of [...leftOut, ...measures.flatMap(({ inPlaceOf }) => inPlaceOf ?? [])])
    reading.problems.push(problem('base-not-named', { scenario: scenario.name }, place.where));
}

/** The measures that change by what this scenario has of its base: those that it shares, and its own in their places. */
function inherited(one: ReadScenario, base: Scenario, measures: readonly Measure[], reading: Reading): readonly Measure[] {
  const { scenario } = one;
  const ofBase = measures.filter(({ scenarios }) => scenarios.includes(base.ref));
  const taken = new Set<Measure>();
  const measureAt = (place: Place): Measure | undefined => {
    const name = reading.text(place, `A measure of the base of “${scenario.name}”`);
    if (name === undefined) return undefined;
    const [found, ...others] = ofBase.filter((each) => sameName(each.name, name));
    const about = { scenario: scenario.name, base: base.name, measure: name };
    if (found === undefined) {
      const nearest = nearestName(
        name,
        ofBase.map((each) => each.name),
      );
      reading.problems.push(problem('base-measure-unknown', { ...about, nearest }, place.where));
    } else if (others.length > 0) reading.problems.push(problem('base-measure-unclear', about, place.where));
    else if (taken.has(found)) reading.problems.push(problem('base-measure-twice', about, place.where));
    else taken.add(found);
    return found;
  };
  for (const place of one.leftOut) measureAt(place);
  const replacements = new Map(
    one.measures.flatMap(({ measure, inPlaceOf }) => {
      const replaced = inPlaceOf === undefined ? undefined : measureAt(inPlaceOf);
      return replaced === undefined ? [] : [[measure.ref, replaced] as const];
    }),
  );
  // What takes the place of a measure of the base stands where that stood among those taken one after the other; others follow the base's.
  const last = Math.max(0, ...ofBase.map(({ stackingOrder }) => stackingOrder));
  const own = one.measures.map(({ measure }): Measure => {
    const replaced = replacements.get(measure.ref);
    return replaced === undefined
      ? { ...measure, stackingOrder: last + measure.stackingOrder }
      : { ...measure, stackingOrder: replaced.stackingOrder, replaces: replaced.ref };
  });
  const shared = ofBase.filter((each) => !taken.has(each)).map((each) => ({ ...each, scenarios: [...each.scenarios, scenario.ref] }));
  return [...shared, ...own];
}
