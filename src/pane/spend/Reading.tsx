import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Heading } from '../frame/Heading';
import { TableToCome } from '../frame/TableToCome';
import type { Reading as ReadingState } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { TableCard } from './TableCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How far the reading is. Tables found so far can be used already. */
export function Reading({ reading }: { readonly reading: Extract<ReadingState, { phase: 'reading' }> }) {
  const styles = useStyles();
  const session = useSession();
  const { tables } = useSessionState();
  const { number, sheets, sheet, rows } = reading;
  return (
    <div className={styles.root}>
      <Heading>{words.spend.reading}</Heading>
      <ProgressBar aria-label={words.spend.reading} value={sheets === 0 ? 0 : number / sheets} />
      <div className={styles.line}>
        <span>{sheets > 0 && words.spend.readingSheet(number, sheets, sheet, rows)}</span>
        <Button size="small" onClick={session.cancelReading}>
          {words.cancel}
        </Button>
      </div>
      {tables.map((table) => (
        <TableCard key={table.key} table={table} open={false} />
      ))}
      <TableToCome />
      {tables.length > 0 && <span>{words.spend.startNow}</span>}
    </div>
  );
}
