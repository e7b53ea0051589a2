/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MEASURES } from '../../src/model/measures/catalogue';
import { Pane } from '../../src/pane/frame/Pane';
import { basedOnScenario } from '../../src/pane/session/based-on';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, type Opened } from './open-example';

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
