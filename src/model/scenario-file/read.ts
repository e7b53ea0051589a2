import { yearLabel, yearStarting } from '../financial-year';
import { MEASURES } from '../measures/catalogue';
import type { MeasureDefinition } from '../measures/definition';
import { levelsFor } from '../delivery-confidence';
import { narrowed } from '../narrow';
import { problem, type Problem, type ProblemCode } from '../problems';
import { succeedUnlessStopped, type Result } from '../result';
import type { BudgetModel } from '../scenario';
import type { BaseBudget } from '../spend';
import { readDeflator } from './deflator';
import { readLevels } from './confidence';
import { readFunding } from './funding';
import { knownScope, type KnownNames } from './names';
import { given, Reading, type Place } from './reading';
import { readMonitoring } from './monitoring';
import { readReserves } from './reserves';
import { readScenarios } from './scenarios';
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
  'deflator',
  'confidence',
  'scenarios',
] as const;

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
  'prices-of-unknown-year',
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
  refuseFrozen(members.get('frozen'), reading);
  reading.refuseOtherKeys(new Map([...members].filter(([key]) => key !== 'frozen')), FILE_KEYS, 'The scenario file');
  const selection = selectionIn(members, reading);
  const base = choose(selection, reading);
  for (const year of selection.years.filter((each) => each <= base.year)) {
    reading.problems.push(problem('year-before-base', { year: yearLabel(year), base: yearLabel(base.year) }, 'years'));
  }
  if (selection.baseYear !== undefined && selection.baseYear !== base.year) {
    reading.problems.push(problem('base-year-other', { given: yearLabel(selection.baseYear), base: yearLabel(base.year) }, 'baseYear'));
  }
  const known = knownIn(base, selection);
  const levels = readLevels(given(members, 'confidence'), reading);
  const around = {
    base,
    baseYear: base.year,
    years: selection.years,
    authorities: base.authorities,
    knownAuthorities: known.authorities,
    knownServices: known.services,
    catalogue,
    levels,
    reading,
  };
  const { scenarios, measures } = readScenarios(members.get('scenarios') ?? { value: undefined, where: 'scenarios' }, around);
  const funding = readFunding(given(members, 'funding'), around);
  const reserves = readReserves(given(members, 'reserves'), around);
  const monitoring = readMonitoring(given(members, 'monitoring'), scenarios, measures, around);
  const deflator = readDeflator(given(members, 'deflator'), around);
  return succeedUnlessStopped(
    {
      base,
      years: selection.years,
      scenarios,
      measures,
      ...(funding.length === 0 ? {} : { funding }),
      ...(reserves.length === 0 ? {} : { reserves }),
      ...(monitoring.length === 0 ? {} : { monitoring }),
      ...(deflator === undefined ? {} : { deflator }),
      ...levelsFor(measures, levels),
    },
    reading.problems,
  );
}

/** A file is assumptions. A frozen position is values of one workbook on one day: typed into a file they would be nobody's figures. */
function refuseFrozen(place: Place | undefined, reading: Reading): void {
  if (place !== undefined) reading.problems.push(problem('frozen-not-in-file', {}, place.where));
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
