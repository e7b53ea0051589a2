import { problem } from '../problems';
import { nearestName } from '../nearest-name';
import type { MonitoredSaving } from '../savings-monitoring';
import type { Measure, Scenario } from '../scenario';
import type { Bounded } from './figures';
import { missing, type MoneySurroundings } from './funding';
import { sameName } from './names';
import { given, type Members, type Place } from './reading';
import { annualFiguresAt } from './yearly-figures';

export const MONITORING_KEYS = ['scenario', 'measure', 'achieved', 'pressures', 'source', 'note'] as const;

const AMOUNT: Bounded = { unit: '£', least: 0 };

/** `"monitoring": [{ "scenario": "4%", "measure": "Price negotiation", "achieved": { "2025/26": 900000 }, "pressures": { … } }]`, in pounds. */
export function readMonitoring(
  place: Place | undefined,
  scenarios: readonly Scenario[],
  measures: readonly Measure[],
  around: MoneySurroundings,
): readonly MonitoredSaving[] {
  const monitored: MonitoredSaving[] = [];
  for (const each of place === undefined ? [] : (around.reading.list(place, '“monitoring”', 'monitored savings') ?? [])) {
    const { reading, years } = around;
    const members = reading.object(each, 'A monitored saving');
    if (members === undefined) continue;
    reading.refuseOtherKeys(members, MONITORING_KEYS, 'A monitored saving');
    const measure = measureOf(members, each, scenarios, measures, around);
    const yearly = (key: 'achieved' | 'pressures', what: string) => {
      const said = given(members, key);
      const read = said === undefined ? undefined : annualFiguresAt(said, AMOUNT, what, years, reading);
      return read ?? years.map(() => NaN);
    };
    const achieved = yearly('achieved', 'What is achieved of a saving');
    const pressures = yearly('pressures', 'In-year pressures on a saving');
    const source = reading.optionalText(given(members, 'source'), 'The source of a monitored saving');
    const note = reading.optionalText(given(members, 'note'), 'The note of a monitored saving');
    if (measure !== undefined) monitored.push({ ref: `A${monitored.length + 1}`, measure: measure.ref, achieved, pressures, source, note });
  }
  return monitored;
}

function measureOf(
  members: Members,
  place: Place,
  scenarios: readonly Scenario[],
  measures: readonly Measure[],
  { reading }: MoneySurroundings,
): Measure | undefined {
  const scenarioName = reading.text(members.get('scenario') ?? missing(place, 'scenario'), 'The scenario of a monitored saving');
  const name = reading.text(members.get('measure') ?? missing(place, 'measure'), 'The measure of a monitored saving');
  if (scenarioName === undefined || name === undefined) return undefined;
  const scenario = scenarios.find((each) => sameName(each.name, scenarioName));
  const own = measures.filter(
    (each) => scenario !== undefined && each.scenarios.includes(scenario.ref) && each.definition.kind === 'saving',
  );
  const measure = own.find((each) => sameName(each.name, name));
  if (measure === undefined) {
    const nearest = nearestName(
      name,
      own.map((each) => each.name),
    );
    reading.problems.push(
      problem('monitored-saving-unknown', { scenario: scenarioName, measure: name, nearest }, `${place.where}.measure`),
    );
  }
  return measure;
}
