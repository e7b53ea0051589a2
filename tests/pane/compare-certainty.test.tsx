/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput, withTypedRange } from '../../src/pane/session/scenario-edits';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** Care homes at 1% to 2.7% and fostering at 4%, in one scenario, with Compare in front. */
async function compared(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const { model: added, scenario } = addScenario(model, 'Targets');
    const on = (service: string) => ({ ...draftMeasure(percentageSaving, added, scenario.ref), name: service, services: [service] });
    const homes = withTypedRange(on('Care homes (national contract)'), 'rate', { low: 0.01, high: 0.027, words: 'in region of' });
    const fostering = setInput(on('Fostering (external)'), 'rate', { kind: 'single', value: 0.04 });
    return addMeasure(addMeasure(added, homes), fostering);
  });
  render(<Pane session={opened.session} />);
  await act(async () => {});
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  });
  return opened;
}

async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByRole('button', { name }));
  });
}

describe('Low, central, high in the pane', () => {
  it('has every measure and the total at each point, and what moves it most', async () => {
    await compared();
    await press('Low, central, high');
    const table = await screen.findByRole('table', { name: /at low, central and high/ });
    const total = within(table).getByRole('row', { name: /^Total/ });
    // 1,850 + 784, the midpoint 3,422.5 + 784, 4,995 + 784.
    expect(
      within(total)
        .getAllByRole('cell')
        .map((each) => each.textContent),
    ).toEqual([expect.stringContaining('2,634'), expect.stringMatching(/4,20[67]/), expect.stringContaining('5,779')]);
    const spreads = screen.getByRole('table', { name: /How far each measure moves/ });
    expect(
      within(spreads)
        .getAllByRole('row')
        .map((each) => each.textContent),
    ).toEqual([expect.stringContaining('Care homes (national contract)3,145')]);
    expect(screen.getByText(/No range given: Fostering \(external\)\.$/)).toBeTruthy();
    expect(screen.getByText(/No likelihood is claimed/)).toBeTruthy();
  });
});

describe('Find a rate in the pane', () => {
  it('finds the rate that comes to an amount, says its base, and tries it in a copy that leaves the scenario as it was', async () => {
    const { session } = await compared();
    await press('Find a rate');
    fireEvent.change(await screen.findByLabelText('So that'), { target: { value: 'effect' } });
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Amount'), { target: { value: '5,000,000' } });
    });
    expect(await screen.findByText(/with saving rate of 2.703% in place of 1.85% comes to £5,000,000/)).toBeTruthy();
    expect(screen.getByText('Straight-line, so exact. It takes off £5,000,000 of £185,000,000.')).toBeTruthy();
    const before = session.state().model?.measures;
    await press('Try it in a copy');
    const { model } = session.state();
    expect(model?.scenarios.map(({ name }) => name)).toHaveLength(3);
    expect(model?.measures.slice(0, before?.length)).toEqual(before);
    const tried = model?.measures.find(({ scenarios }) => scenarios[0] === model.scenarios.at(-1)?.ref);
    expect(tried?.inputs['rate']).toEqual({ kind: 'single', value: expect.closeTo(5 / 185, 14) });
  });

  it('says how far the bounds reach where no rate does it', async () => {
    await compared();
    await press('Find a rate');
    await act(async () => {
      fireEvent.change(await screen.findByLabelText('Amount'), { target: { value: '100,000,000' } });
    });
    expect(
      await screen.findByText(/^No saving rate between 0% and 100% gives it: the nearest is still £136,816,000 above\.$/),
    ).toBeTruthy();
  });
});
