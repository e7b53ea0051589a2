import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import type { AgreedBase, FoundTable } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { TableToJoin } from './TableToJoin';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The other tables of the workbook, to join one to the base that is agreed. */
export function JoinTable({ agreed }: { readonly agreed: AgreedBase }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const { tables, letIn, reading } = useSessionState();
  const screen = useArrival<HTMLDivElement>();
  const nothingRead = tables.length === 0;
  useEffect(() => {
    if (nothingRead) void session.lookInside(letIn);
    // Tables are looked for once: a workbook that has none is not read again and again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const back = () => go({ spend: { at: 'tables' }, cameFrom: 'join' });
  const others = tables.filter((table) => !isTaken(table, agreed));
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <ScreenTop title={words.spend.join.title} onBack={back} />
      <p className={styles.note}>{words.spend.join.how}</p>
      {others.length === 0 && reading.phase !== 'reading' && <p className={styles.note}>{words.spend.join.none}</p>}
      {others.map((table) => (
        <TableToJoin key={table.key} table={table} agreed={agreed} onJoined={back} />
      ))}
    </div>
  );
}

/** Whether the table is the base already, or joined to it. */
function isTaken({ source }: FoundTable, agreed: AgreedBase): boolean {
  return [agreed.source, ...(agreed.source.join ?? [])].some(
    (each) => each.table === source.table && each.sheet === source.sheet && each.header === source.header,
  );
}
