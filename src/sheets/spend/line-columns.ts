import type { Label, PrintedFigure, SpendLines, YearCells } from '../../model/spend';
import { cleanLabel } from '../labels/clean-label';

/** What one line is, before it goes into columns. */
export interface LineCells {
  authority: number;
  service: number;
  funder: number;
  year: number;
  /** In the source's unit. */
  value: number;
  row: number;
  column: number;
  authorityRow: number;
  authorityColumn: number;
  serviceRow: number;
  serviceColumn: number;
  funderColumn: number;
  /** Position among the texts and numbers of the year column; 0 where there is none. */
  yearCell: number;
}

const COLUMNS = [
  'authority',
  'service',
  'funder',
  'year',
  'row',
  'column',
  'authorityRow',
  'authorityColumn',
  'serviceRow',
  'serviceColumn',
  'funderColumn',
  'yearCell',
] as const;

/** Lines gathered in growing columns of numbers, so that a million of them cost no million objects. */
export class LineColumns {
  private count = 0;
  private room = 1_024;
  private whole = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(this.room)]));
  private values = new Float64Array(this.room);
  private readonly printed = new Map<number, PrintedFigure>();

  get length(): number {
    return this.count;
  }

  add(line: LineCells, printed: PrintedFigure | undefined): void {
    if (this.count === this.room) this.grow();
    for (const name of COLUMNS) {
      const column = this.whole[name];
      if (column !== undefined) column[this.count] = line[name];
    }
    this.values[this.count] = line.value;
    if (printed !== undefined) this.printed.set(this.count, printed);
    this.count++;
  }

  /** The lines, amounts in pounds. */
  lines(
    sheet: string,
    unit: number,
    labels: Pick<SpendLines, 'authorities' | 'services' | 'funders'>,
    years?: Pick<YearCells, 'column' | 'values'>,
  ): SpendLines {
    const cut = (name: (typeof COLUMNS)[number]): Int32Array => (this.whole[name] ?? new Int32Array()).slice(0, this.count);
    return {
      ...labels,
      count: this.count,
      authority: cut('authority'),
      service: cut('service'),
      funder: cut('funder'),
      year: cut('year'),
      ...(years === undefined ? {} : { yearCells: { ...years, value: cut('yearCell') } }),
      atSource: this.values.slice(0, this.count),
      amount: this.values.slice(0, this.count).map((value) => value * unit),
      unit,
      sheet,
      row: cut('row'),
      column: cut('column'),
      authorityRow: cut('authorityRow'),
      authorityColumn: cut('authorityColumn'),
      serviceRow: cut('serviceRow'),
      serviceColumn: cut('serviceColumn'),
      funderColumn: cut('funderColumn'),
      printed: this.printed,
    };
  }

  private grow(): void {
    this.room *= 2;
    for (const name of COLUMNS) {
      const larger = new Int32Array(this.room);
      larger.set(this.whole[name] ?? []);
      this.whole[name] = larger;
    }
    const larger = new Float64Array(this.room);
    larger.set(this.values);
    this.values = larger;
  }
}

/** The names that lines use, one entry for each spelling in the source, in the order in which they first appear. */
export class Names {
  readonly labels: Label[] = [];
  private readonly byPrinted = new Map<string, number>();

  /** The position of this spelling; `name` is what to show in its place where the text has been told apart from another. */
  positionOf(printed: string, name?: string): number {
    const key = name === undefined ? printed : `${printed}\n${name}`;
    const known = this.byPrinted.get(key);
    if (known !== undefined) return known;
    const position = this.labels.length;
    this.labels.push({ name: name ?? cleanLabel(printed), printed });
    this.byPrinted.set(key, position);
    return position;
  }

  knows(printed: string): boolean {
    return this.byPrinted.has(printed);
  }
}
