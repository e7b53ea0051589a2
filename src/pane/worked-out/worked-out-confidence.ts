import { confidenceTable } from '../../model/confidence-table';
import { tellAtRisk, tellRiskAdjusted } from '../../model/explain-confidence';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { scenarioOf } from '../../model/totals';
import { confidenceRef, levelRefs } from '../../sheets/inputs/confidence-rows';
import { levelsOf } from '../session/confidence-edits';
import type { InputCells } from '../session/where-inputs-stand';
import { words } from '../words';
import type { SumAsked } from './sum-asked';
import { workedOut, type WorkedOutRow, type WorkedOutSum } from './worked-out-rows';

type Asked = Extract<SumAsked, { kind: 'confidence' }>;

/** A saving as planned, what is counted on of it at the weight of its level, and what is at risk; undefined where it is gone. */
export function workedOutConfidence(
  { scenario: ref, measure, yearIndex, figure }: Asked,
  projection: Projection,
  inputCells: InputCells | undefined,
): WorkedOutSum | undefined {
  const { model } = projection;
  const scenario = scenarioOf(projection, ref);
  const year = model.years[yearIndex];
  const effect = workedOut({ kind: 'measure', scenario: ref, measure, yearIndex }, projection, inputCells);
  const [planned] = effect?.rows ?? [];
  if (scenario === undefined || year === undefined || planned === undefined) return undefined;
  const row = confidenceTable(scenario, levelsOf(model), model.years.length).rows.find((each) => each.workings.measure.ref === measure);
  if (row === undefined) return undefined;
  const inYear = (figures: readonly number[]) => figures[yearIndex] ?? NaN;
  const [saving, adjusted, atRisk] = [inYear(row.planned), inYear(row.adjusted), inYear(row.atRisk)] as const;
  const { level } = row;
  const said = typeof level === 'string' ? undefined : level;
  const cells = [
    { label: words.confidence.field, ref: confidenceRef(measure) },
    ...(said === undefined ? [] : [{ label: words.confidence.weightOf(said.name), ref: levelRefs(said.ref).weight }]),
  ].flatMap(({ label, ref: input }) => {
    const cell = inputCells?.(input);
    return cell === undefined ? [] : [{ label, cell }];
  });
  const own = (label: string, amount: number, sum: string, more: Partial<WorkedOutRow> = {}): WorkedOutRow => ({
    label,
    definition: undefined,
    figure: amount,
    sum,
    cells: [],
    isTotal: false,
    ...more,
  });
  const { columns } = words.confidence;
  return {
    figure: figure === 'adjusted' ? adjusted : atRisk,
    of: [columns[figure], row.workings.measure.name, yearLabel(year), `“${scenario.scenario.name}”`].join(', '),
    rows: [
      { ...planned, label: columns.planned, figure: saving, isTotal: false },
      own(columns.adjusted, adjusted, tellRiskAdjusted(saving, said?.weight ?? NaN), { cells }),
      own(columns.atRisk, atRisk, tellAtRisk(saving, adjusted), { isTotal: true }),
    ],
  };
}
