import { project, projectStepwise, sumsAhead, type Projection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { addingFunders } from '../../sheets/spend/add-funders';
import { giveWay, inSlices } from '../../workbook/give-way';
import type { Workbook } from '../../workbook/port';
import { later } from '../fetch-later';
import { countDifferences } from './merge-inputs';
import { problemsOf } from './problems-of';
import { sourceDifferences } from './source-edits';
import { AT_REST, FIRST_STATE, type SessionState } from './state';
import { createStore, type Store } from './store';

/** What reading, following and writing share: the workbook, the state, and how a model is taken into it. */
export interface SessionCore extends Store<SessionState> {
  readonly workbook: Workbook;
  readonly now: () => Date;
  readonly patch: (change: Partial<SessionState>) => void;
  /** Takes in a model: projects it, counts what is not written, lists what is odd. */
  readonly take: (model: BudgetModel, change?: Partial<SessionState>) => void;
}

export function sessionCore(workbook: Workbook, now: () => Date): SessionCore {
  const store = createStore<SessionState>(FIRST_STATE);
  const { set } = store;
  const patch = (change: Partial<SessionState>): void => set((before) => ({ ...before, ...change }));

  const take = (model: BudgetModel, change: Partial<SessionState> = {}): void => {
    set((before) => {
      const next = { ...before, ...change, model };
      const projection = project(model, next.projection);
      const changesNotWritten = next.onSheets === undefined ? 0 : countDifferences(next.onSheets, model) + sourceDifferences(next);
      const outOfDateSince = changesNotWritten === 0 ? undefined : (before.outOfDateSince ?? now());
      const write = model === before.model || next.write.kind === 'writing' || change.write !== undefined ? next.write : AT_REST;
      return {
        ...next,
        projection,
        changesNotWritten,
        outOfDateSince,
        write,
        problems: [...problemsOf(next.agreed, projection, next.inputCells), ...next.inputProblems],
      };
    });
  };

  return { ...store, workbook, now, patch, take };
}

/**
 * The projection of a model that was never projected: with a hundred thousand lines, the page has its turn between the scenarios. What is
 * asked of it and of its base as soon as it is shown is worked out with it.
 */
export async function firstProjection(model: BudgetModel): Promise<Projection> {
  const projection = await inSlices(projectStepwise(model));
  await inSlices(sumsAhead(projection));
  await inSlices(addingFunders(model.base));
  await giveWay();
  return projection;
}

// Reading tables and making sheets is no part of the first screen: both are loaded while it shows that the workbook is read.
export const sheets = later(() => import('./on-sheets'));
export const finding = later(() => import('./find-tables'));
