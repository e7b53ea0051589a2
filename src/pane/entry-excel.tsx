import { createRoot } from 'react-dom/client';
import { reopenWithWorkbook } from '../hosts/excel/reopening';
import { openExcelWorkbook } from '../hosts/excel/start';
import { NotInExcel } from './frame/NotInExcel';
import { Pane } from './frame/Pane';
import { succeed, type Result } from '../model/result';
import type { Workbook } from '../workbook/port';
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
      openFile,
      openExample: async () => {
        const added = await addExampleSheets();
        if (added.ok) await session.open();
        return added;
      },
    });
    root.render(<Pane session={session} />);
    await session.open();
    session.subscribe(() => {
      const { write } = session.state();
      if (write.kind === 'done') reopenWithWorkbook(true);
      else if (write.kind === 'undone' && session.state().onSheets === undefined) reopenWithWorkbook(false);
    });
  } catch (cause) {
    root.render(<NotInExcel why={cause instanceof Error ? cause.message : String(cause)} />);
  }
}

/** A colleague's file is read as a file, and never opened in Excel. */
async function openFile(bytes: Uint8Array, name: string): Promise<Result<Workbook>> {
  const [{ openWorkbookFile }, { fileWorkbook }] = await Promise.all([
    import('../hosts/embedded/open-workbook-file'),
    import('../hosts/embedded/file-workbook'),
  ]);
  const file = await openWorkbookFile(bytes, name);
  return file.ok ? succeed(fileWorkbook(file.value), file.problems) : file;
}

/** The example lies beside the page, so that no other address is asked. */
async function addExampleSheets(): Promise<Result<void>> {
  const answer = await fetch(EXAMPLE);
  const { addExample } = await import('../hosts/excel/add-example');
  return addExample(new Uint8Array(await answer.arrayBuffer()));
}
