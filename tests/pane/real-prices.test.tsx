/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { agreeExample, typeInto, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** The Compare tab with one scenario, 4% of everything, over 2011/12 to 2013/14. */
async function compare(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const { model: added, scenario } = addScenario(model, '4% of all');
    return addMeasure(added, setInput(draftMeasure(percentageSaving, added, scenario.ref), 'rate', { kind: 'single', value: 0.04 }));
  });
  render(<Pane session={opened.session} />);
  await act(async () => {});
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  });
  await screen.findByRole('heading', { name: 'Side by side' });
  return opened;
}

const press = async (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

const choose = async (label: string, value: string) =>
  act(async () => {
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  });

async function type(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(new RegExp(`^${label}`));
  await act(async () => {
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  });
}

const cellsOf = (head: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${head}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('Real prices in the Compare tab', () => {
  it('are not quantified until somebody gives an index, and it is said', async () => {
    await compare();
    expect(cellsOf('Total')).toEqual(['422,600', '405,696']);
    await choose('Prices', 'real');
    expect(cellsOf('Total')).toEqual(['not quantified', 'not quantified']);
    expect(screen.getByText(/No price index given, so nothing is quantified in real prices\./)).toBeTruthy();
  });

  it('follow a typed index, say of which year they are and by what they follow, and keep percentages', async () => {
    const { session } = await compare();
    await choose('Prices', 'real');
    await press('Add one');
    await type('Index 2010/11', '100');
    await type('Index 2011/12', '102');
    await type('Index 2012/13', '104');
    await type('Index 2013/14', '106');
    await choose('In prices of', '2012');
    await type('Source', 'Our treasurer, 1 May');
    expect(session.state().model?.deflator).toMatchObject({
      pricesOf: 2012,
      base: 100,
      figures: [102, 104, 106],
      source: 'Our treasurer, 1 May',
    });
    await press('Back');
    // £422.6m × 104 ÷ 106, £405.696m × 104 ÷ 106.
    expect(cellsOf('Total')).toEqual(['414,626', '398,041']);
    expect(screen.getByRole('table', { name: /2012\/13 prices/ })).toBeTruthy();
    expect(screen.getByText(/Real = nominal × 0\.981132 in 2013\/14\./)).toBeTruthy();
    await choose('Show', 'per cent');
    expect(cellsOf('Total')).toEqual(['–', '(4.0%)minus 4.0%']);
  });

  it('stay chosen, with rows and what is shown, while another screen is looked at', async () => {
    await compare();
    await choose('Prices', 'real');
    await choose('Rows', 'services');
    await choose('Show', 'difference');
    await press('What moves it');
    await press('Back');
    const chosen = (label: string) => screen.getByLabelText<HTMLSelectElement>(label).value;
    expect(['Prices', 'Rows', 'Show'].map(chosen)).toEqual(['real', 'services', 'difference']);
  });

  it('refuse an index of nought, a negative one and words, and say why', async () => {
    const { session } = await compare();
    await choose('Prices', 'real');
    await press('Add one');
    await type('Index 2011/12', '102');
    for (const typed of ['0', '-5', 'about 100']) {
      await type('Index 2011/12', typed);
      expect(screen.getByLabelText(/^Index 2011\/12/).getAttribute('aria-invalid')).toBe('true');
      expect(session.state().model?.deflator?.figures[0]).toBe(102);
    }
    expect(
      screen.getByText(/Not quantified in real prices: 2010\/11, 2011\/12, 2012\/13, 2013\/14\. See D1-index on Scenario inputs\./),
    ).toBeTruthy();
  });

  it('are written to the input cells, and follow what is typed there', async () => {
    const { session, workbook } = await compare();
    await choose('Prices', 'real');
    await press('Add one');
    await choose('Given as', 'rise');
    for (const year of ['2011/12', '2012/13', '2013/14']) await type(`Rise in ${year}`, '2');
    await type('Source', 'Our own forecast');
    await act(async () => session.write());
    const cell = session.state().inputCells?.('D1-rise', session.state().model?.years[1]);
    if (cell === undefined) throw new Error('The rises stand in no cell.');
    await act(async () => {
      typeInto(workbook, cell.sheet, cell.row, cell.column, 0.03);
    });
    await waitFor(() => expect(session.state().model?.deflator?.figures).toEqual([0.02, 0.03, 0.02]), { timeout: 20_000 });
    await act(async () => {
      typeInto(workbook, cell.sheet, cell.row, cell.column, null);
    });
    const told = () => session.state().problems.find(({ code }) => code === 'deflator-year-missing');
    await waitFor(() => expect(told()?.where).toMatch(/^'Scenario inputs'!I\d+$/), { timeout: 20_000 });
  });
});
