/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, typeInto, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** One of the screens behind Compare, with one scenario: 4% of everything, £16.904m a year. */
async function open(name: 'Reserves' | 'Savings monitoring'): Promise<Opened> {
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
  const button = await screen.findByRole('button', { name });
  await act(async () => {
    fireEvent.click(button);
  });
  await screen.findByRole('heading', { name });
  return opened;
}

async function type(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await act(async () => {
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  });
}

describe('Reserves in the pane', () => {
  it('have a balance after each year, held against the minimum', async () => {
    await open('Reserves');
    expect(screen.getAllByText('The balance is not known until the opening one is given.')).toHaveLength(3);
    await type('End of 2010/11', '9,000,000');
    await type('Minimum balance', '5,000,000');
    await type('Used 2012/13', '4,500,000');
    await type('Put in 2013/14', '250000');
    expect(screen.getByText('End of 2011/12: £9,000,000, £4,000,000 above the minimum.')).toBeTruthy();
    expect(screen.getByText('End of 2012/13: £4,500,000, £500,000 below the minimum.')).toBeTruthy();
    expect(screen.getByText('End of 2013/14: £4,750,000, £250,000 below the minimum.')).toBeTruthy();
  });

  it('are written to the input cells, follow what is typed there, and go when every figure is emptied', async () => {
    const { session, workbook } = await open('Reserves');
    await type('End of 2010/11', '9000000');
    await type('Used 2012/13', '3000000');
    await act(async () => session.write());
    const cell = session.state().inputCells?.('R1-used', session.state().model?.years[1]);
    if (cell === undefined) throw new Error('The use stands in no cell.');
    await act(async () => {
      typeInto(workbook, cell.sheet, cell.row, cell.column, 2_000_000);
    });
    await waitFor(() => expect(session.state().model?.reserves?.[0]?.used[1]).toBe(2_000_000), { timeout: 20_000 });
    expect(screen.getByText('End of 2012/13: £7,000,000.')).toBeTruthy();
    await type('End of 2010/11', '');
    await type('Used 2012/13', '');
    expect(session.state().model?.reserves).toBeUndefined();
  });

  it('refuse what is no amount, and say so', async () => {
    const { session } = await open('Reserves');
    await type('Minimum balance', '5m or so');
    expect(screen.getByLabelText('Minimum balance').getAttribute('aria-invalid')).toBe('true');
    await type('End of 2010/11', '-1');
    expect(screen.getByLabelText('End of 2010/11').getAttribute('aria-invalid')).toBe('true');
    expect(session.state().model?.reserves).toBeUndefined();
  });
});

describe('Savings monitoring in the pane', () => {
  const figures = () =>
    within(screen.getByRole('table', { name: /savings positive/ }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getByRole('cell').textContent);

  it('shows what is at risk: proposed less achieved, with the pressures of the year', async () => {
    await open('Savings monitoring');
    expect(figures()).toEqual(['16,904,000', 'not yet known', '0', 'not yet known']);
    await type('Achieved', '14,000,000');
    await type('In-year pressures', '500,000');
    expect(figures()).toEqual(['16,904,000', '14,000,000', '500,000', '3,404,000']);
    await type('Achieved', '18,000,000');
    expect(figures()[3]).toBe('(596,000)minus 596,000');
  });

  it('keeps each year by itself, is written to the input cells and goes when emptied', async () => {
    const { session } = await open('Savings monitoring');
    await type('Achieved', '14000000');
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Year'), { target: { value: '1' } });
    });
    expect(screen.getByLabelText<HTMLInputElement>('Achieved').value).toBe('');
    expect(figures()[1]).toBe('not yet known');
    await act(async () => session.write());
    expect(session.state().write.kind).toBe('done');
    expect(session.state().onSheets?.monitoring).toEqual([
      { ref: 'A1', measure: 'M1', achieved: [14_000_000, NaN, NaN], pressures: [NaN, NaN, NaN], source: '', note: '' },
    ]);
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Year'), { target: { value: '0' } });
    });
    await type('Achieved', '');
    expect(session.state().model?.monitoring).toBeUndefined();
  });
});
