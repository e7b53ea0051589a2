import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import type { Place } from '../../src/pane/frame/places';
import { runCommand } from '../../src/pane/frame/run-command';
import type { Command } from '../../src/pane/frame/commands';
import { withLevels } from '../../src/pane/session/confidence-edits';
import { addMeasure, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, openExample } from './open-example';

/** A pane whose example is written, where a button was pressed. */
async function written() {
  const { workbook, session } = await agreeExample();
  session.edit((model) => ({ ...model, scenarios: [...model.scenarios, { ref: 'S2', name: 'Four per cent', note: '' }] }));
  await session.write();
  expect(session.state().write.kind).toBe('done');
  const press = async (command: Command) => {
    const went: Partial<Place>[] = [];
    await runCommand(command, session, (change) => went.push(change));
    return went;
  };
  return { workbook, session, press };
}

describe('a button of the ribbon', () => {
  it('Refresh outputs writes again, with what the sheets say now', async () => {
    const { session, press } = await written();
    const { receipt } = session.state();
    expect(await press('refresh')).toEqual([]);
    expect(session.state().write.kind).toBe('done');
    expect(session.state().receipt?.id).not.toBe(receipt?.id);
    await session.close();
  });

  it('Compare and Copy for report open the pane there', async () => {
    const { session, press } = await written();
    expect(await press('compare')).toEqual([expect.objectContaining({ tab: 'compare', over: undefined })]);
    expect(await press('report')).toEqual([expect.objectContaining({ tab: 'report', report: { at: 'copy' } })]);
    await session.close();
  });

  it('How was this worked out? shows the sum of the figure that is selected, and help where none is', async () => {
    const { workbook, session, press } = await written();
    const at = async (sheet: string, find: string, year: string) => {
      const cells = workbook.book().sheets.find(({ name }) => name === sheet)?.grid.cells;
      const rows = [...(cells?.rows() ?? [])];
      const row = rows.find((each) => cells?.valueAt(each, 1) === find) ?? 1;
      const column = Array.from({ length: 60 }, (_, index) => index + 1).find((each) => cells?.valueAt(4, each) === year) ?? 1;
      await session.show({ sheet, row, column, rows: 1, columns: 1 });
      return press('worked-out');
    };
    expect(await at('Projected budgets', 'S2-L1', '2012/13')).toMatchObject([
      { sum: { kind: 'budget', scenario: 'S2', lines: [0], yearIndex: 1 } },
    ]);
    const [total] = await at('Projected budgets', 'S2-All', '2011/12');
    expect(total?.sum).toMatchObject({ scenario: 'S2', of: 'Total', yearIndex: 0 });
    // 2012/13 stands in the sixth column of View, whose headings stand one row lower.
    const onView = async (find: string) => {
      const cells = workbook.book().sheets.find(({ name }) => name === 'View')?.grid.cells;
      const row = [...(cells?.rows() ?? [])].find((each) => cells?.valueAt(each, 1) === find) ?? 1;
      await session.show({ sheet: 'View', row, column: 6, rows: 1, columns: 1 });
      return (await press('worked-out'))[0]?.sum;
    };
    expect(await onView('All')).toMatchObject({ kind: 'budget', scenario: 'S2', of: 'Total', yearIndex: 1 });
    const authority = session.state().model?.base.authorities[0];
    const ofAuthority = await onView(authority?.ref ?? '');
    expect(ofAuthority).toMatchObject({ kind: 'budget', scenario: 'S2', of: authority?.name, yearIndex: 1 });
    expect(await onView('L1')).toMatchObject({ kind: 'budget', scenario: 'S2', lines: [0], yearIndex: 1 });
    expect(await at('Checks', 'All', '2011/12')).toMatchObject([{ over: 'help', sum: undefined }]);
    await session.close();
  });

  it('explains a risk-adjusted and an at-risk saving on Delivery confidence as well, and a planned one as its measure', async () => {
    const { workbook, session, press } = await written();
    session.edit((model) => {
      const draft = setInput(draftMeasure(percentageSaving, model, 'S2'), 'rate', { kind: 'single', value: 0.04 });
      return withLevels(addMeasure(model, { ...draft, confidence: 'High' }));
    });
    await session.write();
    const at = async (heading: string) => {
      const cells = workbook.book().sheets.find(({ name }) => name === 'Delivery confidence')?.grid.cells;
      const row = [...(cells?.rows() ?? [])].find((each) => cells?.valueAt(each, 1) === 'S2-M1') ?? 1;
      const column = Array.from({ length: 60 }, (_, index) => index + 1).find((each) => cells?.valueAt(4, each) === heading) ?? 1;
      await session.show({ sheet: 'Delivery confidence', row, column, rows: 1, columns: 1 });
      return (await press('worked-out'))[0]?.sum;
    };
    const asked = { scenario: 'S2', measure: 'M1', yearIndex: 1 };
    expect(await at('Risk-adjusted\n2012/13')).toEqual({ kind: 'confidence', ...asked, figure: 'adjusted' });
    expect(await at('At risk\n2012/13')).toEqual({ kind: 'confidence', ...asked, figure: 'atRisk' });
    expect(await at('Planned\n2012/13')).toEqual({ kind: 'measure', ...asked });
    await session.close();
  });

  it('before anything is agreed only opens the pane', async () => {
    const { session } = await openExample();
    await runCommand('refresh', session, () => {
      throw new Error('There is nowhere to go yet.');
    });
    expect(session.state().write.kind).toBe('at rest');
    await session.close();
  });
});
