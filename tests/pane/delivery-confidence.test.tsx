/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);
// jsdom lays nothing out, and so has nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

const CARE_HOMES = 'Care homes (national contract)';
const FOSTERING = 'Fostering (external)';

/** Care homes at 1% (£1.85m) and fostering at 4% (£784,000), in one scenario. */
async function opened(tab: string): Promise<Opened> {
  const example = await agreeExample();
  example.session.edit((model) => {
    const { model: added, scenario } = addScenario(model, 'Targets');
    const on = (service: string, rate: number) =>
      setInput({ ...draftMeasure(percentageSaving, added, scenario.ref), name: service, services: [service] }, 'rate', {
        kind: 'single',
        value: rate,
      });
    return addMeasure(addMeasure(added, on(CARE_HOMES, 0.01)), on(FOSTERING, 0.04));
  });
  render(<Pane session={example.session} />);
  await act(async () => {});
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: tab }));
  });
  return example;
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByRole('button', { name }));
  });
}

async function type(label: string, text: string): Promise<void> {
  await act(async () => {
    const field = screen.getByLabelText(label);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  });
}

const assess = ({ session }: Opened, level: string) =>
  act(async () =>
    session.edit((model) => ({
      ...model,
      confidence: [
        { ref: 'W1', name: 'High', weight: 0.9, source: '', note: '' },
        { ref: 'W2', name: 'Low', weight: NaN, source: '', note: '' },
      ],
      measures: model.measures.map((each) => (each.name === CARE_HOMES ? { ...each, confidence: level } : each)),
    })),
  );

const rowsOf = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));

describe('The form of a saving', () => {
  it('starts as not assessed, offers levels without weights, and states the level on its fold', async () => {
    const { session } = await opened('Scenarios');
    fireEvent.click(await screen.findByText('Targets'));
    fireEvent.click(await screen.findByText(CARE_HOMES));
    expect(await screen.findByText(/Delivery not assessed/)).toBeTruthy();
    await press(/How sure the figures are/);
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Delivery confidence'), { target: { value: 'Medium' } });
    });
    expect(screen.getByText(/Delivery: Medium \(no weight\)/)).toBeTruthy();
    await press('Done');
    const model = session.state().model;
    expect(model?.measures.find(({ name }) => name === CARE_HOMES)?.confidence).toBe('Medium');
    expect(model?.confidence?.map(({ name, weight }) => [name, weight])).toEqual([
      ['High', NaN],
      ['Medium', NaN],
      ['Low', NaN],
    ]);
    await press(/to check/);
    expect(await screen.findByText(/“Medium” has no weight/)).toBeTruthy();
    await press('Set the weights');
    expect(await screen.findByLabelText('Weight of “Medium”')).toBeTruthy();
  });

  it('of a pressure asks for no level', async () => {
    await opened('Scenarios');
    fireEvent.click(await screen.findByText('Targets'));
    fireEvent.click(await screen.findByText('Add a measure'));
    fireEvent.click(await screen.findByText('Inflation'));
    await press(/How sure the figures are/);
    expect(screen.queryByLabelText('Delivery confidence')).toBeNull();
  });
});

describe('Delivery confidence in Compare', () => {
  it('has planned, risk-adjusted and at-risk savings by level, with the weight, and what is not assessed by itself', async () => {
    const example = await opened('Compare');
    await assess(example, 'High');
    await press('Delivery confidence');
    await screen.findByRole('table', { name: /by delivery confidence/ });
    expect(rowsOf(/by delivery confidence/)).toEqual([
      ['High, 90%', '1,850', '1,665', '185'],
      ['Not assessed', '784', 'not assessed', 'not assessed'],
      ['All savings', '2,634', '1,665', '185'],
    ]);
    expect(rowsOf(/^Each saving/)).toEqual([
      [`${CARE_HOMES} (High, 90%)`, '1,850', '1,665', '185'],
      [`${FOSTERING} (not assessed)`, '784', 'not assessed', 'not assessed'],
    ]);
  });

  it('opens the sum of a risk-adjusted saving, with its weight, and of what is at risk', async () => {
    const example = await opened('Compare');
    await assess(example, 'High');
    await press('Delivery confidence');
    await screen.findByRole('table', { name: /^Each saving/ });
    await press(/^1,665/);
    const rows = await screen.findByRole('list', { name: 'The sum, in pounds' });
    expect(rows.textContent).toContain('£1,850,000 × 90%');
    expect(rows.textContent).toContain('£1,850,000 − £1,665,000');
  });

  it('says which level has no weight, and takes one as it is typed', async () => {
    const example = await opened('Compare');
    await assess(example, 'Low');
    await press('Delivery confidence');
    expect(await screen.findByText(/No weight is set for “Low”/)).toBeTruthy();
    expect(rowsOf(/by delivery confidence/)[0]).toEqual(['Low, no weight', '1,850', 'not quantified', 'not quantified']);
    await type('Weight of “Low”', '40');
    expect(rowsOf(/by delivery confidence/)[0]).toEqual(['Low, 40%', '1,850', '740', '1,110']);
    await type('Weight of “Low”', '150');
    expect(screen.getByText(/from 0% to 100%/)).toBeTruthy();
    expect(example.session.state().model?.confidence?.[1]?.weight).toBe(0.4);
  });

  it('renames a level with its savings, and keeps a name that another has as typed, with the reason', async () => {
    const example = await opened('Compare');
    await assess(example, 'High');
    await press('Delivery confidence');
    await screen.findByRole('table', { name: /by delivery confidence/ });
    await type('Name of the level High', 'low');
    expect(screen.getByText('Another level is called that.')).toBeTruthy();
    await type('Name of the level High', 'Green');
    expect(example.session.state().model?.measures.map(({ confidence }) => confidence)).toEqual(['Green', undefined]);
    expect(screen.queryByRole('button', { name: 'Take out Green' })).toBeNull();
    await press('Take out Low');
    expect(example.session.state().model?.confidence?.map(({ name }) => name)).toEqual(['Green']);
  });
});
