import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type BarMark = 'information' | 'done' | 'warning' | 'failed';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold },
  mark: { flexShrink: 0, marginTop: '1px', '@media (forced-colors: active)': { color: 'CanvasText' } },
  done: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  button: { flexShrink: 0, alignSelf: 'center' },
});

interface BarLineProps {
  readonly mark: BarMark;
  readonly head: string;
  readonly children?: ReactNode;
  readonly button?: ReactNode;
}

/** An icon, a sentence in bold, what more there is to say, and at most one button beside it. */
export function BarLine({ mark, head, children, button }: BarLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.mark}>{icon(mark, styles)}</span>
      <div className={styles.words}>
        <div className={styles.head}>{head}</div>
        {children}
      </div>
      {button !== undefined && <div className={styles.button}>{button}</div>}
    </div>
  );
}

function icon(mark: BarMark, styles: ReturnType<typeof useStyles>) {
  switch (mark) {
    case 'information':
      return <Info16Regular aria-hidden />;
    case 'done':
      return <CheckmarkCircle16Filled className={styles.done} aria-hidden />;
    case 'warning':
      return <Warning16Filled className={styles.warning} aria-hidden />;
    case 'failed':
      return <ErrorCircle16Filled className={styles.failed} aria-hidden />;
  }
}
