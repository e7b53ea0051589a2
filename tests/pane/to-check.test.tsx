/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);
// jsdom lays nothing out, and so has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

/** Twice 60% off fostering: together they take more than there is. */
async function showTooMuch(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const added = addScenario(model, 'Twice');
    return [1, 2].reduce((before, number) => {
      const draft = setInput(draftMeasure(percentageSaving, before, added.scenario.ref), 'rate', { kind: 'single', value: 0.6 });
      return addMeasure(before, { ...draft, name: `Saving ${number}`, services: number === 1 ? ['Fostering (external)'] : 'all' });
    }, added.model);
  });
  render(<Pane session={opened.session} />);
  await act(async () => {});
  return opened;
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click((await screen.findAllByRole('button', { name }, { timeout: 30_000 }))[0] ?? document.body);
  await act(async () => {});
}

describe('a problem in the list', () => {
  it('leads to the scenario that it is about', async () => {
    await showTooMuch();
    await press(/to check/);
    expect((await screen.findAllByText(/Fostering/)).length).toBeGreaterThan(0);
    await press('Go to the scenario');
    expect(await screen.findByRole('heading', { name: 'Twice' })).toBeTruthy();
  });

  it('leads to the form of the measure that it is about', async () => {
    const { session } = await showTooMuch();
    act(() => session.edit((model) => ({ ...model, measures: model.measures.map((each) => ({ ...each, services: ['Gone'] })) })));
    await press(/to check/);
    await press('Go to the measure');
    expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Saving 1');
  });
});

describe('the sum of a figure', () => {
  async function openSum(): Promise<void> {
    await showTooMuch();
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    const row = await screen.findByRole('row', { name: /^Inverclyde/ }, { timeout: 30_000 });
    fireEvent.click([...row.querySelectorAll('button')].at(-1) ?? row);
  }

  it('is copied as text, a line a step', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await openSum();
    await press('Copy the sum');
    const [text] = copied;
    expect(text?.split('\n')[0]).toMatch(/^Inverclyde, 2013\/14, “Twice”: £/);
    expect(text).toMatch(/Opening budget: £22,695,000 \(the sum of 6 lines\)/);
    expect(text).toMatch(/Saving 2: −£13,617,000 \(/);
  });

  it('leads to the help on its measure', async () => {
    await openSum();
    await press('About percentage saving');
    expect(await screen.findByRole('heading', { name: 'Help' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Percentage saving 4%/ }).getAttribute('aria-expanded')).toBe('true');
  });
});
