import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle48Filled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useRef, useState } from 'react';
import { FIRST_STATE } from '../session/state';
import { useOpenedSession } from '../use-session';
import { words } from '../words';
import { timeText } from '../figures/time';
import { copyText } from './copy-text';
import { details } from './details';
import { FIRST_PLACE, usePlaces } from './places';

const useStyles = makeStyles({
  root: { padding: '48px 12px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  icon: { color: tokens.colorStatusDangerForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  details: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** In place of a blank pane. */
export function PaneStopped({ error, onReload }: { readonly error: unknown; readonly onReload: () => void }) {
  const styles = useStyles();
  const session = useOpenedSession();
  const { place, go } = usePlaces();
  const root = useRef<HTMLDivElement>(null);
  const [at] = useState(() => timeText(new Date()));
  const [copied, setCopied] = useState<boolean>();
  const text = details(session?.state() ?? FIRST_STATE, place, error);
  // Where it stopped it may stop again.
  const reload = () => {
    go(FIRST_PLACE);
    onReload();
  };
  useEffect(() => root.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={root} className={styles.root} role="alert">
      <ErrorCircle48Filled className={styles.icon} aria-hidden />
      <h2 className={styles.heading}>{words.error.title}</h2>
      <p className={styles.text}>{words.error.safe}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={reload}>
          {words.error.reload}
        </Button>
        <Button onClick={() => void copyText(text).then(setCopied)}>{words.error.copy}</Button>
      </div>
      {copied !== undefined && <p className={styles.text}>{copied ? words.menu.copied : words.error.notCopied}</p>}
      <details open={copied === false}>
        <summary>{words.error.what}</summary>
        <p>{words.error.while(words.tabs[place.tab], at)}</p>
        <pre className={styles.details}>{text}</pre>
      </details>
    </div>
  );
}
