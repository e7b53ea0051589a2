import { circleOfBases } from '../../model/circle-of-bases';
import { problem, type Problem } from '../../model/problems';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { serialDate } from '../../model/units';
import { text, type Cell } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';
import { refNumber } from './reference-number';
import { textOf, type StandingRow } from './standing-rows';

/** The ref of a scenario's name: `S2-name`. */
export const nameRef = (scenario: string): string => `${scenario}-name`;

/** The total of a locked scenario, to which Checks holds it: `S2-locked`. */
export const lockedRef = (scenario: string): string => `${scenario}-locked`;

/** Every scenario as rows: its name, and what else was said of it. A row stands only where there is something to say. */
export function scenarioRows(model: BudgetModel): readonly InputRow[] {
  const inRefOrder = model.scenarios.every(
    ({ ref }, index) => index === 0 || refNumber(model.scenarios[index - 1]?.ref ?? '') < refNumber(ref),
  );
  return model.scenarios.flatMap((scenario, index) => [
    row(scenario, 'name', 'Scenario name', 'text', text(scenario.name), { owner: scenario.owner ?? '', note: scenario.note }),
    ...(inRefOrder ? [] : [row(scenario, 'place', 'Place in the list', 'setting', text(String(index + 1)))]),
    ...(scenario.basedOn === undefined ? [] : [row(scenario, 'basedOn', 'Based on', 'setting', text(scenario.basedOn))]),
    ...(scenario.asAt === undefined ? [] : [row(scenario, 'asAt', 'As at', 'date', scenario.asAt)]),
    ...(scenario.version === undefined ? [] : [row(scenario, 'version', 'Made with version', 'setting', text(scenario.version))]),
    ...(scenario.locked === undefined
      ? []
      : [
          row(scenario, 'lockedOn', 'Locked on', 'date', scenario.locked.on),
          row(scenario, 'locked', 'Projected, all years together, when it was locked', '£', scenario.locked.total),
        ]),
  ]);
}

function row(
  scenario: Scenario,
  key: string,
  label: string,
  unit: InputRow['unit'],
  allYears: Cell,
  said: Partial<Pick<InputRow, 'owner' | 'note'>> = {},
): InputRow {
  return {
    ref: `${scenario.ref}-${key}`,
    scenario: scenario.ref,
    measure: 'General',
    authority: 'all',
    label,
    unit,
    allYears,
    years: undefined,
    owner: '',
    source: '',
    note: '',
    ...said,
  };
}

/** The scenarios from their rows, in the order of their places, and without a place in that of their references. */
export function readScenarios(rows: readonly StandingRow[], problems: Problem[]): Scenario[] {
  const named = rows.flatMap((each) => {
    const ref = /^(S\d+)-name$/.exec(each.ref)?.[1];
    return ref === undefined ? [] : [{ ref, row: each }];
  });
  const known = new Set(named.map(({ ref }) => ref));
  const scenarios = named.map(({ ref, row: nameRow }): Scenario & { readonly place: number } => {
    const cell = (key: string) => rows.find((each) => each.ref === `${ref}-${key}`)?.allYears ?? null;
    const name = textOf(nameRow.allYears).trim();
    if (name === '') problems.push(problem('scenario-name-empty', {}, nameRow.where(0)));
    const [basedOn, version, owner] = [textOf(cell('basedOn')).trim(), textOf(cell('version')), nameRow.owner];
    if (basedOn !== '' && !known.has(basedOn))
      problems.push(problem('scenario-base-gone', { scenario: name, base: basedOn }, whereBased(ref, rows)));
    const [asAt, lockedOn, locked] = [cell('asAt'), cell('lockedOn'), cell('locked')];
    const place = Number(textOf(cell('place')));
    return {
      ref,
      name,
      note: nameRow.note,
      ...(owner === '' ? {} : { owner }),
      ...(typeof asAt === 'number' ? { asAt: serialDate(asAt) } : {}),
      ...(version === '' ? {} : { version }),
      ...(known.has(basedOn) ? { basedOn } : {}),
      ...(typeof lockedOn === 'number' && typeof locked === 'number' ? { locked: { on: serialDate(lockedOn), total: locked } } : {}),
      place: place > 0 ? place : Infinity,
    };
  });
  refuseCircles(scenarios, (ref) => whereBased(ref, rows), problems);
  // "No change" comes first, whatever its place says.
  const inOrder = scenarios
    .sort((one, other) => refNumber(one.ref) - refNumber(other.ref))
    .map((scenario, index) => ({ scenario, place: index === 0 ? 0 : scenario.place, index }))
    .sort((one, other) => (one.place === other.place ? one.index - other.index : one.place - other.place))
    .map(({ scenario: { place: _, ...scenario } }) => scenario);
  for (const [index, scenario] of inOrder.entries()) {
    const same = inOrder.findIndex((other) => other.name.toLowerCase() === scenario.name.toLowerCase());
    const nameRow = rows.find((each) => each.ref === nameRef(scenario.ref));
    if (same < index && scenario.name !== '') problems.push(problem('scenario-name-twice', { name: scenario.name }, nameRow?.where(0)));
  }
  return inOrder;
}

/** The cell that says what a scenario is based on. */
function whereBased(ref: string, rows: readonly StandingRow[]): string | undefined {
  return rows.find((each) => each.ref === `${ref}-basedOn`)?.where(0);
}

/** A circle of bases is told once. */
function refuseCircles(scenarios: readonly Scenario[], where: (ref: string) => string | undefined, problems: Problem[]): void {
  const bases = new Map(scenarios.flatMap(({ ref, basedOn }) => (basedOn === undefined ? [] : [[ref, basedOn] as const])));
  for (const { ref } of scenarios) {
    const circle = circleOfBases(ref, bases);
    if (circle.length === 0) continue;
    const names = circle.map((each) => scenarios.find((scenario) => scenario.ref === each)?.name ?? each);
    problems.push(problem('scenario-base-circle', { names }, where(ref)));
    for (const each of circle) bases.delete(each);
  }
}
