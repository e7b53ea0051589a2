import { problem } from '../../model/problems';
import type { Problem } from '../../model/problems';
import { succeed } from '../../model/result';
import type { Result } from '../../model/result';
import { giveWay } from '../../workbook/give-way';
import type { CellBlock, Outline, Workbook } from '../../workbook/port';
import { placeSource } from '../source/place-source';
import { resolveSource } from '../source/resolve-source';
import { countOf } from '../spend/figure-text';
import type { LinesRead } from '../spend/read-spend';
import { readTables } from '../spend/read-tables';
import type { ReadingOptions } from '../spend/read-tables';
import { areasToLookAt } from './areas-to-look-at';
import type { SheetLeftOut } from './areas-to-look-at';
import { draftSource } from './draft-source';
import type { Draft } from './draft-source';
import { findRegions } from './find-regions';
import type { Region } from './find-regions';
import { finishProposal, unreadableProposal } from './finish-proposal';
import type { ReadableDraft } from './finish-proposal';
import type { Detection, TableProposal } from './proposal';
import { worthOf } from './rank-proposals';
import { sheetViews } from './sheet-view';

/** The tables that are read to their end and offered; a workbook with more of them has them listed by what their headers promise. */
const MOST_READ = 12;

/**
 * Finds the spend tables of a workbook, best first: by its outline, the tops of its sheets, then the lines. A workbook
 * without one has no proposals, and a problem that says where was looked.
 */
export async function proposeSources(workbook: Workbook, letIn: readonly string[] = []): Promise<Result<Detection>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const { requests, leftOut } = areasToLookAt(outline.value, letIn);
  const tops = await workbook.read(requests);
  if (!tops.ok) return tops;
  const drafts = draftSources(outline.value, tops.value);
  const proposals = await readDrafts(workbook, drafts);
  if (!proposals.ok) return proposals;
  return succeed({ proposals: proposals.value, leftOut }, proposals.value.length === 0 ? [nothingFound(outline.value, leftOut)] : []);
}

function nothingFound(outline: Outline, leftOut: readonly SheetLeftOut[]): Problem {
  const hidden = leftOut.filter(({ why }) => why === 'hidden' || why === 'very hidden').length;
  const looked = outline.sheets.length - leftOut.length;
  const sheets = looked === 1 ? '1 sheet was' : `${looked} sheets were`;
  return problem('no-table-found', { sheets, leftOut: hidden === 0 ? '' : `, and ${countOf(hidden, 'hidden sheet')} left out` });
}

/** A draft with its columns found, or the problems that keep it from being read. */
export type DraftToRead = ReadableDraft | { readonly draft: Draft; readonly problems: TableProposal['problems'] };

/** What the tops of the sheets promise, best first. */
export function draftSources(outline: Outline, tops: readonly CellBlock[]): readonly DraftToRead[] {
  return sheetViews(tops)
    .flatMap((view) => {
      const tables = outline.sheets.find((sheet) => sheet.name === view.name)?.tables ?? [];
      const regions = findRegions(view, tables);
      return regions.flatMap((region) => {
        const draft = draftSource(region, outline.fileName);
        return draft === undefined ? [] : [toRead(draft, regions, outline)];
      });
    })
    .sort((one, other) => worthOf(other.draft, undefined) - worthOf(one.draft, undefined))
    .slice(0, MOST_READ);
}

/**
 * Reads the lines of the drafts and makes proposals of them, best first. A table without a line is offered only by itself; one that was
 * not read to its end because it was cancelled is not offered.
 */
export async function readDrafts(
  workbook: Workbook,
  drafts: readonly DraftToRead[],
  options: ReadingOptions = {},
): Promise<Result<readonly TableProposal[]>> {
  const readable = drafts.filter((each): each is ReadableDraft => 'resolved' in each);
  const read = await readTables(
    workbook,
    readable.map(({ resolved }) => resolved),
    options,
  );
  if (!read.ok) return read;
  const lines = new Map(readable.map((each, index) => [each.draft, read.value[index]]));
  const finished: { readonly proposal: TableProposal; readonly worth: number }[] = [];
  for (const each of drafts) {
    await giveWay();
    const proposal = proposalOf(each, lines.get(each.draft));
    if (proposal !== undefined) finished.push({ proposal, worth: worthOf(each.draft, proposal) });
  }
  const ranked = finished.sort((one, other) => other.worth - one.worth).map(({ proposal }) => proposal);
  const withLines = ranked.filter((each) => each.lines > 0);
  return succeed(withLines.length > 0 ? withLines : ranked);
}

function proposalOf(draft: DraftToRead, lines: LinesRead | undefined): TableProposal | undefined {
  if (!('resolved' in draft)) return unreadableProposal(draft.draft, draft.problems);
  return lines === undefined ? undefined : finishProposal(draft, lines);
}

function toRead(draft: Draft, regions: readonly Region[], outline: Outline): DraftToRead {
  const { region, source } = draft;
  const place = placeSource(source, outline);
  if (!place.ok) return { draft, problems: place.problems };
  const next = regions.find(
    (other) => other.header > region.header && other.firstColumn <= region.lastColumn && other.lastColumn >= region.firstColumn,
  );
  const cut = next !== undefined && region.table === undefined && next.header <= place.value.lastRow;
  const whole = cut ? { ...place.value, lastRow: next.header - 1 } : place.value;
  const resolved = resolveSource(source, whole, region.view.headerBlock(region.header));
  if (!resolved.ok) return { draft, problems: resolved.problems };
  return { draft, resolved: resolved.value, remarks: resolved.problems, cut };
}
