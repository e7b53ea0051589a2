import { parseYear, yearLabel } from '../../model/financial-year';
import { MEASURES } from '../../model/measures/catalogue';
import { problem, type Problem } from '../../model/problems';
import { quantifiedSum, type Projection } from '../../model/projection';
import { same } from '../../model/same';
import { fail, succeed, type Result } from '../../model/result';
import type { Narrowing } from '../../model/spend';
import { readFrozen } from '../../sheets/frozen/read-frozen';
import { readBaseSettings, readInputs } from '../../sheets/inputs/read-inputs';
import type { BridgeChoice } from '../../sheets/output/standing-choice';
import { planInPieces, requestsForPlan, type PlanProgress } from '../../sheets/output/plan';
import { sourceFromSettings } from '../../sheets/source/source-in-cells';
import { validateSource } from '../../sheets/source/validate-source';
import type { SpendSource } from '../../sheets/source/spend-source';
import { readBase } from '../../sheets/written-model';
import { giveWay } from '../../workbook/give-way';
import type { CellBlock, Edit, Outline, Workbook } from '../../workbook/port';
import type { OutputSheet } from '../../workbook/output-sheets';
import { baseSettingsOf } from './base-settings-of';
import type { SheetInputs } from './clash';
import type { AgreedBase } from './state';
import { whereInputsStand, type InputCells } from './where-inputs-stand';

export type AgreedReading = Omit<AgreedBase, 'confirmedAt' | 'changes'>;

/** What is to be read as the base: a source, and what a person said of it. */
export type BaseWanted = Pick<AgreedBase, 'title' | 'source' | 'kindOfMoney'> & {
  readonly year: string;
  /** Left out where the base takes in all of the source. */
  readonly narrowedTo?: Narrowing | undefined;
};

/** Reads the base budget from the cells that the source names. */
export async function readAgreedBase(workbook: Workbook, wanted: BaseWanted): Promise<Result<AgreedReading>> {
  const year = parseYear(wanted.year);
  if (year === undefined) return fail(problem('year-unknown', { given: wanted.year }));
  const read = await readBase(workbook, wanted.source, year, wanted.narrowedTo);
  if (!read.ok) return read;
  const { spend, resolved, base } = read.value;
  const { sheet, header, firstRow, lastRow, firstColumn, lastColumn } = resolved.place;
  const top = header ?? firstRow;
  return succeed({
    title: wanted.title,
    source: wanted.source,
    kindOfMoney: wanted.kindOfMoney,
    area: { sheet, row: top, column: firstColumn, rows: lastRow - top + 1, columns: lastColumn - firstColumn + 1 },
    unitWords: base.unitWords,
    lines: [spend, ...(spend.joined ?? []).map((each) => each.spend)],
    base,
    total: quantifiedSum(base.amounts),
    problems: read.problems,
  });
}

export interface Written {
  readonly agreed: AgreedBase;
  readonly inputs: SheetInputs;
  /** Where each input of Scenario inputs stands, by its Ref. */
  readonly inputCells: InputCells;
}

/** What Scenario inputs says, with the base it was made for; undefined where the workbook has no such sheet of ours. */
export async function readWrittenInputs(workbook: Workbook, outline: Outline, known?: AgreedBase): Promise<Result<Written> | undefined> {
  const area = outline.sheets.find((sheet) => sheet.ours === 'Scenario inputs')?.used;
  if (area === undefined) return undefined;
  const frozenArea = outline.sheets.find((sheet) => sheet.ours === 'Frozen')?.used;
  const read = await workbook.read([{ area }, ...(frozenArea === undefined ? [] : [{ area: frozenArea }])]);
  if (!read.ok) return read;
  const [block, frozenBlock] = read.value;
  if (block === undefined) return undefined;
  const agreed = known === undefined ? await agreedBefore(workbook, block) : succeed(known);
  if (agreed === undefined || !agreed.ok) return agreed;
  await giveWay();
  const inputs = readInputs(block, agreed.value.base, MEASURES);
  if (!inputs.ok) return inputs;
  const frozenProblems: Problem[] = [];
  const frozen = readFrozen(frozenBlock, frozenProblems);
  const withFrozen = frozen.length === 0 ? inputs.value : { ...inputs.value, frozen };
  return succeed({ agreed: agreed.value, inputs: withFrozen, inputCells: whereInputsStand(block) }, [
    ...inputs.problems,
    ...frozenProblems,
  ]);
}

/** The base that was confirmed on an earlier visit, read again from its cells. */
async function agreedBefore(workbook: Workbook, block: CellBlock): Promise<Result<AgreedBase> | undefined> {
  const settings = readBaseSettings(block);
  if (settings === undefined) return undefined;
  const source = validateSource(sourceFromSettings(settings));
  if (!source.ok) return source;
  const year = yearLabel(settings.baseYear);
  const read = await readAgreedBase(workbook, {
    title: titleOf(source.value),
    source: source.value,
    kindOfMoney: settings.kindOfMoney,
    year,
    narrowedTo: settings.narrowedTo,
  });
  return read.ok ? succeed({ ...read.value, confirmedAt: undefined, changes: [] }, read.problems) : read;
}

function titleOf(source: SpendSource): string {
  return source.table ?? source.sheet ?? '';
}

export interface Planned {
  readonly edits: readonly Edit[];
  readonly baseline: readonly Pick<CellBlock, 'area' | 'values'>[];
}

interface Planning {
  readonly writtenAt: Date;
  readonly bridge?: BridgeChoice | undefined;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
}

/** The edits that make our sheets hold the projection, and what must still read the same when they are made. */
export async function planEdits(
  workbook: Workbook,
  projection: Projection,
  agreed: AgreedBase,
  { writtenAt, bridge, signal, onProgress }: Planning,
): Promise<Result<Planned>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const existing = await workbook.read(requestsForPlan(outline.value));
  if (!existing.ok) return existing;
  const settings = baseSettingsOf(agreed);
  const pieces = planInPieces(projection, { outline: outline.value, existing: existing.value, settings, writtenAt, bridge });
  let step = pieces.next();
  let told: PlanProgress | undefined;
  while (step.done !== true) {
    if (step.value !== undefined && step.value.sheetNumber !== told?.sheetNumber) onProgress?.((told = step.value));
    await giveWay();
    if (signal?.aborted === true) return fail(problem('write-stopped', {}));
    step = pieces.next();
  }
  const { edits, layout } = step.value;
  const blockOf = (kind: OutputSheet) => {
    const name = outline.value.sheets.find((sheet) => sheet.ours === kind)?.name;
    return existing.value.find((block) => block.area.sheet === name);
  };
  const [inputs, frozen] = [blockOf('Scenario inputs'), blockOf('Frozen')];
  // What is frozen is mostly left as it stands, and is long: it is held against its cells only where a write changes it.
  const changed = same(readFrozen(frozen), layout.frozen) ? [inputs] : [inputs, frozen];
  return succeed({ edits, baseline: changed.flatMap((block) => block ?? []) });
}

/** The line that the master check says, as the workbook works it out now. */
export async function readVerdict(workbook: Workbook, outline: Outline): Promise<string> {
  const checks = outline.sheets.find((sheet) => sheet.ours === 'Checks');
  if (checks === undefined) return '';
  const read = await workbook.read([{ area: { sheet: checks.name, row: 3, column: 1, rows: 1, columns: 1 } }]);
  const cell = read.ok ? read.value[0]?.values[0]?.[0] : undefined;
  return typeof cell === 'string' ? cell : '';
}
