import { areaText, type Area } from '../../formula/address';
import { problem } from '../../model/problems';
import { fail, succeed, type Result } from '../../model/result';
import { poundsText } from '../../model/rounding';
import { areasSelected, areasToLookAt, type SheetLeftOut } from '../../sheets/detect/areas-to-look-at';
import { draftSources, readDrafts } from '../../sheets/detect/propose-sources';
import type { Fact as ProposedFact, TableProposal } from '../../sheets/detect/proposal';
import { giveWay } from '../../workbook/give-way';
import type { CellBlock, Outline, Workbook } from '../../workbook/port';
import { words } from '../words';
import { parseAreaText } from './area-text';
import type { Fact, FoundTable, SheetRead, Verdict } from './state';

export interface Found {
  readonly tables: readonly FoundTable[];
  readonly sheetsRead: readonly SheetRead[];
}

export interface ReadingProgress {
  readonly sheet: string;
  readonly number: number;
  readonly sheets: number;
  readonly rows: number;
}

interface FindingOptions {
  /** Hidden sheets to look into. */
  readonly letIn: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** Looks for spend tables, sheet by sheet; what was read when it is cancelled is still made use of. */
export async function findTables(
  workbook: Workbook,
  outline: Outline,
  { letIn, signal, onProgress }: FindingOptions,
): Promise<Result<Found>> {
  const { requests, leftOut } = areasToLookAt(outline, letIn);
  const sheets = [...new Set(requests.map((request) => request.area.sheet))];
  const tops: CellBlock[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (signal.aborted) break;
    const ofSheet = requests.filter((request) => request.area.sheet === sheet);
    onProgress({ sheet, number: index + 1, sheets: sheets.length, rows: ofSheet.reduce((rows, request) => rows + request.area.rows, 0) });
    const read = await workbook.read(ofSheet);
    if (!read.ok) return read;
    tops.push(...read.value);
  }
  const drafts = draftSources(outline, tops);
  const proposals = await readDrafts(workbook, drafts, {
    signal,
    onProgress: ({ sheet, rows }) => onProgress({ sheet, number: sheets.indexOf(sheet) + 1, sheets: sheets.length, rows }),
  });
  if (!proposals.ok) return proposals;
  // To show what was found is a piece of its own.
  await giveWay();
  const cutShort = signal.aborted ? drafts.map(({ draft }) => draft.region.view.name) : [];
  return succeed({ tables: proposals.value.map(foundTable), sheetsRead: sheetsRead(outline, tops, leftOut, proposals.value, cutShort) });
}

/** The table in the cells that a person selected; the row of headings has to be among them. */
export async function findSelectedTable(workbook: Workbook, outline: Outline, selection: Area): Promise<Result<FoundTable>> {
  const tops = await workbook.read(areasSelected(outline, selection));
  if (!tops.ok) return tops;
  const proposals = await readDrafts(workbook, draftSources(outline, tops.value));
  if (!proposals.ok) return proposals;
  const [best] = proposals.value.map(foundTable).filter(({ area }) => area.sheet === selection.sheet && startsIn(area, selection));
  const selected = areaText(selection);
  return best === undefined ? fail(problem('no-table-in-selection', { area: selected }, selected)) : succeed(best);
}

function startsIn(area: Area, { row, column, rows, columns }: Area): boolean {
  return area.row >= row && area.row < row + rows && area.column >= column && area.column < column + columns;
}

function foundTable(proposal: TableProposal): FoundTable {
  const { facts, total } = proposal;
  const area = parseAreaText(proposal.where) ?? { sheet: proposal.title, row: 1, column: 1, rows: 1, columns: 1 };
  return {
    key: `${proposal.where} ${proposal.title}`,
    title: proposal.title,
    area,
    source: proposal.source,
    lines: proposal.lines,
    authorities: proposal.authorities,
    services: proposal.services,
    unit: factOf(facts.unit),
    year: factOf(facts.year),
    total: {
      value: poundsText(total.printed ?? total.computed),
      evidence:
        total.printed === undefined ? words.spend.noTotalPrinted : words.spend.addUpTo(proposal.lines, total.verdict !== 'does not cast'),
      cell: facts.total.evidence?.cell,
    },
    kindOfMoney: factOf(facts.kind),
    verdict: verdictOf(total),
    failing: proposal.failing,
    totalRows: proposal.totalRows,
    problems: proposal.problems,
  };
}

/** The longest text that is quoted as evidence; of a longer one only its cell is named. */
const MOST_QUOTED = 28;

function factOf({ value, evidence }: ProposedFact): Fact {
  if (evidence === undefined) return { value, evidence: '', cell: undefined };
  const quote = evidence.text.length <= MOST_QUOTED ? `“${evidence.text}”` : '';
  return { value, evidence: words.spend.evidence(quote, evidence.cell !== undefined), cell: evidence.cell };
}

function verdictOf(total: TableProposal['total']): Verdict {
  const { printed, computed } = total;
  if (total.verdict === 'casts') return { kind: 'adds up' };
  if (total.verdict === 'casts within rounding') return { kind: 'adds up within rounding' };
  return total.verdict === 'no total' || printed === undefined
    ? { kind: 'no total' }
    : { kind: 'does not add up', by: printed - computed, printed, computed };
}

function sheetsRead(
  outline: Outline,
  tops: readonly CellBlock[],
  leftOut: readonly SheetLeftOut[],
  proposals: readonly TableProposal[],
  cutShort: readonly string[],
): readonly SheetRead[] {
  return outline.sheets.flatMap((sheet): SheetRead[] => {
    const why = leftOut.find((each) => each.sheet === sheet.name)?.why;
    if (why === 'ours') return [];
    if (why !== undefined) return [{ name: sheet.name, found: why === 'empty' ? 'empty' : 'hidden, left out' }];
    if (proposals.some((each) => parseAreaText(each.where)?.sheet === sheet.name)) return [{ name: sheet.name, found: 'a table' }];
    const own = tops.filter((block) => block.area.sheet === sheet.name);
    if (own.length === 0 || cutShort.includes(sheet.name)) return [{ name: sheet.name, found: 'not read' }];
    const hasNumbers = own.some((block) => block.values.some((row) => row.some((cell) => typeof cell === 'number')));
    return [{ name: sheet.name, found: hasNumbers ? 'no authority, no service' : 'text only' }];
  });
}
