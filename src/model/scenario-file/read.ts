import { yearLabel, yearStarting } from '../financial-year';
import { MEASURES } from '../measures/catalogue';
import type { MeasureDefinition } from '../measures/definition';
import { narrowed } from '../narrow';
import { problem, type Problem, type ProblemCode } from '../problems';
import { linesOf } from '../projection';
import { succeedUnlessStopped, type Result } from '../result';
import { NO_CHANGE, type BudgetModel, type Measure, type Scenario } from '../scenario';
import type { BaseBudget } from '../spend';
import { readFunding } from './funding';
import { readMeasure, saysOpening, type MeasureSurroundings } from './measure';
import { knownScope, sameName, type KnownNames } from './names';
import { given, Reading, type Members, type Place } from './reading';
import { readMonitoring } from './monitoring';
import { readReserves } from './reserves';
import { selectionIn, type Selection } from './selection';

/** The file as a whole; `source` is read where spend is read, `$schema` is for editors. */
export const FILE_KEYS = [
  '$schema',
  'source',
  'authorities',
  'services',
  'baseYear',
  'years',
  'funding',
  'reserves',
  'monitoring',
  'scenarios',
] as const;
export const SCENARIO_KEYS = ['name', 'note', 'measures'] as const;

/**
 * Reads a scenario file, from JSON that anybody may have written, against the base budget that its source gave. Either a
 * whole model, or every problem there is, each with its place in the file.
 */
export function readScenarioFile(file: unknown, base: BaseBudget, catalogue: readonly MeasureDefinition[] = MEASURES): Result<BudgetModel> {
  return readAgainst(file, catalogue, (selection, reading) => {
    const known = knownIn(base, { authorities: 'all', services: 'all' });
    const chosen = narrowed(
      base,
      knownScope(selection.authorities, 'authorities', known.authorities, reading),
      knownScope(selection.services, 'services', known.services, reading),
    );
    if (chosen.lines.length === 0 && reading.problems.length === 0) reading.problems.push(problem('base-has-no-lines', {}));
    return chosen;
  });
}

/** The same against a base budget that was made of the authorities and services that the file chooses. */
export function readScenarioFileOn(
  chosen: BaseBudget,
  file: unknown,
  catalogue: readonly MeasureDefinition[] = MEASURES,
): Result<BudgetModel> {
  return readAgainst(file, catalogue, () => chosen);
}

/** What is wrong with a file whatever the base budget is, so that a person hears of it even where there is none yet. */
export function problemsWithoutBase(file: unknown, catalogue: readonly MeasureDefinition[] = MEASURES): readonly Problem[] {
  const none = new Float64Array(0);
  const base: BaseBudget = {
    year: yearStarting(0),
    authorities: [],
    services: [],
    lines: [],
    atSource: none,
    unit: 1,
    unitWords: '',
    amounts: none,
  };
  return readAgainst(file, catalogue, () => base).problems.filter(({ code }) => !NEEDS_BASE.has(code));
}

const NEEDS_BASE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'authority-unknown',
  'service-unknown',
  'name-not-chosen',
  'measure-matches-nothing',
  'override-applies-to-nothing',
  'year-missing',
  'year-before-base',
  'base-year-other',
  'start-in-base-year',
]);

function readAgainst(
  file: unknown,
  catalogue: readonly MeasureDefinition[],
  choose: (selection: Selection, reading: Reading) => BaseBudget,
): Result<BudgetModel> {
  const reading = new Reading();
  const members = reading.object({ value: file, where: '' }, 'The scenario file') ?? new Map<string, Place>();
  reading.refuseOtherKeys(members, FILE_KEYS, 'The scenario file');
  const selection = selectionIn(members, reading);
  const base = choose(selection, reading);
  for (const year of selection.years.filter((each) => each <= base.year)) {
    reading.problems.push(problem('year-before-base', { year: yearLabel(year), base: yearLabel(base.year) }, 'years'));
  }
  if (selection.baseYear !== undefined && selection.baseYear !== base.year) {
    reading.problems.push(problem('base-year-other', { given: yearLabel(selection.baseYear), base: yearLabel(base.year) }, 'baseYear'));
  }
  const known = knownIn(base, selection);
  const around = {
    base,
    baseYear: base.year,
    years: selection.years,
    authorities: base.authorities,
    knownAuthorities: known.authorities,
    knownServices: known.services,
    catalogue,
    reading,
  };
  const { scenarios, measures } = readScenarios(members.get('scenarios') ?? { value: undefined, where: 'scenarios' }, around);
  const funding = readFunding(given(members, 'funding'), around);
  const reserves = readReserves(given(members, 'reserves'), around);
  const monitoring = readMonitoring(given(members, 'monitoring'), scenarios, measures, around);
  return succeedUnlessStopped(
    {
      base,
      years: selection.years,
      scenarios,
      measures,
      ...(funding.length === 0 ? {} : { funding }),
      ...(reserves.length === 0 ? {} : { reserves }),
      ...(monitoring.length === 0 ? {} : { monitoring }),
    },
    reading.problems,
  );
}

