/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { ErrorBoundary } from '../../src/pane/frame/ErrorBoundary';
import { Pane } from '../../src/pane/frame/Pane';
import { addScenario } from '../../src/pane/session/scenario-edits';
import { words } from '../../src/pane/words';
import { SessionContext } from '../../src/pane/use-session';
import { agreeExample, openExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

async function show(opened: Opened): Promise<void> {
  render(<Pane session={opened.session} />);
  await act(async () => {});
}

async function press(name: string | RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
}

function type(label: string, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
}

/** The form of a new percentage saving. */
async function openForm(): Promise<Opened> {
  const opened = await agreeExample();
  await show(opened);
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Percentage saving 4%/ }));
  return opened;
}

describe('the tables that were found', () => {
  it('ask for what a table does not state, and put the focus there', async () => {
    await show(await openExample());
    const card = screen.getByRole('region', { name: 'Table 1 Level of spend on targeted areas' });
    fireEvent.click(within(card).getByRole('button', { name: 'Check and use' }));
    expect(within(card).getAllByText('Not stated in the table. Please say.').length).toBeGreaterThan(0);
    await act(async () => {
      fireEvent.click(within(card).getByRole('button', { name: 'Yes, use this table' }));
    });
    expect(document.activeElement?.getAttribute('data-fact')).toBe('year');
  });

  it.each(['26-27', '2026-2027', '26/27'])(
    'read the year typed as %s, and say that the table’s one column is of another',
    async (typed) => {
      const opened = await openExample();
      await show(opened);
      const card = screen.getByRole('region', { name: 'Spend' });
      fireEvent.click(within(card).getByRole('button', { name: 'Change year' }));
      fireEvent.change(within(card).getByLabelText('Year'), { target: { value: typed } });
      await press('Yes, use this table');
      expect(await within(card).findByText(/2026\/27/)).toBeTruthy();
      expect(within(card).queryByText(words.spend.notAYear)).toBeNull();
    },
  );

  it('refuse what is no year where it is typed', async () => {
    const opened = await openExample();
    await show(opened);
    const card = screen.getByRole('region', { name: 'Spend' });
    fireEvent.click(within(card).getByRole('button', { name: 'Change year' }));
    fireEvent.change(within(card).getByLabelText('Year'), { target: { value: '2026/28' } });
    await press('Yes, use this table');
    expect(within(card).getByText(words.spend.notAYear)).toBeTruthy();
    expect(opened.session.state().agreed).toBeUndefined();
  });

  it('go on to the scenarios once agreed', async () => {
    await show(await openExample());
    await press('Yes, use this table');
    expect(await screen.findByText(/The base is agreed: £422,600,000 for 2010\/11/)).toBeTruthy();
  });
});

describe('the form of a measure', () => {
  it('says what a rate comes to while it is typed', async () => {
    await openForm();
    type('Saving rate', '4');
    expect(screen.getByText('2011/12: £422,600,000 × 4% = £16,904,000')).toBeTruthy();
  });

  it('asks whether 0.04 is meant as 4%, and the effect waits', async () => {
    await openForm();
    type('Saving rate', '0.04');
    expect(screen.getByText(/0.04% makes £169,040 by 2013\/14. Did you mean 4%, which makes £16,904,000\?/)).toBeTruthy();
    expect(screen.getByText('waits for your answer')).toBeTruthy();
    await press('4%');
    expect(screen.getByLabelText<HTMLInputElement>('Saving rate').value).toBe('4');
  });

  it.each([
    ['150', 'It must be from 0% to 100%.'],
    ['-5', 'It must be from 0% to 100%.'],
    ['four', 'Write a percentage, such as 4 or 4%.'],
  ])('does not take %s, and says why', async (typed, why) => {
    const { session } = await openForm();
    type('Saving rate', typed);
    expect(screen.getByText(why)).toBeTruthy();
    await press('Add to scenario');
    expect(session.state().model?.measures).toEqual([]);
    expect(document.activeElement?.getAttribute('data-field')).toBe('rate');
  });

  it('gives a field back what it held, with Esc', async () => {
    await openForm();
    type('Saving rate', '4');
    fireEvent.blur(screen.getByLabelText('Saving rate'));
    type('Saving rate', '45');
    fireEvent.keyDown(screen.getByLabelText('Saving rate'), { key: 'Escape' });
    expect(screen.getByLabelText<HTMLInputElement>('Saving rate').value).toBe('4');
    expect(screen.getByRole('heading', { name: 'Percentage saving' })).toBeTruthy();
  });

  it('adds a saving without a rate as not quantified, never as 0', async () => {
    const { session } = await openForm();
    await press('Add to scenario');
    expect(session.state().model?.measures).toHaveLength(1);
    expect(screen.getByText('Not quantified')).toBeTruthy();
  });

  it('keeps a half-typed field while another tab is looked at', async () => {
    await openForm();
    type('Saving rate', '4.2');
    fireEvent.click(screen.getByRole('tab', { name: 'Spend' }));
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
    expect(screen.getByLabelText<HTMLInputElement>('Saving rate').value).toBe('4.2');
  });
});

describe('a tab behind another', () => {
  it('is not drawn again while it is there, and shows what holds once it comes to the front', async () => {
    const { session } = await openForm();
    type('Saving rate', '4');
    await press('Add to scenario');
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    await screen.findByRole('heading', { name: words.compare.title });
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
    const behind = document.querySelector('#panel-compare');
    const before = behind?.textContent;
    await act(async () => {
      session.edit((model) => addScenario(model, 'A second one').model);
    });
    expect(behind?.textContent).toBe(before);
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    expect(behind?.textContent).not.toBe(before);
    expect(within(screen.getByRole('tabpanel', { name: 'Compare' })).getAllByText(/A second one/).length).toBeGreaterThan(0);
  });
});

describe('the foot of the pane', () => {
  it('says what was written, and what to do when writing failed', async () => {
    const opened = await openForm();
    type('Saving rate', '4');
    await press('Add to scenario');
    await press('Write');
    await act(() => new Promise((done) => setTimeout(done, 100)));
    expect((await screen.findAllByText(/Written at 14:32|Written at \d\d:\d\d: 11 sheets added/)).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    const bar = within(screen.getByRole('region', { name: 'Write' }));
    expect(bar.getByText(/^Sheets up to date, written \d\d:\d\d$/)).toBeTruthy();
    expect(bar.queryByText(/sheets added/)).toBeNull();
    expect(bar.getByText('Undo last write')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
    const book = opened.workbook.book();
    opened.workbook.change(
      { ...book, sheets: book.sheets.map((sheet) => (sheet.ours === 'Workings' ? { ...sheet, protected: true } : sheet)) },
      [],
    );
    type('Percentage saving 1, saving rate', '5');
    await press('Write');
    expect((await screen.findAllByText(/The sheet “Workings” is protected. Nothing was written./)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Show the sheet' })).toBeTruthy();
  });
});

describe('a pane that fails', () => {
  it('says what is safe, and comes back with every edit', async () => {
    const { session } = await agreeExample();
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
    let broken = true;
    const Breaks = () => {
      if (broken) throw new Error('A fault');
      return <p>{session.state().agreed?.title}</p>;
    };
    render(
      <SessionContext value={session}>
        <ErrorBoundary>
          <Breaks />
        </ErrorBoundary>
      </SessionContext>,
    );
    expect(screen.getByRole('heading', { name: 'The pane stopped' })).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Reload the pane' }));
    expect(screen.getByText('Spend')).toBeTruthy();
    silenced.mockRestore();
  });
});
