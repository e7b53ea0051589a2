import type { BaseBudget } from '../../model/spend';
import { succeed, type Result } from '../../model/result';
import type { CellBlock, Workbook } from '../../workbook/port';
import { funderWords } from '../output/words';
import { sheetOf } from '../output/stood-sheets';
import { refNumber } from './reference-number';
import { textOf } from './standing-rows';

/** The first row of Base budget that holds a line: below title, note, verdict, header and total. */
const FIRST_LINE_ROW = 6;

/**
 * Gives lines and authorities of a base budget the references they have on the Base budget sheet, so that a table that was sorted,
 * or has grown, changes no reference and moves no row. What is new gets the next free reference; a reference is never used twice. A line whose
 * funder was stated since keeps its own, where no other line has its authority and service.
 */
export function keepReferences(base: BaseBudget, block: CellBlock | undefined): BaseBudget {
  const stood = (block?.values ?? []).slice(FIRST_LINE_ROW - (block?.area.row ?? 1)).map((row) => row.slice(0, 5).map(textOf));
  const refs = stood.flatMap(([line = '', council = '', authority = '', service = '', funder = '']) =>
    /^L\d+$/.test(line) ? [{ line, council, authority, service, funder }] : [],
  );
  if (refs.length === 0) return base;
  const authorityRefs = assign(
    base.authorities.map((authority) => authority.name),
    new Map(refs.map((each) => [each.authority, each.council])),
    'LA',
  );
  const authorities = base.authorities.map((authority, index) => ({ ...authority, ref: authorityRefs[index] ?? authority.ref }));
  const byOldRef = new Map(base.authorities.map((authority, index) => [authority.ref, authorities[index] ?? authority]));
  const wanted = base.lines.map((line) => ({ authority: line.authority.name, service: line.service, funder: funderWords(line) }));
  const several = new Set([...namedTwice(refs), ...namedTwice(wanted)]);
  const keyOf = (line: NamedLine): string => (several.has(nameOf(line)) ? `${nameOf(line)}\n${line.funder}` : nameOf(line));
  const lineRefs = assign(wanted.map(keyOf), new Map(refs.map((each) => [keyOf(each), each.line])), 'L');
  return {
    ...base,
    authorities,
    lines: base.lines.map((line, index) => ({
      ...line,
      ref: lineRefs[index] ?? line.ref,
      authority: byOldRef.get(line.authority.ref) ?? line.authority,
    })),
  };
}

function assign(names: readonly string[], stood: ReadonlyMap<string, string>, prefix: string): string[] {
  let last = Math.max(0, ...[...stood.values()].map(refNumber).filter(Number.isFinite));
  return names.map((name) => stood.get(name) ?? `${prefix}${++last}`);
}

interface NamedLine {
  readonly authority: string;
  readonly service: string;
  readonly funder: string;
}

function nameOf({ authority, service }: NamedLine): string {
  return `${authority}\n${service}`;
}

/** Authorities and services that several lines have: only their funders tell those lines apart. */
function namedTwice(lines: readonly NamedLine[]): readonly string[] {
  const seen = new Set<string>();
  return lines.map(nameOf).filter((name) => seen.size === seen.add(name).size);
}

/** The same, with the Base budget sheet as it stands in the workbook; a workbook without one changes nothing. */
export async function withKeptReferences(workbook: Workbook, base: BaseBudget): Promise<Result<BaseBudget>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const area = sheetOf(outline.value, 'Base budget')?.used;
  if (area === undefined) return succeed(base);
  const read = await workbook.read([{ area }]);
  return read.ok ? succeed(keepReferences(base, read.value[0])) : read;
}
