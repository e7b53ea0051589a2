import { problem } from '../problems';
import { linesOf } from '../projection';
import { NO_CHANGE, type BudgetModel, type Locked, type Scenario } from '../scenario';
import type { SerialDate } from '../units';
import { withBases, type ReadMeasure, type ReadScenario } from './based-on';
import { dateAt, figureAt } from './figures';
import { readMeasure, saysOpening, type MeasureSurroundings } from './measure';
import { sameName } from './names';
import { given, type Members, type Place, type Reading } from './reading';

export const SCENARIO_KEYS = ['name', 'note', 'owner', 'asAt', 'version', 'locked', 'basedOn', 'leftOut', 'measures'] as const;

export const LOCKED_KEYS = ['on', 'total'] as const;

/** “No change”, then the scenarios of the file in its order, and the measures of them all. */
export function readScenarios(place: Place, around: MeasureSurroundings): Pick<BudgetModel, 'scenarios' | 'measures'> {
  const { reading } = around;
  let noChange: Scenario = { ref: 'S1', name: NO_CHANGE, note: '' };
  const read: ReadScenario[] = [];
  for (const [index, each] of (reading.list(place, '“scenarios”', 'scenarios') ?? []).entries()) {
    const members = reading.object(each, 'A scenario');
    if (members === undefined) continue;
    reading.refuseOtherKeys(members, SCENARIO_KEYS, 'A scenario');
    const name = scenarioName(members, each.where, reading);
    const measurePlaces = listAt(members, 'measures', reading);
    const basedOn = given(members, 'basedOn');
    const said = describedIn(members, `“${name}”`, reading);
    if (index === 0 && sameName(name, NO_CHANGE) && measurePlaces.length === 0 && basedOn === undefined) {
      noChange = { ...noChange, ...said };
      continue;
    }
    if (sameName(name, NO_CHANGE)) reading.problems.push(problem('no-change-is-taken', {}, `${each.where}.name`));
    else if (name !== '' && read.some(({ scenario }) => sameName(scenario.name, name))) {
      reading.problems.push(problem('scenario-name-twice', { name }, `${each.where}.name`));
    }
    const scenario: Scenario = { ref: `S${read.length + 2}`, name, ...said };
    const before = read.reduce((count, { measures }) => count + measures.length, 0);
    const measures = readMeasures(measurePlaces, scenario, before, around);
    read.push({ scenario, where: each.where, basedOn, leftOut: listAt(members, 'leftOut', reading), measures });
  }
  const model = withBases(read, noChange, reading);
  for (const { scenario, measures } of read) refuseOpening(measures, scenario, model, around);
  return model;
}

function scenarioName(members: Members, where: string, reading: Reading): string {
  const place = given(members, 'name');
  if (place !== undefined && (typeof place.value !== 'string' || place.value.trim() !== ''))
    return reading.text(place, 'The name of a scenario') ?? '';
  reading.problems.push(problem('scenario-name-empty', {}, `${where}.name`));
  return '';
}

/** What the file says of a scenario besides what it does: its note, owner, day, version and lock. */
function describedIn(members: Members, scenario: string, reading: Reading): Omit<Scenario, 'ref' | 'name'> {
  const textAt = (key: 'note' | 'owner' | 'version') => reading.optionalText(given(members, key), `“${key}” of ${scenario}`);
  const [note, owner, version] = [textAt('note'), textAt('owner'), textAt('version')];
  const asAtPlace = given(members, 'asAt');
  const asAt = asAtPlace === undefined ? undefined : dateAt(asAtPlace, `“asAt” of ${scenario}`, reading);
  const lockedPlace = given(members, 'locked');
  const locked = lockedPlace === undefined ? undefined : lockedAt(lockedPlace, scenario, reading);
  return {
    note,
    ...(owner === '' ? {} : { owner }),
    ...(asAt === undefined ? {} : { asAt }),
    ...(version === '' ? {} : { version }),
    ...(locked === undefined ? {} : { locked }),
  };
}

/** `"locked": { "on": "2016-05-12", "total": 3912000 }`: the total is pounds, all projected years together; Checks holds the scenario to it. */
function lockedAt(place: Place, scenario: string, reading: Reading): Locked | undefined {
  const members = reading.object(place, `“locked” of ${scenario}`);
  if (members === undefined) return undefined;
  reading.refuseOtherKeys(members, LOCKED_KEYS, `“locked” of ${scenario}`);
  const member = (key: (typeof LOCKED_KEYS)[number]): Place => members.get(key) ?? { value: undefined, where: `${place.where}.${key}` };
  const on: SerialDate | undefined = dateAt(member('on'), `The day on which ${scenario} was locked`, reading);
  const total = figureAt(member('total'), { unit: '£' }, `What ${scenario} came to when it was locked`, reading);
  return on === undefined || total === undefined ? undefined : { on, total };
}

function listAt(members: Members, key: 'measures' | 'leftOut', reading: Reading): readonly Place[] {
  const place = given(members, key);
  return place === undefined ? [] : (reading.list(place, `“${key}”`, key === 'measures' ? 'measures' : 'names') ?? []);
}

function readMeasures(places: readonly Place[], scenario: Scenario, before: number, around: MeasureSurroundings): readonly ReadMeasure[] {
  return places.flatMap((place, index): ReadMeasure[] => {
    const measure = readMeasure(place, `M${before + index + 1}`, scenario.ref, index + 1, around);
    if (measure === undefined) return [];
    const members = around.reading.object(place, 'A measure') ?? new Map<string, Place>();
    return [{ place, measure, inPlaceOf: given(members, 'inPlaceOf') }];
  });
}

/** A sequential saving cannot be on the opening budget where a pressure of its scenario, its base's too, lies on the same lines. */
function refuseOpening(
  own: readonly ReadMeasure[],
  scenario: Scenario,
  { measures }: Pick<BudgetModel, 'measures'>,
  { base, reading }: MeasureSurroundings,
): void {
  const pressures = measures.filter(({ scenarios, definition }) => scenarios.includes(scenario.ref) && definition.kind === 'pressure');
  for (const { place, measure } of own) {
    const lines = new Set(linesOf(measure, base));
    const pressed = pressures.some((other) => linesOf(other, base).some((line) => lines.has(line)));
    if (pressed && saysOpening(place, measure))
      reading.problems.push(problem('sequential-is-after-pressures', { measure: `“${measure.name}”` }, `${place.where}.savingOn`));
  }
}
