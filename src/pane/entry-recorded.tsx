import { createRoot } from 'react-dom/client';
import { isWorkbookToRecord, Recorder, WORKBOOK_TO_RECORD } from '../hosts/excel/recording/recorder';
import { NotRecording, RecordingBar } from './recording/RecordingBar';
import { saveAs } from './save-as';

void start();

/** The pane with a recorder before it, in place of entry-excel.tsx where `npm run record:excel` serves it. Never part of a build. */
async function start(): Promise<void> {
  await Office.onReady();
  const bar = createRoot(elementAbovePane());
  if (isWorkbookToRecord(Office.context.document.url)) {
    const { platform, version } = Office.context.diagnostics;
    const recorder = new Recorder();
    recorder.start();
    bar.render(
      <RecordingBar
        count={() => recorder.count}
        subscribe={(listener) => recorder.subscribe(listener)}
        onSave={() => {
          const recording = JSON.stringify(recorder.recording({ platform: String(platform), version }));
          saveAs(new TextEncoder().encode(recording), 'excel-recording.json');
        }}
      />,
    );
  } else bar.render(<NotRecording workbook={WORKBOOK_TO_RECORD} />);
  await import('./entry-excel');
}

/** The pane takes the height that is left. */
function elementAbovePane(): HTMLElement {
  const pane = document.getElementById('root');
  const above = document.createElement('div');
  document.body.prepend(above);
  Object.assign(document.body.style, { display: 'flex', flexDirection: 'column' });
  if (pane !== null) Object.assign(pane.style, { flex: '1', minHeight: '0' });
  return above;
}
