import { Button, makeStyles, ProgressBar, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { Heading } from '../frame/Heading';
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
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: '14px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  short: { width: '60%' },
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
      <Skeleton aria-hidden className={styles.card}>
        <SkeletonItem className={styles.short} />
        <SkeletonItem size={12} />
      </Skeleton>
      {tables.length > 0 && <span>{words.spend.startNow}</span>}
    </div>
  );
}
