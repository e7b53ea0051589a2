import type { Problem } from '../../model/problems';
import type { BudgetModel } from '../../model/scenario';
import { inSlices } from '../../workbook/give-way';
import type { Change } from '../../workbook/port';
import type { Clash, SheetInputs } from './clash';
import { mergeInputs } from './merge-inputs';
import type { Written } from './on-sheets';
import { rebase } from './scenario-edits';
import { sheets, type SessionCore } from './session-core';
import { sourceChanges } from './source-changes';
import { asConfirmed } from './source-edits';
import { AT_REST, type AgreedBase } from './state';

/** Changes come in bursts: a paste, a fill. */
const PAUSE_BEFORE_READING = 60;

/** What of a session follows the cells that people change on the sheets. */
export interface Following {
  /** For the workbook to tell of a change. */
  noticed(change: Change): void;
  /** Reads again all that a person may have changed, once what was noticed before is read. */
  catchUp(): Promise<void>;
  stop(): void;
}

/** `open` reads the workbook from the start, where nothing is agreed yet. */
export function following({ workbook, state, patch, take }: SessionCore, open: () => Promise<void>): Following {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let refreshing: Promise<void> = Promise.resolve();

  const noticed = (change: Change): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      refreshing = refreshing.then(() => refresh(change));
    }, PAUSE_BEFORE_READING);
  };

  /** Reads again what people can change: the source's cells and Scenario inputs. What is being edited here stays. */
  const refresh = async (change: Change): Promise<void> => {
    const { agreed } = state();
    if (state().write.kind === 'writing') return;
    if (agreed === undefined) {
      if (state().reading.phase !== 'reading') await open();
      return;
    }
    await reread(agreed, change);
  };

  const reread = async (agreed: AgreedBase, change: Change | undefined): Promise<void> => {
    const touches = (sheet: string) =>
      change === undefined || change.areas === 'everything' || change.areas.some((area) => area.sheet === sheet);
    if (agreed.lines.some(({ sheet }) => touches(sheet))) await rereadSource(agreed);
    const outline = await workbook.outline();
    const { onSheets, agreed: agreedNow } = state();
    if (!outline.ok || agreedNow === undefined) return;
    patch({ outline: outline.value });
    const ours = outline.value.sheets.find((sheet) => sheet.ours === 'Scenario inputs');
    if (onSheets === undefined || ours === undefined) {
      if (onSheets !== undefined) sheetsGone();
      return;
    }
    const frozen = outline.value.sheets.find((sheet) => sheet.ours === 'Frozen');
    if (!touches(ours.name) && (frozen === undefined || !touches(frozen.name))) return;
    const written = await (await sheets()).readWrittenInputs(workbook, outline.value, agreedNow);
    const { model } = state();
    if (written === undefined || model === undefined) return;
    if (!written.ok) patch({ problems: written.problems });
    else takeInputs(onSheets, model, written.value, written.problems);
  };

  /** What is agreed may be another by the time that its cells are read: then the cells of that one are read. */
  const rereadSource = async (agreed: AgreedBase): Promise<void> => {
    const read = await (await sheets()).readAgreedBase(workbook, asConfirmed(agreed));
    const changes = read.ok ? await inSlices(sourceChanges(agreed, read.value)) : [];
    const { agreed: agreedNow, model } = state();
    if (agreedNow === undefined || model === undefined) return;
    if (agreedNow !== agreed) await rereadSource(agreedNow);
    else if (read.ok) take(rebase(model, read.value.base, model.years), { agreed: { ...agreed, ...read.value, changes } });
    else patch({ problems: [...read.problems, ...state().problems.filter((each) => each.severity !== 'error')] });
  };

  const takeInputs = (
    last: SheetInputs,
    here: BudgetModel,
    { inputs: onSheets, inputCells }: Written,
    inputProblems: readonly Problem[],
  ): void => {
    const merged = mergeInputs(last, here, onSheets);
    const known = state().clashes.filter((clash) => !merged.clashes.some((each) => sameField(each, clash)));
    take(merged.model, { onSheets, inputCells, inputProblems, clashes: [...known, ...merged.clashes] });
  };

  /** A person deleted our sheets: what they held is still here, and not written. */
  const sheetsGone = (): void => {
    const { model } = state();
    if (model !== undefined)
      take(model, { onSheets: undefined, inputCells: undefined, writtenAt: undefined, receipt: undefined, write: AT_REST });
  };

  return {
    noticed,
    catchUp: async () => {
      await refreshing;
      const { agreed } = state();
      if (agreed !== undefined) await reread(agreed, undefined);
    },
    stop: () => clearTimeout(pause),
  };
}

function sameField(one: Clash, other: Clash): boolean {
  return one.measure === other.measure && one.field === other.field;
}
