/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { Pane } from '../../src/pane/frame/Pane';
import { withLevels } from '../../src/pane/session/confidence-edits';
import { changeDeflator, setDeflatorFigure } from '../../src/pane/session/deflator-edits';
import { changeMonitored, changeReserve, setFunding } from '../../src/pane/session/money-edits';
import { addMeasure, addScenario, draftMeasure, setInput, withTypedRange } from '../../src/pane/session/scenario-edits';
import { ourSheets } from '../../src/pane/worked-out/cell-labels';
import { cellSum } from '../../src/pane/worked-out/cell-sum';
import type { SumAsked } from '../../src/pane/worked-out/sum-asked';
import { sumAtCell } from '../../src/pane/worked-out/sum-at-cell';
import { sumText } from '../../src/pane/worked-out/sum-text';
import { headerRowOf } from '../../src/sheets/output/header-row';
import type { OutputSheet } from '../../src/workbook/output-sheets';
import { agreeExample, type Opened } from './open-example';

jest.setTimeout(60_000);
// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => undefined;
afterEach(cleanup);

/**
 * "No change" and 4% of all with 1% to 2.7% of care homes, written: £50m a year for each of the eight but the last, whose 2013/14
 * nobody gave; a reserve of £9m; a monitored saving; an index of prices.
 */
async function written(): Promise<Opened> {
  const opened = await agreeExample();
  opened.session.edit((model) => {
    const { model: added, scenario } = addScenario(model, '4% of all');
    const draft = draftMeasure(percentageSaving, added, scenario.ref);
    const four = { ...setInput(draft, 'rate', { kind: 'single', value: 0.04 }), confidence: 'High' };
    const homes = { ...draft, name: 'Care homes', services: ['Care homes (national contract)'] };
    let all = withLevels(addMeasure(addMeasure(added, four), withTypedRange(homes, 'rate', { low: 0.01, high: 0.027, words: '' })));
    const { authorities } = all.base;
    for (const { ref } of authorities)
      for (const year of [0, 1, 2])
        if (ref !== authorities.at(-1)?.ref || year < 2) all = setFunding(all, { authority: ref, funder: '' }, year, 50_000_000);
    all = changeReserve(all, authorities[0]?.ref ?? '', () => ({
      opening: 9_000_000,
      minimum: 1_000_000,
      used: [1_000_000, 0, 2_000_000],
    }));
    all = changeMonitored(all, 'M1', 'achieved', 0, 10_000_000);
    all = changeMonitored(all, 'M1', 'pressures', 0, 500_000);
    return setDeflatorFigure(changeDeflator(all, {}), 0, 1.02);
  });
  await opened.session.write();
  expect(opened.session.state().write.kind).toBe('done');
  return opened;
}

/** Selects the cell of a sheet that stands in the first row with all these texts, under the first heading that begins so. */
async function select({ workbook, session }: Opened, sheet: OutputSheet, texts: readonly string[], heading: string): Promise<void> {
  const cells = workbook.book().sheets.find(({ ours }) => ours === sheet)?.grid.cells;
  const across = Array.from({ length: 40 }, (_, index) => index + 1);
  const textAt = (row: number, column: number) => {
    const value = cells?.valueAt(row, column);
    return typeof value === 'string' ? value.replaceAll('\n', ' ') : '';
  };
  const row = [...(cells?.rows() ?? [])].find((each) => texts.every((text) => across.some((column) => textAt(each, column) === text)));
  const column = across.find((each) => textAt(headerRowOf(sheet), each).startsWith(heading));
  if (row === undefined || column === undefined) throw new Error(`${sheet} has no ${texts.join(', ')} under ${heading}.`);
  await session.show({ sheet, row, column, rows: 1, columns: 1 });
}

/** The sum of the figure that is selected, as text, with the addresses that it links to. */
async function told(opened: Opened): Promise<{ readonly text: readonly string[]; readonly links: readonly string[] }> {
  const asked = await sumAtCell(opened.session);
  if (asked?.kind !== 'cell') throw new Error(`It is told as ${asked?.kind ?? 'nothing'}.`);
  const sum = await cellSum(opened.workbook, asked.cell, ourSheets(opened.session.state().outline));
  return {
    text: sum === undefined ? [] : sumText(sum).split('\n'),
    links: sum?.rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.sheet)) ?? [],
  };
}

test('Every figure that a formula makes on any sheet of ours says which cells it takes', async () => {
  const { workbook, session } = await written();
  const ours = ourSheets(session.state().outline);
  const asked: string[] = [];
  const without: string[] = [];
  for (const { name, ours: sheet, grid } of workbook.book().sheets) {
    if (sheet === undefined) continue;
    for (const row of grid.cells.rows()) {
      for (let column = 1; column <= 40; column += 1) {
        const cell = grid.cells.at(row, column);
        if (cell === undefined || cell.formula === '' || typeof cell.value !== 'number') continue;
        asked.push(name);
        const sum = await cellSum(workbook, { sheet: name, row, column }, ours);
        // A constant such as the 0 of a year without effect takes none.
        if (sum?.figure !== cell.value || (sum.rows.length < 2 && cell.value !== 0 && cell.value !== 1))
          without.push(`${name}: ${cell.formula}`);
      }
    }
  }
  expect(without).toEqual([]);
  expect(new Set(asked).size).toBeGreaterThan(14);
  await session.close();
});

