import { createRoot } from 'react-dom/client';
import { openExcelWorkbook } from '../hosts/excel/start';
import { NotInExcel } from './frame/NotInExcel';
import { Pane } from './frame/Pane';
import './pane.css';
import { createSession } from './session/session';

const element = document.getElementById('root');
if (element !== null) void start(element);

/** The pane inside Excel. */
async function start(inside: HTMLElement): Promise<void> {
  const root = createRoot(inside);
  try {
    const session = createSession(await openExcelWorkbook());
    root.render(<Pane session={session} />);
    await session.open();
  } catch (cause) {
    root.render(<NotInExcel why={cause instanceof Error ? cause.message : String(cause)} />);
  }
}
