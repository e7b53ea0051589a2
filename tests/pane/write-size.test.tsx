/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { writeXlsx } from 'hucre';
import { fileWorkbook, type FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { fixedSum } from '../../src/model/measures/fixed-sum/definition';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import type { MeasureDefinition } from '../../src/model/measures/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { createSession, type Session } from '../../src/pane/session/session';
import { quantifiedSum } from '../../src/model/projection';

jest.setTimeout(120_000);
afterEach(cleanup);
// jsdom lays nothing out, and so has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

/** A workbook of so many services, each paid for by two funders; one of the NHS's amounts is missing. */
async function workbookOf(services: number): Promise<FileWorkbook> {
  const rows = Array.from({ length: services * 2 }, (_, index) => [
    'Bury',
    `Service ${Math.floor(index / 2) + 1}`,
    index % 2 === 0 ? 'Council' : 'NHS',
    index === 5 ? null : 1_000 + index / 4,
  ]);
  const sheet = { name: 'Spend', rows: [['Authority', 'Service', 'Funder', '2017/18 £'], ...rows] };
  const file = await openWorkbookFile(await writeXlsx({ sheets: [sheet] }), 'spend.xlsx');
  if (!file.ok) throw new Error(file.problems[0].message);
  return fileWorkbook(file.value);
}

/** The pane on such a workbook, its table agreed, with one scenario of so many measures on all of its lines. */
async function show(
  services: number,
  measures: number,
  definition: MeasureDefinition = percentageSaving,
): Promise<{ readonly session: Session; readonly workbook: FileWorkbook }> {
  const workbook = await workbookOf(services);
  const session = createSession(workbook);
  await session.open();
  const [table] = session.state().tables;
  if (table === undefined) throw new Error('No table was found.');
  const answers = { unit: table.unit.value ?? '', year: table.year.value ?? '2017/18', kindOfMoney: 'Original budget, gross' };
  expect(await session.agree({ ...table, source: { ...table.source, funder: 'Funder' } }, answers)).toEqual([]);
  session.edit((model) => {
    const added = addScenario(model, 'Savings');
    return Array.from({ length: measures }, (_, number) => number).reduce((before, number) => {
      const draft = draftMeasure(definition, before, added.scenario.ref);
      const filled = setInput(draft, definition === fixedSum ? 'amount' : 'rate', {
        kind: 'single',
        value: definition === fixedSum ? 25_479 : 0.0001 * (number + 1),
      });
      return addMeasure(before, { ...filled, name: `Measure ${number}`, ...(definition === fixedSum ? { spread: 'equally' } : {}) });
    }, added.model);
  });
  render(<Pane session={session} />);
  await act(async () => {});
  fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  return { session, workbook };
}

async function press(name: string | RegExp): Promise<void> {
  const button = (await screen.findAllByRole('button', { name }, { timeout: 30_000 }))[0] ?? document.body;
  await act(async () => {
    fireEvent.click(button);
  });
}

const BY_FUNDER = /^An authority, a service and a funder/;
const SUMMED = /^An authority and a service, whoever pays/;
const total = (session: Session) =>
  session.state().projection?.scenarios.map(({ budgets }) => budgets.map((budget) => quantifiedSum(budget).toFixed(2)));

describe('a large model', () => {
  it('says what it would write before it writes, and asks what makes a line', async () => {
    const { session, workbook } = await show(600, 50);
    await screen.findByText('A large model: say first what makes a line');
    await press('Write');
    expect(await screen.findByRole('heading', { name: 'What is written' })).toBeTruthy();
    expect(screen.getByText(/^11 sheets\. Workings takes 60,000 rows with 660,000 formulas\. Writing and recalculating/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: BY_FUNDER }).parentElement?.textContent).toContain('1,200 lines, 60,000 rows of Workings');
    expect(screen.getByRole('radio', { name: SUMMED }).parentElement?.textContent).toContain('600 lines, 30,000 rows of Workings');
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    await press('Write like this');
    expect(screen.getByText('Say what makes a line.')).toBeTruthy();
    expect([session.state().onSheets, workbook.book().sheets.length]).toEqual([undefined, 1]);
  });

  it('says what goes when funders are added, worked out on the model itself', async () => {
    await show(600, 50);
    await press('Write');
    const goes = await screen.findByRole('region', { name: 'What goes when funders are added' });
    expect([...goes.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
      'Who pays: the gap cannot be parted by funder where a service has several.',
      '1 line without a figure is in a sum of others, which then looks complete. To check says which.',
      'The budgets of every scenario stay to the penny, by authority and service.',
      'Your 50 measures stay: they name authorities and services, never a funder.',
    ]);
  });

  it('names the scenario whose budgets would move, where most, and by how much', async () => {
    await show(600, 50, fixedSum);
    await press('Write');
    const goes = await screen.findByRole('region', { name: 'What goes when funders are added' });
    expect(goes.textContent).not.toContain('stay to the penny');
    expect(goes.textContent).toContain(
      'In “Savings” the budget of Bury, Service 3 changes by −£1,060.74 in 2018/19, and 599 others change by less: one of its measures is shared by lines, and there are fewer.',
    );
  });

  it('is written summed: formulas over the rows of the table, in cells; kept when it is opened again, and turned back', async () => {
    const { session, workbook } = await show(550, 46);
    const before = total(session);
    await press('Write');
    fireEvent.click(await screen.findByRole('radio', { name: SUMMED }));
    await press('Write like this');
    await waitFor(() => expect(session.state().write.kind).toBe('done'), { timeout: 90_000 });
    expect(total(session)).toEqual(before);
    const base = workbook.book().sheets.find(({ name }) => name === 'Base budget');
    expect(base?.grid.cells.at(6, 10)?.formula).toMatch(/^=?SUMIFS|SUMPRODUCT\(\(Spend!/);
    cleanup();

    const again = createSession(workbook);
    await again.open();
    expect(again.state().agreed?.source.sumTo).toBe('authority and service');
    expect([again.state().model?.base.lines.length, again.state().model?.measures.length]).toEqual([550, 46]);
    expect(again.state().changesNotWritten).toBe(0);
    render(<Pane session={again} />);
    await press('A line for each authority and service, whoever pays');
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: SUMMED })).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: BY_FUNDER }));
    await press('Use it, write later');
    await waitFor(() => expect(again.state().agreed?.source.sumTo).toBe('authority, service and funder'));
    expect(again.state().model?.base.lines.length).toBe(1_100);
    expect(total(again)).toEqual(before);
    expect(again.state().changesNotWritten).toBe(1);
    expect(screen.queryByText('A large model: say first what makes a line')).toBeNull();
  });

  it('that no sheet can hold line by line is offered summed only, with the reason; To check leads there, and Esc away', async () => {
    const { session } = await show(6_000, 90);
    expect(session.state().problems.map(({ code, severity }) => [code, severity])).toContainEqual(['write-too-large', 'error']);
    await press(/to check/);
    await press('See what is written');
    expect((await screen.findAllByRole('radio')).map((radio) => (radio as HTMLInputElement).checked)).toEqual([true]);
    expect(screen.getByRole('radio', { name: SUMMED })).toBeTruthy();
    expect(
      screen.getByText('An authority, a service and a funder: not offered. It takes 1,080,000 rows, and a sheet has 1,048,576.'),
    ).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('radio', { name: SUMMED }), { key: 'Escape' });
    expect(screen.queryByRole('heading', { name: 'What is written' })).toBeNull();
    await press('Write');
    await press('Use it, write later');
    await waitFor(() => expect(session.state().agreed?.source.sumTo).toBe('authority and service'));
    expect(session.state().problems.map(({ code }) => code)).not.toContain('write-too-large');
  });
});
