import { createRoot } from 'react-dom/client';
import { WORKBOOK_TO_RECORD } from '../hosts/excel/recording/recorder';
import { startRecording } from '../hosts/excel/recording/start-recording';
import { NotRecording, RecordingBar } from './recording/RecordingBar';
import { saveAs } from './save-as';

void start();

/** The pane with a recorder before it, in place of entry-excel.tsx where `npm run record:excel` serves it. Never part of a build. */
async function start(): Promise<void> {
  const started = await startRecording();
  const bar = createRoot(elementAbovePane());
  if (started === undefined) bar.render(<NotRecording workbook={WORKBOOK_TO_RECORD} />);
  else {
    bar.render(
      <RecordingBar
        count={() => started.recorder.count}
        subscribe={(listener) => started.recorder.subscribe(listener)}
        onSave={() => {
          const recording = JSON.stringify(started.recorder.recording(started.excel));
          saveAs(new TextEncoder().encode(recording), 'excel-recording.json');
        }}
      />,
    );
  }
  await import('./entry-excel');
}

/** The pane takes the height that is left. */
function elementAbovePane(): HTMLElement {
  const pane = document.querySelector('main');
  const above = document.createElement('div');
  document.body.prepend(above);
  Object.assign(document.body.style, { display: 'flex', flexDirection: 'column' });
  if (pane !== null) Object.assign(pane.style, { flex: '1', minHeight: '0' });
  return above;
}
