import { areaReference, areaText, cellReference } from '../../formula/address';
import { printText } from '../../formula/print';
import type { AmountStretch, BaseLine, LineSource, RowCondition, RowsSource, YearCondition } from '../../model/spend';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell } from '../../workbook/sheet-content';
import { BASE_COLUMNS } from './layout';
import { cached } from './page';

/** The rows that make a line, in one table or in several. */
export function partsOf(source: Extract<LineSource, { kind: 'rows' | 'several' }>): readonly RowsSource[] {
  return source.kind === 'rows' ? [source] : source.parts;
}

/**
 * The sum of the rows that make one line: a SUMIFS, or a SUMPRODUCT that compares labels for equality where SUMIFS would take one for a
 * pattern, a number or a date. Amounts that are texts are passed over there and stand as a number in `inTextCell`.
 */
export function rowsFigure(parts: readonly RowsSource[], line: BaseLine, row: number, figure: number, inTextCell: string): Cell {
  const sums = parts.flatMap((source) => rowsOfColumn(source, line, row));
  const sum = [...sums, ...(parts.every(({ inText }) => inText === undefined) ? [] : [inTextCell])].join('+');
  if (Number.isNaN(figure)) return formula(`=IF(${sum}=0,"${NOT_QUANTIFIED}",${sum})`, NOT_QUANTIFIED);
  return formula(`=${sum}`, cached(figure));
}

/** The sums of one part: of its amounts, or of another column in the same rows. */
export function rowsOfColumn(source: RowsSource, line: BaseLine, row: number, column?: number): readonly string[] {
  return source.stretches.map((stretch) => {
    const amounts = columnOf(source, stretch, column ?? stretch.column);
    if (source.conditions.length === 0) return `SUM(${amounts})`;
    const criteria = criteriaOf(source, line, row, stretch);
    return criteria === undefined ? `SUMPRODUCT(${tests(source, line, row, stretch)},${amounts})` : `SUMIFS(${amounts},${criteria})`;
  });
}

/** How many rows carry the line's labels now, how many did when it was written, and whether that is the same. */
export function rowsAgree(parts: readonly RowsSource[], line: BaseLine, row: number): Cell[] {
  const named = parts.filter(({ conditions }) => conditions.length > 0);
  if (named.length === 0) return [text('stated'), text('stated'), text('same')];
  const counts = named.flatMap((source) => source.stretches.map((stretch) => rowCount(source, line, row, stretch)));
  const [now, then] = [cellReference(row, 7), cellReference(row, 8)];
  const written = named.reduce((count, source) => count + source.rowCount, 0);
  return [formula(`=${counts.join('+')}`, written), written, formula(`=IF(${now}=${then},"same","DIFFERENT")`, 'same')];
}

/** The cells in words: `Spend!C5:C9, Spend!C12, 6 rows`. */
export function rowsWords(parts: readonly RowsSource[]): string {
  const stretches = parts.flatMap((source) => source.stretches.map((stretch) => ({ source, stretch })));
  const [first, second] = stretches.map(({ source, stretch: { column, firstRow, lastRow } }) =>
    areaText({ sheet: source.sheet, row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 }),
  );
  const more = stretches.length > 2 ? ' …' : '';
  const rows = parts.reduce((count, { rowCount }) => count + rowCount, 0);
  return `${[first, second].filter((each) => each !== undefined).join(', ')}${more}, ${rows} rows`;
}

function rowCount(source: RowsSource, line: BaseLine, row: number, stretch: AmountStretch): string {
  const criteria = criteriaOf(source, line, row, stretch);
  return criteria === undefined ? `SUMPRODUCT(${tests(source, line, row, stretch)})` : `COUNTIFS(${criteria})`;
}

/** `Spend!$A$5:$A$9,$C6,Spend!$B$5:$B$9,$D6`; undefined where a name is spelt in several ways or not safe as a criterion, and where years are told apart. */
function criteriaOf(source: RowsSource, line: BaseLine, row: number, stretch: AmountStretch): string | undefined {
  if (source.ofYear !== undefined) return undefined;
  if (source.conditions.some(({ text: spelling, alsoReads }) => alsoReads !== undefined || !isPlainCriterion(spelling))) return undefined;
  return source.conditions
    .map((condition) => `${columnOf(source, stretch, condition.column)},${labelWanted(condition.text, line, row)}`)
    .join(',');
}

/** A longer text is no criterion at all. */
const LONGEST_CRITERION = 255;
const MAY_BE_A_DATE = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d/i;

/** Whether SUMIFS takes a text for that text and nothing else: no pattern, comparison, number, truth value or date. */
function isPlainCriterion(spelling: string): boolean {
  return (
    /^\p{L}[^*?~]*$/u.test(spelling) &&
    !/^(true|false)$/i.test(spelling) &&
    !MAY_BE_A_DATE.test(spelling) &&
    spelling.length <= LONGEST_CRITERION
  );
}

/** `(Spend!$A$5:$A$9=$C6)*(Spend!$B$5:$B$9="Fostering")` for one stretch. */
function tests(source: RowsSource, line: BaseLine, row: number, stretch: AmountStretch): string {
  const each = source.conditions.map((condition) => test(source, condition, line, row, stretch));
  if (source.ofYear !== undefined) each.push(yearTest(source, source.ofYear, stretch));
  return each.length === 1 ? `${String(each[0])}*1` : each.join('*');
}

function test(source: RowsSource, condition: RowCondition, line: BaseLine, row: number, stretch: AmountStretch): string {
  const labels = columnOf(source, stretch, condition.column);
  const spellings = [condition.text, ...(condition.alsoReads ?? [])].map((spelling) => `(${labels}=${labelWanted(spelling, line, row)})`);
  return spellings.length === 1 ? String(spellings[0]) : `(${spellings.join('+')})`;
}

/** `(Spend!$C$5:$C$9="2017/18")`, or the days from 1 April to 31 March. */
function yearTest(source: RowsSource, { column, reads, orDateIn }: YearCondition, stretch: AmountStretch): string {
  const cells = columnOf(source, stretch, column);
  const ways = reads.map((each) => `(${cells}=${typeof each === 'number' ? each : printText(each)})`);
  if (orDateIn !== undefined) ways.push(`(${cells}>=DATE(${orDateIn},4,1))*(${cells}<DATE(${orDateIn + 1},4,1))`);
  return ways.length === 1 ? String(ways[0]) : `(${ways.join('+')})`;
}

/** The row's own label cell where it reads the same as the source, else the text as it was printed. */
function labelWanted(spelling: string, line: BaseLine, row: number): string {
  if (spelling === line.authority.name) return `$${cellReference(row, BASE_COLUMNS.authority)}`;
  if (spelling === line.service) return `$${cellReference(row, BASE_COLUMNS.service)}`;
  if (spelling !== '' && spelling === line.funder) return `$${cellReference(row, BASE_COLUMNS.funder)}`;
  return printText(spelling);
}

function columnOf(source: RowsSource, { firstRow, lastRow }: AmountStretch, column: number): string {
  return areaReference({ sheet: source.sheet, row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 });
}
