import { planInPieces, planWrite } from '../../src/sheets/output/plan';
import { project } from '../../src/model/projection';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import type { WriteState } from '../../src/pane/session/state';
import { madeModel } from '../bench/made-model';
import { CLYDE_VALLEY_SETTINGS } from '../fixtures/clyde-valley';
import { NOTHING_STANDS } from '../fixtures/first-write';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);

/** The example with a saving on all of its lines. */
async function withSaving(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const added = addScenario(model, 'Savings');
    const draft = draftMeasure(percentageSaving, added.model, added.scenario.ref);
    return addMeasure(added.model, { ...setInput(draft, 'rate', { kind: 'single', value: 0.04 }), name: '4%' });
  });
  return opened;
}

describe('the sheets are worked out before they are written', () => {
  it('a piece at a time, none with more than twenty rows, and come to what they are when worked out at once', () => {
    const projection = project(madeModel(60));
    const context = { outline: NOTHING_STANDS, existing: [], settings: CLYDE_VALLEY_SETTINGS, writtenAt: new Date(0) };
    const pieces = planInPieces(projection, context);
    const stops = new Map<string, number>();
    let step = pieces.next();
    while (step.done !== true) {
      const sheet = step.value?.sheet ?? '';
      stops.set(sheet, (stops.get(sheet) ?? 0) + 1);
      step = pieces.next();
    }
    for (const sheet of ['Workings', 'Projected budgets', 'Base budget', 'View', 'Comparison']) {
      const edit = step.value.edits.find((each) => each.sheet === sheet);
      expect(stops.get(sheet)).toBeGreaterThanOrEqual(Math.floor(((edit?.content.cells.length ?? 0) - 5) / 20));
    }
    expect(step.value.edits).toEqual(planWrite(projection, context).edits);
  });

  it('sheet by sheet, which is told, and then written', async () => {
    const { session } = await withSaving();
    const told: string[] = [];
    session.subscribe(() => {
      const { write } = session.state();
      if (write.kind === 'writing') told.push(stageOf(write));
    });
    await session.write();
    expect(session.state().write.kind).toBe('done');
    const stages = told.filter((each, index) => each !== told[index - 1]);
    expect(stages.slice(0, 12)).toEqual(['starting', ...Array.from({ length: 11 }, (_, index) => `working out ${index + 1} of 11`)]);
    expect(new Set(stages.slice(12))).toEqual(new Set(['writing']));
  });

  it('and can be cancelled meanwhile: nothing is written', async () => {
    const { session, workbook } = await withSaving();
    const before = workbook.book();
    session.subscribe(() => {
      const { write } = session.state();
      if (write.kind === 'writing' && write.planned?.sheet === 'Workings') session.cancelWrite();
    });
    await session.write();
    expect(session.state().write.kind).toBe('cancelled');
    expect(workbook.book()).toBe(before);
    expect(session.state().onSheets).toBeUndefined();
  });
});

function stageOf({ planned, progress }: Extract<WriteState, { kind: 'writing' }>): string {
  if (progress !== undefined) return 'writing';
  return planned === undefined ? 'starting' : `working out ${planned.sheetNumber} of ${planned.sheets}`;
}
