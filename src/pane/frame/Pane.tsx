import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Session } from '../session/session';
import { themeOf, type ThemeName } from '../theme/themes';
import { usePreferredTheme } from '../theme/use-preferred-theme';
import { SessionContext } from '../use-session';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';

const useStyles = makeStyles({
  root: { height: '100%', minWidth: '320px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1 },
});

interface PaneProps {
  readonly session: Session;
  /** The theme of the program around it; left out, the system's. */
  readonly theme?: ThemeName | undefined;
}

/** The task pane over one workbook. Whoever makes the session opens it, so that a pane that is shown again finds every edit. */
export function Pane({ session, theme }: PaneProps) {
  const preferred = usePreferredTheme();
  const styles = useStyles();
  return (
    <FluentProvider theme={themeOf(preferred === 'contrast' ? preferred : (theme ?? preferred))} className={styles.root}>
      <SessionContext value={session}>
        <ErrorBoundary>
          <Frame />
        </ErrorBoundary>
      </SessionContext>
    </FluentProvider>
  );
}
