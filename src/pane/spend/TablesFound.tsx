import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { useSessionState } from '../use-session';
import { words } from '../words';
import { TableCard } from './TableCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The tables that hold spend, best first; the best one is open with its four facts. */
export function TablesFound() {
  const styles = useStyles();
  const { tables, outline } = useSessionState();
  const screen = useArrival<HTMLDivElement>();
  const [opened, setOpened] = useState(tables[0]?.key);
  const hidden = outline?.sheets.filter((sheet) => sheet.visibility !== 'visible').map((sheet) => sheet.name) ?? [];
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.spend.found} />
      {tables.map((table) => (
        <TableCard key={table.key} table={table} open={table.key === opened} onOpen={() => setOpened(table.key)} />
      ))}
      {hidden.length > 0 && <p className={styles.note}>{words.spend.left(hidden)}</p>}
    </div>
  );
}
