import type { CellValue } from '../../workbook/port';
import { textOf } from '../labels/cell-text';
import { cleanLabel, labelKey } from '../labels/clean-label';
import { meaningOf } from '../labels/row-labels';
import type { LabelMeaning } from '../labels/row-labels';
import { isMissingMark } from '../amounts/missing-marks';
import type { ResolvedSource } from '../source/resolve-source';
import { includesRow } from '../source/row-list';
import type { LeftOutRow } from './reading';

/** The cells of one row that have a role. Names are texts as printed; `undefined` where no column holds them. */
export interface RowCells {
  readonly authority: string | undefined;
  readonly service: string | undefined;
  readonly amounts: readonly CellValue[];
  readonly values: Float64Array;
}

export type RowKind = 'line' | 'blank' | Exclude<LeftOutRow['why'], 'hidden' | 'no year'>;

/** Says of each row, from the top, whether it is a line of spend; remembers the headings that rows stand under. */
export class RowKinds {
  private wholeSeen = false;
  private ofWhich = false;
  private readonly headers: readonly string[];
  private readonly namesSeen = new Set<string>();
  private readonly authorityMeanings = new Map<string, LabelMeaning>();
  private readonly serviceMeanings = new Map<string, LabelMeaning>();

  constructor(
    private readonly resolved: ResolvedSource,
    private readonly isKnownAuthority: (name: string) => boolean,
  ) {
    this.headers = resolved.amounts.map((each) => labelKey(each.printed));
  }

  kindOf(row: number, cells: RowCells, linesSoFar: number): RowKind {
    if (includesRow(this.resolved.totalRows, row)) return this.leaveOfWhich('total');
    if (includesRow(this.resolved.lineRows, row)) return this.leaveOfWhich('line');
    const label = labelOf(cells);
    const hasAmount = cells.values.some((value) => !Number.isNaN(value));
    if (this.resolved.place.rowsGiven && label === '') return !hasAmount ? 'blank' : this.hasNameColumn() ? 'no name' : 'line';
    if (this.resolved.place.rowsGiven) return 'line';
    if (label === '' && !hasAmount && cells.amounts.every(isBlank)) return this.leaveOfWhich('blank');
    if (this.isHeaderAgain(cells)) return 'another table';
    const meaning = this.meaning(cells, label, hasAmount, linesSoFar);
    if (meaning !== 'line') return meaning;
    if (label === '' && this.hasNameColumn()) return 'no name';
    if (!hasAmount && !this.isUnquantifiedLine(cells, label)) return 'heading';
    this.namesSeen.add(label);
    return 'line';
  }

  private meaning(cells: RowCells, label: string, hasAmount: boolean, linesSoFar: number): RowKind {
    const meanings = [
      this.meaningOfName(cells.authority, this.authorityMeanings, true),
      this.meaningOfName(cells.service, this.serviceMeanings, false),
    ];
    if (meanings.includes('whole')) {
      if (linesSoFar > 0) this.wholeSeen = true;
      return 'whole';
    }
    if (meanings.includes('total')) return this.leaveOfWhich('total');
    if (meanings.includes('class')) return this.isKnownAuthority(label) ? 'line' : 'class';
    if (meanings.includes('of which')) {
      // "of which:" by itself heads the rows below it, which are set in or begin with a dash.
      this.ofWhich = !hasAmount;
      return 'of which';
    }
    if (this.ofWhich && /^\s|^[-–•]/.test(label)) return 'of which';
    this.ofWhich = false;
    if (meanings.includes('note') && (!hasAmount || /^(?:source|notes?)\b/i.test(label.trim()))) return 'note';
    // Below the row of the whole nation stand breakdowns of it, by names that are no authorities.
    if (this.wholeSeen && isText(cells.authority) && !this.isKnownAuthority(label)) return hasAmount ? 'class' : 'note';
    return 'line';
  }

  /** Names come again and again down a long table: each is understood once. */
  private meaningOfName(name: string | undefined, known: Map<string, LabelMeaning>, ofAuthorities: boolean): LabelMeaning {
    if (name === undefined) return 'name';
    let meaning = known.get(name);
    if (meaning === undefined) {
      meaning = meaningOf(cleanLabel(name), ofAuthorities);
      known.set(name, meaning);
    }
    return meaning;
  }

  /** A row with a name and no figure is a line where something says so: a mark for a missing figure, two names, a name seen before. */
  private isUnquantifiedLine(cells: RowCells, label: string): boolean {
    if (this.resolved.place.table !== undefined) return true;
    if (isText(cells.authority) && isText(cells.service)) return true;
    if (cells.amounts.some((cell) => !isBlank(cell) && (typeof cell !== 'string' || isMissingMark(cell)))) return true;
    return this.namesSeen.has(label) || (cells.authority !== undefined && this.isKnownAuthority(label));
  }

  /** The header again, or another one: texts where amounts should be, in most of the columns. */
  private isHeaderAgain({ amounts, values }: RowCells): boolean {
    let again = 0;
    let words = 0;
    let filled = 0;
    amounts.forEach((cell, index) => {
      if (isBlank(cell)) return;
      filled++;
      const header = this.headers[index] ?? '';
      if (header !== '' && labelKey(textOf(cell)) === header) again++;
      else if (typeof cell === 'string' && Number.isNaN(values[index]) && /\p{L}{3}/u.test(cell) && !isMissingMark(cell)) words++;
    });
    if (filled === 0) return false;
    return again > 0 ? again + words > filled / 2 : filled >= 2 && words > filled / 2;
  }

  private hasNameColumn(): boolean {
    return this.resolved.authority.in === 'column' || this.resolved.service.in === 'column';
  }

  private leaveOfWhich<Kind>(kind: Kind): Kind {
    this.ofWhich = false;
    return kind;
  }
}

/** What the row is called: its authority, or else its service. */
export function labelOf(cells: Pick<RowCells, 'authority' | 'service'>): string {
  if (isText(cells.authority)) return cells.authority;
  return isText(cells.service) ? cells.service : '';
}

export function isText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
