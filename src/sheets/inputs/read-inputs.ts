import { ATTRIBUTIONS } from '../../model/attribution';
import { levelsFor, takesConfidence, type ConfidenceLevel } from '../../model/delivery-confidence';
import { yearLabel, type FinancialYear } from '../../model/financial-year';
import { measureFaults } from '../../model/measure-faults';
import type { MeasureDefinition } from '../../model/measures/definition';
import { nearestName } from '../../model/nearest-name';
import { PARTICULAR_KEYS } from '../../model/particulars';
import { problem, type Problem } from '../../model/problems';
import { changedRates } from '../../model/rates/changed-rates';
import { succeedUnlessStopped, type Result } from '../../model/result';
import type { BudgetModel, Measure, Scenario } from '../../model/scenario';
import type { Authority, BaseBudget } from '../../model/spend';
import { startRemarks } from '../../model/start-remarks';
import type { CellBlock } from '../../workbook/port';
import { parseNames } from '../names-list';
import { settingsFromRows, type BaseSettings } from './base-settings';
import { readDeflatorRows } from './deflator-rows';
import { confidenceRef, readConfidence, readLevels } from './confidence-rows';
import { MEASURE_SETTINGS, replacesRef, type MeasureSetting } from './input-rows';
import { readMoney } from './money-rows';
import { refNumber } from './reference-number';
import { readScenarios } from './scenario-rows';
import { readMeasureInputs } from './read-measure-inputs';
import { readParticulars } from './read-particulars';
import { standingRows, textOf, type StandingRow } from './standing-rows';

/** What the Scenario inputs sheet says: the sheet is the store, and there is no other. */
export type ReadInputs = Omit<BudgetModel, 'base'>;

/** What a person confirmed of the spend table, or undefined where the sheet does not hold it. */
export function readBaseSettings(block: CellBlock): BaseSettings | undefined {
  return settingsFromRows(standingRows(block).rows.map((row) => ({ ref: row.ref, allYears: textOf(row.allYears), note: row.note })));
}

/** Years, scenarios and measures from the Scenario inputs sheet. What is wrong there is told with its cell. */
export function readInputs(
  block: CellBlock,
  base: Pick<BaseBudget, 'year' | 'authorities' | 'services'>,
  catalogue: readonly MeasureDefinition[],
): Result<ReadInputs> {
  const { rows, years } = standingRows(block);
  const problems: Problem[] = [];
  for (const year of years)
    if (year <= base.year) problems.push(problem('year-before-base', { year: yearLabel(year), base: yearLabel(base.year) }));
  const scenarios = readScenarios(rows, problems);
  const levels = readLevels(rows, problems);
  const refs = rows.flatMap((row) => /^(M\d+)-model$/.exec(row.ref)?.[1] ?? []);
  const measures = refs
    .flatMap((ref) => readMeasure(ref, rows, { years, authorities: base.authorities, catalogue, scenarios, levels, problems }))
    .filter(({ scenarios: own }) => own.length > 0);
  for (const measure of measures) {
    const where = rows.find((row) => row.ref === `${measure.ref}-model`)?.where(0) ?? '';
    for (const { input, problem: told } of startRemarks(measure, years, base.year)) {
      problems.push({ ...told, where: rows.find((row) => row.ref === `${measure.ref}-${input.key}`)?.where(0) ?? where });
    }
    problems.push(...[...measureFaults(measure, { base, years }), ...changedRates(measure)].map((each) => ({ ...each, where })));
  }
  const deflator = readDeflatorRows(rows, base.year, years, problems);
  return succeedUnlessStopped(
    {
      years,
      scenarios,
      measures: measures.sort((one, other) => refNumber(one.ref) - refNumber(other.ref)),
      ...readMoney(rows, years.length, base.authorities, problems),
      ...(deflator === undefined ? {} : { deflator }),
      ...levelsFor(measures, levels),
    },
    problems,
  );
}

interface Surroundings {
  readonly years: readonly FinancialYear[];
  readonly authorities: readonly Authority[];
  readonly catalogue: readonly MeasureDefinition[];
  readonly scenarios: readonly Scenario[];
  readonly levels: readonly ConfidenceLevel[] | undefined;
  readonly problems: Problem[];
}

function readMeasure(ref: string, rows: readonly StandingRow[], around: Surroundings): Measure[] {
  const own = rows.filter((row) => row.ref.startsWith(`${ref}-`));
  const setting = (key: MeasureSetting) => own.find((row) => row.ref === `${ref}-${key}`);
  const model = setting('model');
  const wanted = textOf(model?.allYears ?? null);
  const definition = around.catalogue.find((each) => each.model === wanted);
  if (definition === undefined) {
    around.problems.push(
      problem(
        'model-unknown',
        {
          given: wanted,
          nearest: nearestName(
            wanted,
            around.catalogue.map((each) => each.model),
          ),
        },
        model?.where(0),
      ),
    );
    return [];
  }
  const choice = <T extends string>(choices: readonly [T, ...T[]], key: MeasureSetting): T =>
    choices.find(
      (each) =>
        each ===
        textOf(setting(key)?.allYears ?? null)
          .trim()
          .toLowerCase(),
    ) ?? choices[0];
  const settingRefs = new Set([
    ...[...MEASURE_SETTINGS, ...PARTICULAR_KEYS].map((key) => `${ref}-${key}`),
    replacesRef(ref),
    confidenceRef(ref),
  ]);
  const replaces = textOf(own.find((row) => row.ref === replacesRef(ref))?.allYears ?? null).trim();
  const confidence = takesConfidence({ definition })
    ? readConfidence(
        own.find((row) => row.ref === confidenceRef(ref)),
        model?.measure ?? '',
        around.levels,
        around.problems,
      )
    : undefined;
  const inputRows = own.filter((row) => !settingRefs.has(row.ref));
  const { keyOf, ...figures } = readMeasureInputs(ref, definition, inputRows, around);
  const quantityOf = (row: StandingRow) => keyOf.get(row.ref.slice(ref.length + 1)) ?? row.ref.slice(ref.length + 1);
  const said = (part: 'source' | 'note') =>
    Object.fromEntries(
      [...inputRows, model].flatMap((row) =>
        row === undefined || row[part] === '' ? [] : [[row === model ? '' : quantityOf(row), row[part]]],
      ),
    );
  const stacking = Number(textOf(setting('order')?.allYears ?? null));
  return [
    {
      ref,
      name: model?.measure ?? '',
      definition,
      scenarios: (model?.scenario ?? '').split(/\s+/).filter((each) => around.scenarios.some((scenario) => scenario.ref === each)),
      services: parseNames(textOf(setting('services')?.allYears ?? null)),
      authorities: parseNames(textOf(setting('authorities')?.allYears ?? null)),
      effectClass: choice(definition.classes, 'class'),
      attribution: choice(ATTRIBUTIONS, 'attribution'),
      takenOn: choice(definition.takenOn, 'basis'),
      ...(definition.spreads === undefined ? {} : { spread: choice(definition.spreads, 'spread') }),
      stackingOrder: Number.isFinite(stacking) && stacking > 0 ? stacking : refNumber(ref),
      ...figures,
      ...(replaces === '' ? {} : { replaces }),
      owner: model?.owner ?? '',
      particulars: readParticulars(ref, own, around.problems),
      ...(confidence === undefined ? {} : { confidence }),
      sources: said('source'),
      notes: said('note'),
    },
  ];
}
