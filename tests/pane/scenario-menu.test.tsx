/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MEASURES } from '../../src/model/measures/catalogue';
import { Pane } from '../../src/pane/frame/Pane';
import { basedOnScenario } from '../../src/pane/session/based-on';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { textOf } from '../../src/sheets/inputs/standing-rows';
import { agreeExample, typeInto, until, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** “Councils’ own” with 4% off everything, and “Variant” based on it; the pane on its Scenarios tab. */
async function openScenarios(): Promise<Opened> {
  const opened = await agreeExample();
  const saving = MEASURES.find((each) => each.model === 'percentage-saving');
  if (saving === undefined) throw new Error('There is no percentage saving.');
  opened.session.edit((now) => {
    const added = addScenario(now, 'Councils’ own');
    const draft = { ...draftMeasure(saving, added.model, added.scenario.ref), name: 'Negotiation' };
    const model = addMeasure(added.model, setInput(draft, 'rate', { kind: 'single', value: 0.04 }));
    return basedOnScenario(model, added.scenario.ref).model;
  });
  render(<Pane session={opened.session} />);
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  });
  await screen.findByText('Councils’ own');
  return opened;
}

async function choose(scenario: string, item: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `Options for ${scenario}` }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

const type = (label: string, text: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
};

test('a variant follows its base; typed over, it is marked as its own and can be reset', async () => {
  const { session } = await openScenarios();
  expect(screen.getByText(/^Based on “Councils’ own”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Councils’ own, variant' }));
  expect(screen.getByText('from “Councils’ own”')).toBeTruthy();
  const field = screen.getByLabelText('Negotiation, saving rate');
  act(() => field.focus());
  type('Negotiation, saving rate', '5');
  expect(screen.getByText(/^own, in place of “Negotiation”/)).toBeTruthy();
  expect(session.state().model?.measures.map(({ inputs }) => inputs['rate'])).toEqual([
    { kind: 'single', value: 0.04 },
    { kind: 'single', value: 0.05 },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Reset to “Councils’ own”' }));
  expect(screen.getByText('from “Councils’ own”')).toBeTruthy();
  expect(session.state().model?.measures).toHaveLength(1);
});

test('a locked scenario says so, shows its figure without a field, and refuses what would change it', async () => {
  const { session } = await openScenarios();
  await choose('Councils’ own', 'Lock');
  expect(screen.getByText(/^Locked \d/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Councils’ own' }));
  expect(screen.queryByLabelText('Negotiation, saving rate')).toBeNull();
  const before = session.state().model;
  act(() => session.edit((now) => ({ ...now, scenarios: now.scenarios.filter(({ name }) => name !== 'Councils’ own') })));
  expect(session.state().model).toBe(before);
  expect(session.state().problems.map(({ code }) => code)).toContain('scenario-locked');
});

test('a frozen scenario stands in the list with its status, and stays when the scenario changes', async () => {
  const { session } = await openScenarios();
  await choose('Councils’ own', 'Freeze');
  type('Frozen as', 'Board paper');
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'board' } });
  fireEvent.click(screen.getByRole('button', { name: 'Freeze' }));
  expect(screen.getByText(/^Frozen · board · /)).toBeTruthy();
  const frozen = session.state().model?.frozen;
  act(() => session.edit((now) => ({ ...now, measures: [] })));
  expect(session.state().model?.frozen).toEqual(frozen);
  await act(() => session.write());
  const ours = session.state().outline?.sheets.map(({ ours: kind }) => kind);
  expect(ours).toEqual(expect.arrayContaining(['Frozen', 'Reconciliation']));
  await act(() => session.open());
  expect(session.state().model?.frozen).toEqual(frozen);
});

describe('A frozen scenario in the pane and on its sheet', () => {
  const HOSTILE = "“Board”, the 'May' paper 🙂 =1+1";

  /** Ref, name and status of each position on the sheet Frozen, from its first row. */
  async function onSheet({ workbook }: Opened): Promise<readonly string[]> {
    const outline = await workbook.outline();
    const area = outline.ok ? outline.value.sheets.find(({ ours }) => ours === 'Frozen')?.used : undefined;
    const read = area === undefined ? undefined : await workbook.read([{ area }]);
    const rows = read?.ok === true ? (read.value[0]?.values ?? []) : [];
    return rows
      .filter(([ref]) => typeof ref === 'string' && /^Z\d+-Base$/.test(ref))
      .map((row) => row.slice(0, 3).map(textOf).join(' ').replace('-Base', ''));
  }

  async function withFrozen(): Promise<Opened> {
    const opened = await openScenarios();
    await choose('Councils’ own', 'Freeze');
    type('Frozen as', 'Board paper');
    fireEvent.click(screen.getByRole('button', { name: 'Freeze' }));
    await act(() => opened.session.write());
    return opened;
  }

  test('takes another name and status in the pane, and after the write the sheet says the same, its figures as they were', async () => {
    const opened = await withFrozen();
    const [before] = opened.session.state().model?.frozen ?? [];
    expect(await onSheet(opened)).toEqual(['Z1 Board paper draft']);
    await choose('Board paper', 'Name and status');
    type('Frozen as', HOSTILE);
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'approved' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/^Frozen · approved · /)).toBeTruthy();
    expect(opened.session.state().changesNotWritten).toBe(1);
    await act(() => opened.session.write());
    expect(await onSheet(opened)).toEqual([`Z1 ${HOSTILE} approved`]);
    await act(() => opened.session.open());
    expect(opened.session.state().model?.frozen).toEqual([{ ...before, name: HOSTILE, status: 'approved' }]);
  });

  test('given another status by hand on the sheet, has it in the pane at once; rows that say otherwise are told', async () => {
    const opened = await withFrozen();
    await act(async () => {
      typeInto(opened.workbook, 'Frozen', 5, 3, 'board');
      await until(() => opened.session.state().problems.some(({ code }) => code === 'frozen-row-differs'));
    });
    expect(screen.getByText(/^Frozen · board · /)).toBeTruthy();
    expect(opened.session.state().problems).toContainEqual(expect.objectContaining({ code: 'frozen-row-differs', where: 'Frozen!C6' }));
    await act(() => opened.session.write());
    expect(await onSheet(opened)).toEqual(['Z1 Board paper board']);
    expect(opened.session.state().problems.map(({ code }) => code)).not.toContain('frozen-row-differs');
  });

  test('says what its scenario changed by since', async () => {
    const { session } = await withFrozen();
    expect(screen.getByText('unchanged since')).toBeTruthy();
    act(() => session.edit((now) => ({ ...now, measures: [] })));
    expect(screen.getByText(/^changed since by/)).toBeTruthy();
  });

  test('is deleted after a question that names it, from the pane and with the write from the sheet', async () => {
    const opened = await withFrozen();
    await choose('Board paper', 'Delete');
    expect(document.querySelector('form [role=alert]')?.textContent).toMatch(
      /^Delete “Board paper” \(draft, frozen .*\)\? Its figures are kept nowhere else\.$/,
    );
    expect(document.activeElement?.textContent).toBe('Keep');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(opened.session.state().model?.frozen).toHaveLength(1);
    await choose('Board paper', 'Delete');
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(screen.queryByText('Board paper')).toBeNull();
    await act(() => opened.session.write());
    expect(await onSheet(opened)).toEqual([]);
    await act(() => opened.session.open());
    expect(opened.session.state().model?.frozen ?? []).toEqual([]);
    expect(opened.session.state().model?.scenarios.map(({ name }) => name)).toContain('Councils’ own');
  });
});
