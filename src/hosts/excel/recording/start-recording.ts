import { isWorkbookToRecord, Recorder } from './recorder';
import type { Recording } from './recording';

/** A recorder at work, and the Excel that it records. */
export interface StartedRecording {
  readonly recorder: Recorder;
  readonly excel: Pick<Recording, 'platform' | 'version'>;
}

/** Waits for Office and records from then on; undefined where the open workbook is not the example, which is never recorded. */
export async function startRecording(): Promise<StartedRecording | undefined> {
  await Office.onReady();
  if (!isWorkbookToRecord(Office.context.document.url)) return undefined;
  const { platform, version } = Office.context.diagnostics;
  const recorder = new Recorder();
  recorder.start();
  return { recorder, excel: { platform: String(platform), version } };
}
