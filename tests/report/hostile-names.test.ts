/** @jest-environment jsdom */
import { tableCsv } from '../../src/report/csv-table';
import { pageHtml, tableHtml } from '../../src/report/html-table';
import { makeTable } from '../../src/report/make-table';
import { tableText } from '../../src/report/plain-text-table';
import { reportSheetEdit } from '../../src/report/sheet/report-sheet';
import { text } from '../../src/workbook/sheet-content';
import { baseFromFigures } from '../model/base-from-figures';
import { CHOICES, contextOf, fourAndOne } from './supported-living';

/** Names as no council has them, and as some workbook some day will. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org","press")',
  '"quoted" & \'single\'',
  'ירושלים‏ (right to left)',
  '@SUM(A1)',
  'with\ttab and\nline',
  '</table></body>',
];

const base = baseFromFigures(2010, HOSTILE, { '<b>Care</b>': HOSTILE.map((_, index) => index * 1_000) });
const made = makeTable(contextOf(fourAndOne(base)), CHOICES);
const { table } = made;

test('stay text in HTML', () => {
  const page = new DOMParser().parseFromString(pageHtml(table.caption, tableHtml(table)), 'text/html');
  expect(page.querySelector('script, b')).toBeNull();
  expect([...page.querySelectorAll('tbody th')].map((each) => each.textContent)).toEqual([
    ...HOSTILE.map((name) => name.replace('\n', '')),
    'Total',
  ]);
  expect(page.querySelector('caption')?.textContent).toContain('<b>Care</b>, projected budget');
});

test('stay in their cell in plain text', () => {
  const rows = tableText(table)
    .split('\n')
    .slice(2, 2 + HOSTILE.length);
  expect(rows.map((row) => row.split('\t').length)).toEqual(HOSTILE.map(() => 4));
});

test('are no formulas in CSV', () => {
  const csv = tableCsv(table);
  expect(csv).toContain(`"'=HYPERLINK(""http://example.org"",""press"")"`);
  expect(csv).toContain(`'@SUM(A1)`);
  const cells = csv.split(/,|\r\n/);
  expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
});

test('are texts in the cells of a Report sheet, and in no formula', () => {
  const checks = { name: 'Checks', visibility: 'visible', protected: false, used: undefined, ours: 'Checks', tables: [] } as const;
  const edit = reportSheetEdit(made, CHOICES, { fileName: '', readOnly: false, structureProtected: false, sheets: [checks] });
  const cells = edit?.content.cells.flat() ?? [];
  for (const name of HOSTILE) expect(cells).toContainEqual(text(name));
  const formulas = cells.flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : []));
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => HOSTILE.some((name) => formula.includes(name)))).toEqual([]);
});
