/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** The Compare tab with one scenario: 4% of everything. */
async function compare(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const { model: added, scenario } = addScenario(model, '4% of all');
    const measure = setInput(draftMeasure(percentageSaving, added, scenario.ref), 'rate', { kind: 'single', value: 0.04 });
    return addMeasure(added, measure);
  });
  render(<Pane session={opened.session} />);
  await act(async () => {});
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  });
  await screen.findByRole('heading', { name: 'Side by side' });
  return opened;
}

async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}

const cellsOf = (head: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${head}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('Funding in the Compare tab', () => {
  it('is not there until somebody gives it: no gap is shown, and it is said why', async () => {
    await compare();
    expect(screen.getByText(/No funding given\./)).toBeTruthy();
    expect(screen.queryByRole('row', { name: /^Gap/ })).toBeNull();
  });

  it('is typed by authority and year, and gives the gap before and after measures', async () => {
    const { session } = await compare();
    const authorities = session.state().model?.base.authorities ?? [];
    await press('Add it');
    for (const { name } of authorities) {
      const field = await screen.findByLabelText(`Funding of ${name}`);
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value: String(410_000_000 / authorities.length) } });
      fireEvent.blur(field);
    }
    await press('Back');
    await act(async () => {
      fireEvent.change(screen.getByLabelText('Year'), { target: { value: String(session.state().model?.years[0]) } });
    });
    expect(cellsOf('Funding')).toEqual(['410,000', '410,000']);
    // £422.6m less £410m before measures; £405.696m less £410m after them, a surplus.
    expect(cellsOf('Gap')).toEqual(['12,600', '(4,304)minus 4,304']);
  });

  it('of a year that is not typed is not given, and the authorities without are counted', async () => {
    const { session } = await compare();
    const [first] = session.state().model?.base.authorities ?? [];
    await press('Add it');
    const field = await screen.findByLabelText(`Funding of ${first?.name ?? ''}`);
    fireEvent.change(field, { target: { value: '1,000' } });
    await press('Back');
    expect(cellsOf('Gap')).toEqual(['Not given', 'Not given']);
    expect(screen.getByText(/no funding in this year/)).toBeTruthy();
  });
});

describe('What moves it', () => {
  it('tells every step of the way in a table beside its bars', async () => {
    await compare();
    await press('What moves it');
    expect(await screen.findByRole('heading', { name: 'What moves it' })).toBeTruthy();
    const table = screen.getByRole('table', { name: /From the base to the projected budget of “4% of all”/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      'Base 2010/11422,600',
      'Percentage saving 1(16,904)minus 16,904',
      'Projected 2013/14405,696',
    ]);
    expect(screen.getByText(/Bars start at .* so that the steps can be seen\. The steps add up to the penny\./)).toBeTruthy();
  });
});

describe('A chart on Bridge', () => {
  it('shows on the sheet what is chosen in the pane, and is written with the rest', async () => {
    const { session, workbook } = await compare();
    await press('What moves it');
    await screen.findByRole('heading', { name: 'What moves it' });
    const choose = async (label: string, option: string) => {
      const field = screen.getByLabelText(label);
      const wanted = within(field).getByRole<HTMLOptionElement>('option', { name: option });
      await act(async () => {
        fireEvent.change(field, { target: { value: wanted.value } });
      });
    };
    await choose('Year', '2012/13');
    await choose('Authority', 'Glasgow City');
    await choose('Service', 'Supported living');
    await press('Put a chart on Bridge');
    await waitFor(() => expect(session.state().write.kind).toBe('done'), { timeout: 30_000 });
    const read = await workbook.read([{ area: { sheet: 'Bridge', row: 4, column: 1, rows: 1, columns: 4 } }]);
    expect(read.ok && read.value[0]?.values).toEqual([['S2', 'Glasgow City', 'Supported living', '2012/13']]);
    expect(session.state().changesNotWritten).toBe(0);
  });
});

describe('Side by side', () => {
  const choose = async (label: string, value: string) => {
    await act(async () => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    });
  };

  it('has measures as rows, with a dash where a scenario does not have one', async () => {
    await compare();
    await choose('Rows', 'measures');
    expect(cellsOf('Percentage saving 1')).toEqual(['–', '(16,904)minus 16,904']);
  });

  it('has years as rows, which are not added up', async () => {
    await compare();
    await choose('Rows', 'years');
    expect(cellsOf('2012/13')).toEqual(['422,600', '405,696']);
    expect(screen.queryByRole('row', { name: /^Total/ })).toBeNull();
  });

  it('takes the difference from any of the scenarios, in pounds and in per cent', async () => {
    const { session } = await compare();
    await choose('Show', 'difference');
    await choose('Difference from', session.state().model?.scenarios[1]?.ref ?? '');
    expect(cellsOf('Total')).toEqual(['16,904', '–']);
    await choose('Show', 'per cent');
    expect(cellsOf('Total')).toEqual(['4.2%', '–']);
  });
});

describe('By year', () => {
  it('draws the scenarios as lines, and says every figure in words', async () => {
    await compare();
    await press('By year');
    const picture = await screen.findByRole('img', { name: /^By year/ });
    expect(picture.getAttribute('aria-label')).toContain('4% of all: 2011/12 405.7, 2012/13 405.7, 2013/14 405.7');
  });
});

describe('Rows that are rounded', () => {
  const figure = (text: string | null | undefined) => Number((text ?? '').replaceAll(',', ''));

  it('say that they may not add up to the total where they do not, and only there', async () => {
    const { session } = await compare();
    const authorities = session.state().model?.base.authorities ?? [];
    const outcomes = new Set<boolean>();
    for (const rate of [0.04, 0.0417, 0.0333, 0.05]) {
      act(() =>
        session.edit((model) => ({
          ...model,
          measures: model.measures.map((each) => setInput(each, 'rate', { kind: 'single', value: rate })),
        })),
      );
      const rows = authorities.reduce((sum, { name }) => sum + figure(cellsOf(name)[1]), 0);
      const castsAsShown = rows === figure(cellsOf('Total')[1]);
      expect(screen.queryByText('Figures may not add up to totals because of rounding.') === null).toBe(castsAsShown);
      outcomes.add(castsAsShown);
    }
    expect(outcomes.size).toBe(2);
  });
});
