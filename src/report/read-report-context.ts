import { project } from '../model/projection';
import { succeed, type Result } from '../model/result';
import { readWrittenModel } from '../sheets/written-model';
import type { Workbook } from '../workbook/port';
import { lowerFirst } from './provenance';
import type { ReportContext } from './report-context';
import { requestsForWrittenSheets, writtenSheets } from './written-sheets';

/** What a report is told from, read from a workbook that has our sheets; nothing in it changes. */
export async function readReportContext(workbook: Workbook, version: string): Promise<Result<ReportContext>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const read = await readWrittenModel(workbook, outline.value);
  if (!read.ok) return read;
  const blocks = await workbook.read(requestsForWrittenSheets(outline.value));
  if (!blocks.ok) return blocks;
  const { model, kindOfMoney } = read.value;
  const { cells, written } = writtenSheets(outline.value, blocks.value, model.years);
  const provenance = { workbook: outline.value.fileName, version, written: lowerFirst(written), notWritten: undefined };
  return succeed({ projection: project(model), kindOfMoney, provenance, cells }, read.problems);
}
