import { useEffect, useMemo, useState } from 'react';
import { NOTHING_WRITTEN, requestsForWrittenSheets, writtenSheets, type WrittenSheets } from '../../report/written-sheets';
import type { ReportChoices } from '../../report/choices';
import { defaultChoices } from '../../report/default-choices';
import { makeTable, type MadeTable } from '../../report/make-table';
import { dateAndTime, lowerFirst } from '../../report/provenance';
import type { ReportContext } from '../../report/report-context';
import { choicesFromSheet } from '../../report/sheet/kept-choices';
import type { Workbook } from '../../workbook/port';
import { useSession, useSessionState, type StateBesidesWrite } from '../use-session';

export interface Report {
  readonly choices: ReportChoices;
  readonly choose: (change: Partial<ReportChoices>) => void;
  readonly context: ReportContext;
  readonly made: MadeTable;
  /** The same table from what the session holds at this moment: after a write, say. */
  readonly madeNow: () => Promise<MadeTable>;
}

/** The report of the session: its choices, and the table that they make. Undefined before a base is agreed. */
export function useReport(): Report | undefined {
  const session = useSession();
  const state = useSessionState();
  const written = useWrittenSheets(state);
  const [chosen, setChosen] = useState<Partial<ReportChoices>>({});
  const { projection, agreed } = state;
  const context = useMemo(() => contextOf(state, written), [state, written]);
  const choices = useMemo(() => {
    if (projection === undefined) return undefined;
    const usual = defaultChoices(projection.model);
    return { ...(written.report === undefined ? usual : choicesFromSheet(written.report, usual)), ...chosen };
  }, [projection, written, chosen]);
  const made = useMemo(
    () => (context === undefined || choices === undefined ? undefined : makeTable(context, choices)),
    [context, choices],
  );
  if (agreed === undefined || context === undefined || choices === undefined || made === undefined) return undefined;
  const madeNow = async () => {
    const now = contextOf(session.state(), await lookAtSheets(session.workbook, session.state()));
    return now === undefined ? made : makeTable(now, choices);
  };
  return { choices, madeNow, choose: (change) => setChosen((before) => ({ ...before, ...change })), context, made };
}

function contextOf(state: StateBesidesWrite, { cells, written }: WrittenSheets): ReportContext | undefined {
  const { projection, agreed, outline, onSheets, writtenAt, changesNotWritten, outOfDateSince } = state;
  if (projection === undefined || agreed === undefined) return undefined;
  return {
    projection,
    kindOfMoney: agreed.kindOfMoney,
    provenance: {
      workbook: outline?.fileName ?? '',
      version: typeof __VERSION__ === 'string' ? __VERSION__ : '',
      written: writtenAt === undefined ? (onSheets === undefined ? undefined : lowerFirst(written)) : `written ${dateAndTime(writtenAt)}`,
      notWritten: changesNotWritten === 0 ? undefined : { changes: changesNotWritten, since: outOfDateSince },
    },
    cells,
  };
}

/** Where the budgets stand on the written sheets; looked up again after each write. */
function useWrittenSheets({ outline, onSheets, model }: StateBesidesWrite): WrittenSheets {
  const { workbook } = useSession();
  const [written, setWritten] = useState(NOTHING_WRITTEN);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const sheets = await lookAtSheets(workbook, { outline, onSheets, model });
      if (wanted) setWritten(sheets);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [workbook, outline, onSheets, model]);
  return written;
}

async function lookAtSheets(
  workbook: Workbook,
  { outline, onSheets, model }: Pick<StateBesidesWrite, 'outline' | 'onSheets' | 'model'>,
): Promise<WrittenSheets> {
  if (outline === undefined || onSheets === undefined) return NOTHING_WRITTEN;
  const read = await workbook.read(requestsForWrittenSheets(outline));
  return read.ok ? writtenSheets(outline, read.value, model?.years ?? []) : NOTHING_WRITTEN;
}
