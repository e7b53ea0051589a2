import { matchAuthority } from '../../model/authorities/match-authority';
import { readYearCell, readYearHeader } from '../years/read-year';
import { range } from './find-regions';
import type { Region } from './find-regions';

/** What a column of a region looks like it holds. */
export interface ColumnHolds {
  readonly column: number;
  readonly header: string;
  readonly holds: 'amounts' | 'authorities' | 'names' | 'years' | 'codes' | 'other figures' | 'nothing';
  /** The header is a financial year. */
  readonly yearHeader: number | undefined;
  /** The header is an authority of the register. */
  readonly authorityHeader: boolean;
  readonly filled: number;
  readonly figures: number;
  /** The share of names that are in the register. */
  readonly known: number;
  readonly distinct: number;
}

const CODES =
  /\bcodes?\b|\b(?:ref|reference|number|no|id|vat|postcode|urn|isin|tin|key|line)\b\.?\s*$|^(?:trans(?:action)?|invoice|voucher|document|doc|po|order|supplier|vendor|cost cent(?:re|er)|gl)\s*(?:id|no|number|ref|code|key)\b/i;
const OTHER_FIGURES =
  /%|\bper ?cent(?:age)?s?\b|\bchange\b|\bvariances?\b|\bdifferences?\b|\bmovements?\b|\brates?\b|\brank(?:ing)?\b|\bindex\b|\baverage\b|\bmean\b|\bftes?\b|\bwte\b|\b(?:head ?)?counts?\b|\bnumber of\b|\bpopulation\b|\bplaces\b|\bclients?\b|\bper (?:head|capita|person|client|fte|place|week)\b|\bvat amount\b|\bratio\b|\bpopulation\b/i;
const AUTHORITIES =
  /\b(?:local\s+)?authorit(?:y|ies)\b|\bcouncils?\b|\bboroughs?\b|\borganisations?\b|\borg(?:\s+name)?\b|\btrusts?(?:\s+name)?\b|\bhealth boards?\b|\bhscp\b|\bpartnerships?\b|\bLAs?\b(?!\s*code)/i;

/** Looks at every column of the region. */
export function columnHolds(region: Region): readonly ColumnHolds[] {
  return range(region.firstColumn, region.lastColumn).map((column) => holdsOf(region, column));
}

const SAMPLE = 400;

function holdsOf(region: Region, column: number): ColumnHolds {
  const { view, header } = region;
  const printed = view.text(header, column).replace(/\s+/g, ' ').trim();
  const counts = { figures: 0, names: 0, years: 0, missing: 0, known: 0, longest: 0, codes: 0, runs: 0 };
  const seen = new Set<string>();
  let before = NaN;
  let format = '';
  for (const row of range(region.firstRow, Math.min(region.lastRow, region.firstRow + SAMPLE, view.lastRow))) {
    const look = view.look(row, column);
    const cell = view.cell(row, column);
    if (look === 'number' || look === 'printed amount' || (look === 'year' && typeof cell === 'number')) {
      counts.figures++;
      const number = Number(cell);
      if (number === before + 1) counts.runs++;
      before = number;
      // Formats are read for the top rows only; those below look like the ones above.
      format = view.format(row, column) || format;
      if (typeof cell === 'number' && isDateSerial(cell, format)) counts.years++;
    } else if (look === 'year' || look === 'date') counts.years++;
    else if (look === 'missing') counts.missing++;
    else if (look === 'text') {
      const text = view.text(row, column);
      counts.names++;
      counts.longest = Math.max(counts.longest, text.length);
      if (/^[A-Z]{1,3}[-\s]?\d{1,9}:?$/.test(text.trim())) counts.codes++;
      if (!seen.has(text) && matchAuthority(text) !== undefined) counts.known++;
      seen.add(text);
    }
  }
  const year = readYearHeader(view.cell(header, column), view.format(header, column));
  return {
    column,
    header: printed,
    holds: kindOf(printed, counts, seen.size, year !== undefined),
    yearHeader: year?.year,
    authorityHeader: matchAuthority(printed) !== undefined,
    filled: counts.figures + counts.names + counts.years,
    figures: counts.figures,
    known: seen.size === 0 ? 0 : counts.known / seen.size,
    distinct: seen.size,
  };
}

interface Counts {
  readonly figures: number;
  readonly names: number;
  readonly years: number;
  readonly known: number;
  readonly codes: number;
  readonly runs: number;
}

function kindOf(header: string, counts: Counts, distinct: number, yearHeader: boolean): ColumnHolds['holds'] {
  const { figures, names, years } = counts;
  if (figures + names + years === 0) return 'nothing';
  if (years > names && years >= figures && !yearHeader) return 'years';
  if (figures > names) {
    if (CODES.test(header)) return 'codes';
    // Numbers that count up by one are the numbers of rows or lines.
    if (counts.runs > figures * 0.8 && figures > 5) return 'codes';
    return OTHER_FIGURES.test(header) ? 'other figures' : 'amounts';
  }
  if (counts.codes > names / 2 || (CODES.test(header) && !AUTHORITIES.test(header.replace(CODES, '')))) return 'codes';
  if (distinct > 0 && counts.known / distinct >= 0.5) return 'authorities';
  if (AUTHORITIES.test(header) && !CODES.test(header))
    return counts.known / distinct >= 0.2 || distinct > names * 0.5 ? 'authorities' : 'names';
  return 'names';
}

function isDateSerial(value: number, format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && readYearCell(value)?.how === 'date';
}
