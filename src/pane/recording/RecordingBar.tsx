import { Button, FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { recordingWords } from './words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorPaletteYellowBackground2,
  },
  words: { flexGrow: 1 },
  button: { flexShrink: 0 },
});

interface Recorded {
  /** How many requests were recorded so far. */
  readonly count: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onSave: () => void;
}

/** Above the pane, for as long as requests are recorded. */
export function RecordingBar({ count, subscribe, onSave }: Recorded) {
  const styles = useStyles();
  const requests = useSyncExternalStore(subscribe, count);
  return (
    <FluentProvider theme={webLightTheme}>
      <div className={styles.root}>
        <span className={styles.words}>{recordingWords.recording(requests)}</span>
        <Button className={styles.button} size="small" onClick={onSave}>
          {recordingWords.save}
        </Button>
      </div>
    </FluentProvider>
  );
}

/** In its place where the open workbook is not the one to record. */
export function NotRecording({ workbook }: { readonly workbook: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={webLightTheme}>
      <div className={styles.root}>{recordingWords.refused(workbook)}</div>
    </FluentProvider>
  );
}