function knownIn(
  base: BaseBudget,
  chosen: Pick<Selection, 'authorities' | 'services'>,
): { readonly authorities: KnownNames; readonly services: KnownNames } {
  return {
    authorities: { names: base.authorities.map(({ name }) => name), unknown: 'authority-unknown', chosen: chosen.authorities !== 'all' },
    services: { names: base.services, unknown: 'service-unknown', chosen: chosen.services !== 'all' },
  };
}

function readScenarios(place: Place, around: MeasureSurroundings): Pick<BudgetModel, 'scenarios' | 'measures'> {
  const { reading } = around;
  const scenarios: Scenario[] = [{ ref: 'S1', name: NO_CHANGE, note: '' }];
  const measures: Measure[] = [];
  for (const [index, each] of (reading.list(place, '“scenarios”', 'scenarios') ?? []).entries()) {
    const members = reading.object(each, 'A scenario');
    if (members === undefined) continue;
    reading.refuseOtherKeys(members, SCENARIO_KEYS, 'A scenario');
    const name = scenarioName(members, each.where, around);
    const note = reading.optionalText(given(members, 'note'), 'The note of a scenario');
    const measuresPlace = given(members, 'measures');
    const measurePlaces = measuresPlace === undefined ? [] : (reading.list(measuresPlace, '“measures”', 'measures') ?? []);
    if (index === 0 && sameName(name, NO_CHANGE) && measurePlaces.length === 0) {
      scenarios[0] = { ref: 'S1', name: NO_CHANGE, note };
      continue;
    }
    if (sameName(name, NO_CHANGE)) reading.problems.push(problem('no-change-is-taken', {}, `${each.where}.name`));
    else if (name !== '' && scenarios.some((other) => sameName(other.name, name))) {
      reading.problems.push(problem('scenario-name-twice', { name }, `${each.where}.name`));
    }
    const scenario: Scenario = { ref: `S${scenarios.length + 1}`, name, note };
    scenarios.push(scenario);
    measures.push(...readMeasures(measurePlaces, scenario, measures.length, around));
  }
  return { scenarios, measures };
}

function scenarioName(members: Members, where: string, { reading }: MeasureSurroundings): string {
  const place = given(members, 'name');
  if (place !== undefined && (typeof place.value !== 'string' || place.value.trim() !== ''))
    return reading.text(place, 'The name of a scenario') ?? '';
  reading.problems.push(problem('scenario-name-empty', {}, `${where}.name`));
  return '';
}

function readMeasures(places: readonly Place[], scenario: Scenario, before: number, around: MeasureSurroundings): readonly Measure[] {
  const read = places.flatMap((place, index) => {
    const measure = readMeasure(place, `M${before + index + 1}`, scenario.ref, index + 1, around);
    return measure === undefined ? [] : [{ place, measure }];
  });
  for (const { place, measure } of read) {
    const lines = new Set(linesOf(measure, around.base));
    const pressed = read.some(
      ({ measure: other }) => other.definition.kind === 'pressure' && linesOf(other, around.base).some((line) => lines.has(line)),
    );
    if (pressed && saysOpening(place, measure)) {
      around.reading.problems.push(problem('sequential-is-after-pressures', { measure: `“${measure.name}”` }, `${place.where}.savingOn`));
    }
  }
  return read.map(({ measure }) => measure);
}
