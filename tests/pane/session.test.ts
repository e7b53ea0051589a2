import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import type { Measure } from '../../src/model/scenario';
import {
  addMeasure,
  addScenario,
  draftMeasure,
  rebase,
  replaceMeasure,
  setInput,
  setOverride,
} from '../../src/pane/session/scenario-edits';
import { createSession, type Session } from '../../src/pane/session/session';
import { totalOf } from '../../src/model/totals';
import { ALWAYS_MADE } from '../../src/workbook/output-sheets';
import { agreeExample, openExample, typeInto, until, type Opened } from './open-example';

/** "Scenario 1" with 4% off supported living. */
function addFourPerCent(session: Session): void {
  session.edit((model) => {
    const added = addScenario(model, 'Four per cent');
    const draft = setInput(draftMeasure(percentageSaving, added.model, added.scenario.ref), 'rate', { kind: 'single', value: 0.04 });
    return addMeasure(added.model, { ...draft, name: 'Provider negotiation', services: ['Supported living'] });
  });
}

function setRate(session: Session, value: number): void {
  session.edit((model) => replaceMeasure(model, setInput(measureOf(session), 'rate', { kind: 'single', value })));
}

function measureOf(session: Session): Measure {
  const [measure] = session.state().model?.measures ?? [];
  if (measure === undefined) throw new Error('There is no measure.');
  return measure;
}

function rateOf(session: Session): number {
  const value = measureOf(session).inputs['rate'];
  return value?.kind === 'single' ? value.value : NaN;
}

function projectedTotal(session: Session): number {
  return totalOf(session.state().projection?.scenarios.at(-1)?.budgets.at(-1));
}

async function written(): Promise<Opened> {
  const opened = await agreeExample();
  addFourPerCent(opened.session);
  await opened.session.write();
  return opened;
}

describe('a session over the example', () => {
  it('finds the spend table with its four facts, best first', async () => {
    const { session } = await openExample();
    const [best] = session.state().tables;
    expect(best).toMatchObject({ title: 'Spend', lines: 48, authorities: 8, services: 6 });
    expect([best?.unit.value, best?.year.value, best?.total.value, best?.kindOfMoney.value]).toEqual([
      '£ thousand',
      '2010/11',
      '£422,600,000',
      'Original budget, gross',
    ]);
  });

  it('starts from the agreed base with "No change" and the three years after it', async () => {
    const { session } = await agreeExample();
    const { model, agreed } = session.state();
    expect(agreed?.total).toBe(422_600_000);
    expect(model?.scenarios.map((each) => each.name)).toEqual(['No change']);
    expect(model?.years).toEqual([2011, 2012, 2013]);
  });

  it('projects as soon as something is edited', async () => {
    const { session } = await agreeExample();
    addFourPerCent(session);
    expect(projectedTotal(session)).toBe(422_600_000 - 7_120_000);
    setRate(session, 0.05);
    expect(projectedTotal(session)).toBe(422_600_000 - 8_900_000);
  });

  it('says why a table cannot be used, and stays on the tables', async () => {
    const { session } = await openExample();
    const [table] = session.state().tables;
    if (table === undefined) throw new Error('No table.');
    const problems = await session.agree(table, { unit: '£', year: 'soon', kindOfMoney: '' });
    expect(problems[0]?.message).toContain('“soon” is not a financial year');
    expect(session.state().agreed).toBeUndefined();
  });
});

