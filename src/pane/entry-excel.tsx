import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { NotInExcel } from './frame/NotInExcel';
import { Pane } from './frame/Pane';
import './pane.css';

const element = document.getElementById('root');
// In a task of its own: to run every module for the first time holds the page for as long as it may be held.
if (element !== null) setTimeout(() => void start(element));

/** The pane inside Excel. Its frame stands at once; what reads the workbook is loaded behind it. */
async function start(inside: HTMLElement): Promise<void> {
  const root = createRoot(inside);
  // Before anything is asked for that could come between the frame and its paint.
  flushSync(() => root.render(<Pane session={undefined} />));
  await new Promise((done) => setTimeout(done));
  try {
    const { excelSession } = await import('./entry-excel-session');
    const session = await excelSession();
    root.render(<Pane session={session} />);
    await session.open();
  } catch (cause) {
    root.render(<NotInExcel why={cause instanceof Error ? cause.message : String(cause)} />);
  }
}
