import fc from 'fast-check';
import { fitColumns, type ColumnText, type TableRoom } from '../../src/report/word/column-widths';

const room: TableRoom = { width: 9_600, margins: 200, narrowest: 600, sizes: [10, 9, 8] };
const figures = (head: string, ...texts: string[]): ColumnText => ({ head, texts, keepsWhole: true });
const said = (head: string, ...texts: string[]): ColumnText => ({ head, texts, keepsWhole: false });
const sum = (widths: readonly number[]) => widths.reduce((made, each) => made + each, 0);

/** A digit of bold Arial is 0.556 of its size wide, a comma or a bracket less. */
const takes = (text: string, points: number) => text.length * 0.556 * points * 20;

describe('columns of a table in Word', () => {
  it('stay in the room there is, and no figure is parted, however many columns there are', () => {
    const column = fc.oneof(
      fc.integer({ min: 0, max: 999_999_999 }).map((figure) => figures('2017/18', figure.toLocaleString('en-GB'))),
      fc.lorem({ maxCount: 6 }).map((words) => said('Proposal', words)),
    );
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const { widths, points } = fitColumns(columns, { ...room, width: 14_570 });
        expect(sum(widths)).toBeLessThanOrEqual(14_570);
        columns.forEach(({ keepsWhole, texts }, index) => {
          if (keepsWhole) expect((widths[index] ?? 0) - room.margins).toBeGreaterThanOrEqual(takes(texts[0] ?? '', points));
        });
      }),
    );
  });

  it('are set in the first size of type in which every word has room', () => {
    const column = figures('Base 2016/17', '415,300,000');
    expect(fitColumns(Array<ColumnText>(4).fill(column), room).points).toBe(10);
    expect(fitColumns(Array<ColumnText>(6).fill(column), room).points).toBeLessThan(10);
  });

  it('of words give room to those of figures where no size is small enough', () => {
    const { widths } = fitColumns([said('Proposal', 'x'.repeat(200)), figures('2017/18', '(15,424)')], room);
    expect(sum(widths)).toBeLessThanOrEqual(room.width);
    expect((widths[1] ?? 0) - room.margins).toBeGreaterThanOrEqual(takes('(15,424)', 8));
  });

  it('take no more than they need', () => {
    expect(sum(fitColumns([said('Authority', 'Inverclyde'), figures('2017/18', '24,500')], room).widths)).toBeLessThan(room.width / 2);
  });
});
