import { extname } from 'node:path';
import { problem } from '../model/problems';
import { fail, succeed, type Result } from '../model/result';
import { tableCsv } from '../report/csv-table';
import { defaultChoices } from '../report/default-choices';
import { escapeMarkup } from '../report/escape-markup';
import { pageHtml, tableHtml } from '../report/html-table';
import { reportDocument } from '../report/make-document';
import { tableText } from '../report/plain-text-table';
import { readReportContext } from '../report/read-report-context';
import type { ReportDocument } from '../report/word/report-document';
import type { Workbook } from '../workbook/port';
import type { ReportOptions } from './arguments';
import { reportChoices } from './report-choices';

/** The kinds of file that a report is written as, by their ending. */
const KINDS: Readonly<Record<string, (report: ReportDocument) => Promise<Uint8Array> | Uint8Array>> = {
  '.docx': async (report) => (await import('../report/word/word-file')).wordFile(report),
  '.html': (report) => bytes(pageHtml(report.title, documentHtml(report))),
  '.txt': (report) => bytes([...report.sentences, '', ...report.tables.map(tableText)].join('\n')),
  // Excel reads a CSV as UTF-8 only with this mark before it.
  '.csv': (report) => bytes(`\uFEFF${report.tables.map(tableCsv).join('\r\n')}`),
};

export interface WrittenReport {
  readonly bytes: Uint8Array;
  readonly captions: readonly string[];
}

/** The report of a workbook that has our sheets, as the file that the name of the output asks for. Nothing in the workbook changes. */
export async function reportWorkbook(
  workbook: Workbook,
  options: ReportOptions,
  out: string,
  version: string,
): Promise<Result<WrittenReport>> {
  const write = KINDS[extname(out).toLowerCase()];
  if (write === undefined) return fail(problem('report-kind', { path: out, kinds: Object.keys(KINDS).join(', ') }));
  const context = await readReportContext(workbook, version);
  if (!context.ok) return context;
  const { model } = context.value.projection;
  const choices = reportChoices(options, model, defaultChoices(model));
  if (!choices.ok) return choices;
  const report = reportDocument(context.value, choices.value);
  return succeed({ bytes: await write(report), captions: report.tables.map(({ caption }) => caption) }, context.problems);
}

function documentHtml({ title, sentences, tables, pictures }: ReportDocument): string {
  return [
    `<h1>${escapeMarkup(title)}</h1>`,
    ...sentences.map((sentence) => `<p>${escapeMarkup(sentence)}</p>`),
    ...tables.map(tableHtml),
    ...pictures.map(
      ({ title: name, svg, alternativeText }) =>
        `<figure><figcaption>${escapeMarkup(name)}. ${escapeMarkup(alternativeText)}</figcaption>${svg}</figure>`,
    ),
  ].join('\n');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
