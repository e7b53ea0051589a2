/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { addMeasure, addScenario, draftMeasure, setInput } from '../../src/pane/session/scenario-edits';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

/** The report of supported living in a scenario that takes 4.75% off every line. */
async function openReport(): Promise<Opened> {
  const opened = await agreeExample();
  render(<Pane session={opened.session} />);
  await act(async () => {
    opened.session.edit((model) => {
      const added = addScenario(model, '4.75%');
      const draft = setInput(draftMeasure(percentageSaving, added.model, added.scenario.ref), 'rate', { kind: 'single', value: 0.0475 });
      return addMeasure(added.model, draft);
    });
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Report' }));
  });
  await screen.findByRole('heading', { name: 'Report' });
  fireEvent.click(screen.getByRole('button', { name: /^Rows and columns/ }));
  choose('Services', 'Supported living');
  return opened;
}

function choose(label: string, option: string): void {
  const field = screen.getByLabelText(label);
  const wanted = within(field).getByRole<HTMLOptionElement>('option', { name: option });
  fireEvent.change(field, { target: { value: wanted.value } });
}

/** The preview's figures by row, as they are pasted. */
function preview(): Readonly<Record<string, readonly (string | null)[]>> {
  const table = screen.getByRole('table', { name: /^Table 1: / });
  const rows = within(table).getAllByRole('row').slice(1);
  return Object.fromEntries(
    rows.map((row) => [
      within(row).getByRole('rowheader').textContent,
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ]),
  );
}

describe('the Report tab', () => {
  it('says while one chooses that the rounded rows do not make the total, and makes both add up', async () => {
    await openReport();
    expect(preview()['Total']).toEqual(['178,000', '169,545', '169,545', '169,545']);
    expect(screen.getByText('Does not add up in 2011/12 and 2 other sums')).toBeTruthy();
    expect(screen.getByText('Figures may not add up to totals because of rounding.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Make both add up' }));
    expect(screen.getByRole('group', { name: 'Adds up' })).toBeTruthy();
    expect(screen.queryByText('Figures may not add up to totals because of rounding.')).toBeNull();
    const parts = Object.entries(preview()).filter(([name]) => name !== 'Total');
    const sum = parts.reduce((made, [, [, figure]]) => made + Number(figure?.replace(',', '')), 0);
    expect(sum).toBe(169_545);
  });

  it('keeps the note where a person wants it kept', async () => {
    await openReport();
    fireEvent.click(screen.getByRole('button', { name: 'Keep, with a note' }));
    expect(screen.getByText('Kept, with a note')).toBeTruthy();
    expect(screen.getByText('Figures may not add up to totals because of rounding.')).toBeTruthy();
  });

  it('shows one service in £m, with the decimal that committees print', async () => {
    await openReport();
    choose('Unit', '£m');
    expect(screen.getByRole('table', { name: 'Table 1: Supported living, projected budget, 4.75%, £m cash' })).toBeTruthy();
    expect(preview()['Total']).toEqual(['178.0', '169.5', '169.5', '169.5']);
  });

  it('where copying is blocked selects the table and says which keys to press', async () => {
    const { session } = await openReport();
    await act(async () => session.write());
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Copy table' }));
    });
    expect(await screen.findByText('Press Ctrl+C')).toBeTruthy();
    expect(window.getSelection()?.toString()).toContain('Table 1: ');
  });

  it('says that figures are out of date before they are copied, and writes first where wanted', async () => {
    const { session } = await openReport();
    await act(async () => session.write());
    await act(async () => {
      session.edit((model) => addScenario(model, 'Another').model);
    });
    expect(screen.getByText(/Out of date: 1 change since 14:32 is not in the workbook\.$/)).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Copy table' }));
    });
    expect(screen.getByText('These figures are out of date')).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Write, then copy' }));
    });
    expect(await screen.findByText('Press Ctrl+C', {}, { timeout: 30_000 })).toBeTruthy();
    expect(session.state().changesNotWritten).toBe(0);
    expect(screen.queryByText(/Out of date/)).toBeNull();
  });

  it('says why another report prints £1.8m where 1% of care homes is £1.9m', async () => {
    const { session } = await openReport();
    await act(async () => {
      session.edit((model) => {
        const added = addScenario(model, '1% of care homes');
        const draft = setInput(draftMeasure(percentageSaving, added.model, added.scenario.ref), 'rate', { kind: 'single', value: 0.01 });
        return addMeasure(added.model, { ...draft, services: [model.base.services.find((each) => /home/i.test(each)) ?? ''] });
      });
    });
    choose('Scenario', '1% of care homes');
    fireEvent.click(screen.getByRole('button', { name: /^Printed differently elsewhere/ }));
    fireEvent.change(screen.getByLabelText('Printed elsewhere as'), { target: { value: '£1.8m' } });
    expect(screen.getByText(/^Printed elsewhere as £1\.8m; this report prints £1\.9m/).textContent).toContain(
      '£1.8m fits rounding half to even, or an unrounded base from £184.5m up to but not with £185.0m.',
    );
    fireEvent.change(screen.getByLabelText('Printed elsewhere as'), { target: { value: '£1.9m' } });
    expect(screen.getByText(/^Both agree/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Printed elsewhere as'), { target: { value: 'a lot' } });
    expect(screen.getByText('Write the figure as it is printed, such as £1.8m.')).toBeTruthy();
  });
});
