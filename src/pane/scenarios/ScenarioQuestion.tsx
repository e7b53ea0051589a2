import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    gridColumn: '1 / -1',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface ScenarioQuestionProps {
  readonly label: string;
  /** What the filled button says. */
  readonly action: string;
  /** False keeps the question open. */
  readonly onSubmit: () => boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A few fields about a scenario, in its place in the list; Esc leaves all as it was. */
export function ScenarioQuestion({ label, action, onSubmit, onDone, children }: ScenarioQuestionProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      aria-label={label}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (onSubmit()) onDone();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {action}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
