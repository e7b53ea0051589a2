import { createRoot } from 'react-dom/client';
import { openExcelWorkbook } from '../hosts/excel/start';
import { NotInExcel } from './frame/NotInExcel';
import { Pane } from './frame/Pane';
import type { Result } from '../model/result';
import './pane.css';
import { createSession, type Session } from './session/session';

const EXAMPLE = 'examples/clyde-valley.xlsx';

const element = document.getElementById('root');
if (element !== null) void start(element);

/** The pane inside Excel. */
async function start(inside: HTMLElement): Promise<void> {
  const root = createRoot(inside);
  try {
    const session: Session = createSession(await openExcelWorkbook(), {
      openExample: async () => {
        const added = await addExampleSheets();
        if (added.ok) await session.open();
        return added;
      },
    });
    root.render(<Pane session={session} />);
    await session.open();
  } catch (cause) {
    root.render(<NotInExcel why={cause instanceof Error ? cause.message : String(cause)} />);
  }
}

/** The example lies beside the page, so that no other address is asked. */
async function addExampleSheets(): Promise<Result<void>> {
  const answer = await fetch(EXAMPLE);
  const { addExample } = await import('../hosts/excel/add-example');
  return addExample(new Uint8Array(await answer.arrayBuffer()));
}
