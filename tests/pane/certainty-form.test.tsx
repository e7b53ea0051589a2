/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Pane } from '../../src/pane/frame/Pane';
import { words } from '../../src/pane/words';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** The form of a new percentage saving, with 4% typed. */
async function formOpened(): Promise<Opened> {
  const opened = await formOf('Percentage saving');
  await type('Saving rate', '4');
  return opened;
}

async function formOf(measure: string): Promise<Opened> {
  const opened = await agreeExample();
  render(<Pane session={opened.session} />);
  await act(async () => {});
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  });
  fireEvent.click(await screen.findByText(words.scenarios.addMeasure));
  fireEvent.click(await screen.findByText(measure));
  return opened;
}

async function press(text: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByText(text, { ignore: 'option' }));
  });
}

async function type(label: string, text: string): Promise<void> {
  await act(async () => {
    const field = screen.getByLabelText(label);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: text } });
  });
}

describe('How sure a figure is, in its form', () => {
  it('takes the words before it, its day and figures to try, and says them on the fold', async () => {
    const { session } = await formOpened();
    await press('How sure the figures are');
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Words before it'), { target: { value: 'estimated' } });
    });
    await type('Known as at', '1/2/2016');
    await type('Figures to try in its place', '3, 5');
    expect(screen.getByText('Saving rate: estimated, as at 1 Feb 2016, tried 3%, 5% · Delivery not assessed')).toBeTruthy();
    await press('Add to scenario');
    const [measure] = session.state().model?.measures ?? [];
    expect(measure?.qualifiers).toEqual({ rate: { words: 'estimated', asAt: 42401 } });
    expect(measure?.tried).toEqual({ rate: [0.03, 0.05] });
  });

  it.each([
    ['Known as at', 'last spring', 'Write a date, such as 1 Apr 2011.'],
    ['Figures to try in its place', '3, 150', 'Write figures that the field would take, with commas between them.'],
  ])('keeps %s as typed where it cannot be read, and the form open', async (label, typed, told) => {
    const { session } = await formOpened();
    await press('How sure the figures are');
    await type(label, typed);
    expect(screen.getByText(told)).toBeTruthy();
    await press('Add to scenario');
    expect(screen.getByLabelText(label)).toHaveProperty('value', typed);
    expect(session.state().model?.measures).toEqual([]);
  });

  it('shows the unit of a range that is being typed once', async () => {
    await formOpened();
    const field = screen.getByLabelText('Saving rate');
    const around = field.parentElement;
    expect(around?.textContent).toBe('%');
    await type('Saving rate', '4-5%');
    expect(field).toHaveProperty('value', '4-5%');
    expect(around?.textContent).toBe('');
    await act(async () => {
      fireEvent.blur(field);
    });
    expect(field).toHaveProperty('value', '4-5');
    expect(around?.textContent).toBe('%');
  });
});

describe('A range where it is typed', () => {
  it('is taken for a start date, from the earliest to the latest day', async () => {
    const { session } = await formOpened();
    await type('Start date', '1 Apr 2011 to 1 Oct 2011');
    for (const [label, day] of [
      ['Earliest', '1 Apr 2011'],
      ['Latest', '1 Oct 2011'],
    ] as const)
      expect(await screen.findByLabelText(label)).toHaveProperty('value', day);
    await press('Add to scenario');
    expect(session.state().model?.measures[0]?.inputs['start']).toMatchObject({
      kind: 'range',
      low: 40_634,
      high: 40_817,
      uses: 'central',
    });
  });

  it('is taken for single years, with the point that the budget uses for all of them', async () => {
    const { session } = await formOf('Inflation');
    await press('Rates of single years (empty: the yearly rate)');
    await type('2011/12', '2 to 4');
    await type('2012/13', '3');
    await press('How sure the figures are');
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Figure'), { target: { value: 'rates' } });
    });
    await type('Known as at', '31 Jan 2011');
    expect(screen.queryByLabelText('Figures to try in its place')).toBeNull();
    await act(async () => {
      fireEvent.change(screen.getByLabelText('The budget uses'), { target: { value: 'low' } });
    });
    await press('Add to scenario');
    const [first, second] = [
      [0.02, 0.03],
      [0.04, 0.03],
    ];
    const value = session.state().model?.measures[0]?.inputs['rates'];
    if (value?.kind !== 'by year') throw new Error('There are no figures by year.');
    expect(value.values.slice(0, 2)).toEqual([NaN, 0.03]);
    expect(session.state().model?.measures[0]?.qualifiers).toEqual({ rates: { words: '', asAt: 40_574 } });
    expect([value.ends?.low.slice(0, 2), value.ends?.high.slice(0, 2), value.ends?.uses]).toEqual([first, second, 'low']);
  });

  it('is taken for one authority, whose range follows the point in use', async () => {
    const { session } = await formOpened();
    await act(async () => {
      screen.getAllByText('Saving rate by authority').forEach((each) => fireEvent.click(each));
    });
    const field = screen.getByLabelText(/^Glasgow City, saving rate/);
    await act(async () => {
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value: '2-3%' } });
      fireEvent.blur(field);
    });
    expect(field).toHaveProperty('value', '2-3');
    await press('Done');
    await press('Add to scenario');
    expect(session.state().model?.measures[0]?.overrides).toEqual([
      { authority: expect.any(String), input: 'rate', value: NaN, ends: { low: 0.02, high: 0.03 } },
    ]);
  });
});