describe('writing', () => {
  it('adds every sheet, and nothing is left to write', async () => {
    const { session, workbook } = await written();
    const { write, changesNotWritten, outOfDateSince, onSheets } = session.state();
    expect(write.kind).toBe('done');
    expect(workbook.book().sheets.flatMap((sheet) => sheet.ours ?? [])).toEqual([...ALWAYS_MADE]);
    expect([changesNotWritten, outOfDateSince]).toEqual([0, undefined]);
    expect(onSheets?.measures).toHaveLength(1);
  });

  it('counts what is not written, and since when', async () => {
    const { session } = await written();
    setRate(session, 0.045);
    expect(session.state().changesNotWritten).toBe(1);
    expect(session.state().outOfDateSince).toEqual(new Date(2026, 4, 12, 14, 32));
    setRate(session, 0.04);
    expect(session.state().changesNotWritten).toBe(0);
    expect(session.state().outOfDateSince).toBeUndefined();
  });

  it('is found again by the next visit, with nothing to write', async () => {
    const { workbook } = await written();
    const next = createSession(workbook);
    await next.open();
    expect(next.state().problems.filter((each) => each.severity === 'error')).toEqual([]);
    expect(next.state().agreed?.total).toBe(422_600_000);
    expect(rateOf(next)).toBe(0.04);
    expect(next.state().changesNotWritten).toBe(0);
    expect(projectedTotal(next)).toBe(415_480_000);
  });

  it('can be undone; the scenarios stay in the pane', async () => {
    const { session, workbook } = await written();
    await session.undo();
    expect(session.state().write.kind).toBe('undone');
    expect(workbook.book().sheets.every((sheet) => sheet.ours === undefined)).toBe(true);
    expect(rateOf(session)).toBe(0.04);
    expect(session.state().onSheets).toBeUndefined();
  });

  it('writes again over its own sheets', async () => {
    const { session } = await written();
    setRate(session, 0.05);
    await session.write();
    const { write } = session.state();
    expect(write.kind === 'done' ? write.receipt.sheetsAdded : 'not done').toEqual([]);
    expect(session.state().changesNotWritten).toBe(0);
  });

  it('does not write while a problem stops it', async () => {
    const { session, workbook } = await agreeExample();
    addFourPerCent(session);
    session.edit((model) => replaceMeasure(model, { ...measureOf(session), services: ['No such service'] }));
    await session.write();
    expect(session.state().problems.map((each) => each.code)).toContain('measure-matches-nothing');
    expect(workbook.book().sheets.every((sheet) => sheet.ours === undefined)).toBe(true);
  });
});

describe('two hands on one workbook', () => {
  it('follows a figure of the source, and tells what it was', async () => {
    const { session, workbook } = await agreeExample();
    addFourPerCent(session);
    const cell = session.state().agreed?.base.lines[0]?.source;
    if (cell?.kind !== 'cell') throw new Error('The line has no cell.');
    const before = projectedTotal(session);
    typeInto(workbook, cell.amount.sheet, cell.amount.row, cell.amount.column, 12_400);
    await until(() => (session.state().agreed?.changes ?? []).length > 0);
    const [change] = session.state().agreed?.changes ?? [];
    expect(change).toMatchObject({ cell: cell.amount, was: 11_400_000, now: 12_400_000 });
    expect(projectedTotal(session)).toBe(before + 1_000_000);
    session.acceptSource();
    expect(session.state().agreed?.changes).toEqual([]);
  });

  it('takes an input that was changed on the sheet', async () => {
    const { session, workbook } = await written();
    const at = session.state().inputCells?.('M1-rate');
    if (at === undefined) throw new Error('The rate has no cell.');
    typeInto(workbook, at.sheet, at.row, at.column, 0.015);
    await until(() => rateOf(session) === 0.015);
    expect(rateOf(session)).toBe(0.015);
    expect(session.state().changesNotWritten).toBe(0);
  });

  it('keeps what was typed here when the sheet says something else too, asks, and writes nothing until it is settled', async () => {
    const { session, workbook } = await written();
    const at = session.state().inputCells?.('M1-rate');
    if (at === undefined) throw new Error('The rate has no cell.');
    setRate(session, 0.05);
    typeInto(workbook, at.sheet, at.row, at.column, 0.015);
    await until(() => session.state().clashes.length > 0);
    expect(rateOf(session)).toBe(0.05);
    const [clash] = session.state().clashes;
    expect(clash?.figures).toEqual({ input: 'rate', authority: undefined, here: 0.05, onSheet: 0.015 });
    await session.write();
    expect(session.state().write.kind).toBe('clash');
    if (clash === undefined) throw new Error('No clash.');
    session.settle(clash, 'sheet');
    expect(rateOf(session)).toBe(0.015);
    await session.write();
    expect(session.state().write.kind).toBe('done');
  });
});

describe('another order of the source', () => {
  it('leaves every authority its own rate', async () => {
    const { session } = await agreeExample();
    addFourPerCent(session);
    const { model } = session.state();
    if (model === undefined) throw new Error('There is no model.');
    const inverclyde = model.base.authorities.find((each) => each.name === 'Inverclyde')?.ref ?? '';
    const own = { ...model, measures: [setOverride(measureOf(session), 'rate', inverclyde, { value: 0.03 })] };
    const reversed = model.base.authorities.map((each, index) => ({ ...each, name: model.base.authorities.at(-1 - index)?.name ?? '' }));
    const { measures } = rebase(own, { ...model.base, authorities: reversed }, model.years);
    const [override] = measures[0]?.overrides ?? [];
    expect(reversed.find((each) => each.ref === override?.authority)?.name).toBe('Inverclyde');
  });
});
