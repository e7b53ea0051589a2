import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { WriteState } from '../session/state';
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

type UnderWay = Extract<WriteState, { kind: 'writing' }>;

/** How far the sheets are worked out, and then how far they are written; both can be cancelled. */
export function Writing({ write }: { readonly write: UnderWay }) {
  const { planned, progress } = write;
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <div>
          <div className={styles.head}>
            {progress !== undefined
              ? words.write.writing(progress.sheetNumber, progress.sheets, progress.sheet)
              : planned === undefined
                ? words.write.starting
                : words.write.workingOut(planned.sheetNumber, planned.sheets, planned.sheet)}
          </div>
          {progress !== undefined && <div>{words.write.cells(progress.cells, progress.ofCells)}</div>}
        </div>
        <Button onClick={session.cancelWrite}>{words.cancel}</Button>
      </div>
      <ProgressBar aria-label={words.write.write} value={shareDone(write)} />
      <div>{words.write.allOrNothing}</div>
    </div>
  );
}

function shareDone({ planned, progress }: UnderWay): number {
  if (progress !== undefined) return progress.ofCells === 0 ? 0 : progress.cells / progress.ofCells;
  return planned === undefined ? 0 : (planned.sheetNumber - 1) / planned.sheets;
}
