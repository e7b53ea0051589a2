/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { FiguresTable } from '../../src/pane/figures/FiguresTable';
import { TablePreview } from '../../src/pane/report/TablePreview';

afterEach(cleanup);

const COUNCILS = Array.from({ length: 335 }, (_, index) => `Council ${index + 1}`);

/** The heads of the rows that are drawn, without the row of column heads. */
const drawn = () => screen.queryAllByRole('rowheader').map((head) => head.textContent);

describe('a table of every council', () => {
  it('stands on Compare with its first rows at once, and with all of them, in their order, soon after', async () => {
    const rows = COUNCILS.map((head) => ({ key: head, head, cells: [{ words: { shown: '1', said: '1' } }] }));
    render(<FiguresTable caption="Councils" corner="£000" columns={[{ key: 'S1', head: 'Scenario 1' }]} rows={rows} />);
    expect(drawn()).toEqual(COUNCILS.slice(0, 50));
    await waitFor(() => expect(drawn()).toEqual(COUNCILS));
  });

  it('stands so on Report, where a copy takes all rows, whatever is drawn', async () => {
    const rows = COUNCILS.map((head) => ({ head, look: 'line' as const, cells: [{ text: '1', kind: 'figure' as const }] }));
    const columns = [{ head: '2026/27', align: 'right' as const }];
    render(<TablePreview table={{ caption: 'Table 1', rowHead: 'Authority', columns, rows, notes: [], source: 'Source' }} />);
    expect(drawn()).toEqual(COUNCILS.slice(0, 50));
    const copied = new Map<string, string>();
    fireEvent.copy(screen.getByRole('region'), { clipboardData: { setData: (kind: string, text: string) => copied.set(kind, text) } });
    expect(copied.get('text/plain')).toContain('Council 335');
    expect(copied.get('text/html')).toContain('Council 335');
    await waitFor(() => expect(drawn()).toEqual(COUNCILS));
  });
});
