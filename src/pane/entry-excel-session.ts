import { reopenWithWorkbook } from '../hosts/excel/reopening';
import { openExcelWorkbook } from '../hosts/excel/start';
import { succeed, type Result } from '../model/result';
import type { Workbook } from '../workbook/port';
import { createSession, type Session } from './session/session';

const EXAMPLE = 'examples/clyde-valley.xlsx';

/**
 * The session over the workbook that is open in Excel, not read yet. Rejects with a sentence for the person where this is
 * not Excel, or one too old for the add-in.
 */
export async function excelSession(): Promise<Session> {
  const session: Session = createSession(await openExcelWorkbook(), {
    openFile,
    openExample: async () => {
      const added = await addExampleSheets();
      if (added.ok) await session.open();
      return added;
    },
  });
  session.subscribe(() => {
    const { write, onSheets } = session.state();
    if (write.kind === 'done') reopenWithWorkbook(true);
    else if (write.kind === 'undone' && onSheets === undefined) reopenWithWorkbook(false);
  });
  return session;
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
