import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { WriteProgress } from '../../workbook/port';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  head: { fontWeight: tokens.fontWeightSemibold },
});

export function Writing({ progress }: { readonly progress: WriteProgress | undefined }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <div>
          <div className={styles.head}>
            {progress === undefined ? words.write.starting : words.write.writing(progress.sheetNumber, progress.sheets, progress.sheet)}
          </div>
          {progress !== undefined && <div>{words.write.cells(progress.cells, progress.ofCells)}</div>}
        </div>
        <Button onClick={session.cancelWrite}>{words.cancel}</Button>
      </div>
      <ProgressBar
        aria-label={words.write.write}
        value={progress === undefined || progress.ofCells === 0 ? 0 : progress.cells / progress.ofCells}
      />
      <div>{words.write.allOrNothing}</div>
    </div>
  );
}