describe('How was this worked out?, asked of a cell', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await written();
  });
  afterAll(() => opened.session.close());

  const asked = async (sheet: OutputSheet, texts: readonly string[], heading: string): Promise<SumAsked | undefined> => {
    await select(opened, sheet, texts, heading);
    return sumAtCell(opened.session);
  };

  test('tells budgets and measures on Comparison and Bridge as everywhere, and a scenario’s budget on Funding and gap', async () => {
    const at = { scenario: 'S2', yearIndex: 1 };
    const lines = expect.any(Array) as unknown;
    expect(await asked('Comparison', ['2012/13', 'Glasgow City'], 'S2 4%')).toEqual({ kind: 'budget', ...at, of: 'Glasgow City', lines });
    const homes = await asked('Comparison', ['2012/13', 'Care homes (national contract)'], 'S2 4%');
    expect(homes).toEqual({ kind: 'budget', ...at, of: 'Care homes (national contract)', lines });
    expect(homes?.kind === 'budget' && homes.lines).toHaveLength(8);
    expect(await asked('Comparison', ['2012/13', 'Measure', 'M2'], 'S2 4%')).toEqual({ kind: 'measure', ...at, measure: 'M2' });
    expect(await asked('Bridge', ['M1'], 'Effect')).toEqual({ kind: 'measure', scenario: 'S2', measure: 'M1', yearIndex: 2 });
    expect(await asked('Bridge', ['S2', 'Budget'], 'Running')).toMatchObject({ kind: 'budget', scenario: 'S2', of: 'Total', yearIndex: 2 });
    expect(await asked('Funding and gap', ['S2-budget-LA3'], '2012/13')).toMatchObject({ kind: 'budget', ...at, of: 'Glasgow City' });
    expect(await asked('Savings monitoring', ['Effect on the budget'], '2012/13')).toEqual({ kind: 'measure', ...at, measure: 'M1' });
  });

  test('tells a difference by its two budgets, in year and to date', async () => {
    await select(opened, 'Comparison', ['2012/13', 'All authorities'], 'S2 less S1, in year');
    expect((await told(opened)).text).toEqual([
      '2012/13, All authorities, S2 less S1, in year, nominal prices: (20,326,500)',
      '2012/13, All authorities, S2 4% of all, nominal prices: 402,273,500',
      '2012/13, All authorities, Compared with: S1: 422,600,000',
      'This cell: (20,326,500) (£402,273,500 − £422,600,000)',
    ]);
    await select(opened, 'Comparison', ['2012/13', 'All authorities'], 'S2 less S1, to date');
    expect((await told(opened)).text).toEqual([
      '2012/13, All authorities, S2 less S1, to date, nominal prices: (40,653,000)',
      '2011/12, All authorities, S2 less S1, in year, nominal prices: (20,326,500)',
      '2012/13, All authorities, S2 less S1, in year, nominal prices: (20,326,500)',
      'This cell: (40,653,000) ((£20,326,500) + (£20,326,500))',
    ]);
  });

  test('tells a gap, a step of the medium-term table, a reserve and a saving at risk', async () => {
    await select(opened, 'Funding and gap', ['S2-gap-LA3'], '2012/13');
    const gap = await told(opened);
    expect(gap.text.slice(1, 3)).toEqual([
      expect.stringMatching(/^S2, Glasgow City, Budget, 2012\/13: 1\d\d,/),
      'Glasgow City, Funding, 2012/13: 50,000,000',
    ]);
    expect(gap.text.at(-1)).toMatch(/^This cell: .* \(£1\d\d,\d{3},\d{3} − £50,000,000\)$/);
    await select(opened, 'Medium-term cumulative', ['S1', 'All authorities', 'Cumulative gap before savings and reserves'], '2012/13');
    expect((await told(opened)).text.at(-1)).toBe('This cell: 22,600,000 (£422,600,000 − £400,000,000)');
    await select(opened, 'Reserves', ['Balance at the end of the year'], '2013/14');
    expect((await told(opened)).text.at(-1)).toBe('This cell: 6,000,000 (£8,000,000 − £2,000,000 + £0)');
    await select(opened, 'Savings monitoring', ['Savings at risk (over-achieved)'], '2011/12');
    expect((await told(opened)).text.at(-1)).toMatch(/^This cell: .*£16,904,000 − .*£10,000,000/);
  });

  test('says which cell is missing where there is no figure', async () => {
    await select(opened, 'Funding and gap', ['S2-gap-All'], '2013/14');
    const { text } = await told(opened);
    expect(text).toEqual([
      'S2, All authorities, Gap (surplus), 2013/14: no funding given',
      'All authorities, Funding, 2013/14: no funding given',
      'This cell: no funding given',
    ]);
  });

  test('goes back to the cell of the user’s that a base budget was read from, and follows a look-up to its input', async () => {
    await select(opened, 'Base budget', ['L1'], 'At source');
    expect((await told(opened)).links).toContain('Spend');
    await select(opened, 'Yearly rates', ['M1-rate'], 'All years');
    expect((await told(opened)).links).toContain('Scenario inputs');
  });

  test('has no answer for names, headings and what was typed', async () => {
    expect(await asked('Funding and gap', ['S2-gap-All'], 'Authority')).toBeUndefined();
    expect(await asked('Scenario inputs', ['M1-rate'], 'All years')).toBeUndefined();
  });

  test('is shown in the pane with links that select the cells', async () => {
    await select(opened, 'Funding and gap', ['S2-gap-LA3'], '2012/13');
    render(<Pane session={opened.session} />);
    await act(async () => {
      window.location.hash = '#worked-out';
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    const panel = await screen.findByRole('region', { name: 'How was this worked out?' });
    await waitFor(() => expect(within(panel).getByText('S2, Glasgow City, Gap (surplus), 2012/13.')).toBeTruthy());
    const funding = within(panel).getByText('Glasgow City, Funding, 2012/13').closest('li');
    await act(async () =>
      within(funding ?? panel)
        .getByRole('button')
        .click(),
    );
    const selected = await opened.workbook.selected();
    expect(selected.ok && selected.value).toMatchObject({ sheet: 'Funding and gap', column: 8 });
  });
});
