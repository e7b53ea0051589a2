import { yearLabel } from '../../model/financial-year';
import { readAmount } from '../amounts/read-amount';
import { meaningOf } from '../labels/row-labels';
import { unitEvidence } from '../source/stated-unit';
import { readYearInText } from '../years/read-year';
import { range } from './find-regions';
import type { Region } from './find-regions';
import { NOT_STATED } from './proposal';
import type { Evidence, Fact } from './proposal';

/** Lines this far above a header may speak of it. */
const LINES_ABOVE = 15;
/** Rows whose number formats are looked at. */
const FORMATS = 20;

/** The unit: stated by a header, a line above, or the number format of the amounts. */
export function unitFact(region: Region, amounts: readonly number[]): Fact {
  const { view, header, firstRow } = region;
  const stated = unitEvidence(view.headerBlock(header), header, amounts);
  if (stated !== undefined) {
    return {
      value: stated.unit.words,
      evidence: { text: tidy(stated.text), cell: { sheet: view.name, row: stated.row, column: stated.column } },
    };
  }
  const inCells = unitInEveryCell(region, amounts);
  if (inCells !== undefined) return inCells;
  for (const row of range(firstRow, firstRow + FORMATS)) {
    for (const column of amounts) {
      const format = view.format(row, column);
      // A format that divides by a thousand shows less than the cell holds: the cell is in pounds.
      if (typeof view.cell(row, column) === 'number' && /£|\[\$£/.test(format)) {
        return { value: '£', evidence: { text: format, cell: { sheet: view.name, row, column } } };
      }
    }
  }
  return NOT_STATED;
}

/** Figures that each state their own unit (`£32.7m`, `£1.4 billion`) need none from a header: they are read in pounds. */
function unitInEveryCell({ view, firstRow, lastRow }: Region, amounts: readonly number[]): Fact | undefined {
  let first: Evidence | undefined;
  for (const row of range(firstRow, Math.min(lastRow, view.lastRow))) {
    for (const column of amounts) {
      const read = readAmount(view.cell(row, column));
      if (Number.isNaN(read.value) || read.value === 0) continue;
      if (read.stated === undefined) return undefined;
      first ??= { text: tidy(view.text(row, column)), cell: { sheet: view.name, row, column } };
    }
  }
  return first === undefined ? undefined : { value: '£', evidence: first };
}

/** The year: from the lines above the table, nearest first, then the sheet's name, then the file's. */
export function yearFact(region: Region, fileName: string): Fact {
  const { view, table } = region;
  const lines: Line[] = [
    ...linesAbove(region),
    ...[table?.name ?? '', view.name, fileName].map((text) => ({ text: text.replace(/_/g, ' '), row: 0, column: 0 })),
  ];
  const read = lines.flatMap((line) => {
    const year = readYearInText(line.text);
    const isOfTheFile = year?.how === 'date' && /updated|published|produced|accessed|printed|run (?:on|date)/i.test(line.text);
    return year === undefined || isOfTheFile ? [] : [{ year, line }];
  });
  // "2017" over accounts may be the year that ends then: a year that is written out is believed first.
  const found = read.find(({ year }) => year.how !== 'bare') ?? read[0];
  return found === undefined ? NOT_STATED : { value: yearLabel(found.year.year), evidence: evidenceOf(found.line, view.name) };
}

const STAGES: readonly (readonly [string, RegExp])[] = [
  ['Original budget', /\boriginal (?:budget|estimate)\b|\bRA\b.*\bbudget\b|\bbudget\b.*\bRA\b/i],
  ['Current budget', /\b(?:current|revised|latest|working) budget\b/i],
  ['Forecast', /\bforecast\b|\bprojected outturn\b/i],
  ['Outturn', /\boutturn\b|\bactuals?\b|\bspent\b|\bpayments?\b|\bpaid\b|\bexpenditure over\b/i],
  ['Budget', /\bbudgets?\b|\bestimates?\b/i],
];
const BASES: readonly (readonly [string, RegExp])[] = [
  ['income', /\b(?:sales, fees and charges|income|receipts)\b/i],
  ['gross', /\bgross\b/i],
  ['net', /\bnet\b/i],
];

/** Budget or outturn, gross or net, as headers, titles and the sheet's name say it. */
export function kindFact(region: Region, amounts: readonly number[]): Fact {
  const { view, header, table } = region;
  const headers = amounts.slice(0, 3).map((column) => ({ text: view.text(header, column), row: header, column }));
  const lines: Line[] = [...headers, ...linesAbove(region)];
  lines.push({ text: table?.name ?? '', row: 0, column: 0 }, { text: view.name, row: 0, column: 0 });
  const stage = firstOf(STAGES, lines);
  const basis = firstOf(BASES, lines);
  const line = (stage ?? basis)?.line;
  if (line === undefined) return NOT_STATED;
  const value = [stage?.word, basis?.word].filter((word) => word !== undefined).join(', ');
  return { value: value.charAt(0).toUpperCase() + value.slice(1), evidence: evidenceOf(line, view.name) };
}

/** A text with the cell it stands in; row 0 is a name, which stands in none. */
interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function evidenceOf({ text, row, column }: Line, sheet: string): Evidence {
  return { text: tidy(text), cell: row === 0 ? undefined : { sheet, row, column } };
}

function firstOf(words: readonly (readonly [string, RegExp])[], lines: readonly Line[]): { word: string; line: Line } | undefined {
  for (const line of lines) {
    const found = words.find(([, pattern]) => pattern.test(line.text));
    if (found !== undefined) return { word: found[0], line };
  }
  return undefined;
}

/** The title: the first line above the header that holds words and is no essay. */
export function titleAbove(region: Region): string | undefined {
  const lines = linesAbove(region).filter(
    ({ text, row, column }) => row < region.header && column <= 3 && /\p{L}{3}/u.test(text) && text.trim().length <= 120,
  );
  const first = lines.at(-1);
  return first === undefined ? undefined : tidy(first.text);
}

/** The texts above the header and beside its first figures, nearest row first. */
function linesAbove({ view, header, lastColumn }: Region): Line[] {
  return range(Math.max(1, header - LINES_ABOVE), header)
    .reverse()
    .flatMap((row) => range(1, Math.min(lastColumn, 12)).map((column) => ({ text: view.text(row, column), row, column })))
    .filter(
      ({ text, row, column }) => text.trim() !== '' && (row < header || column <= 2) && (meaningOf(text, false) !== 'note' || row === 1),
    );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
