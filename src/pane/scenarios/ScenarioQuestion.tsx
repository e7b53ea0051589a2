import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useOpenQuestion } from '../frame/open-questions';
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
  /** What the button that does it says. */
  readonly action: string;
  /** Set where something goes for good: then the other button has the focus, and this on it. */
  readonly keep?: string;
  /** False keeps the question open. */
  readonly onSubmit: () => boolean;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A question about a scenario, in its place in the list; Esc leaves all as it was. */
export function ScenarioQuestion({ label, action, keep, onSubmit, onDone, children }: ScenarioQuestionProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useOpenQuestion();
  const first = keep === undefined ? 'input, textarea' : '[data-keep]';
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(first);
    field?.focus();
    // A name is typed over as often as it is corrected.
    if (field instanceof HTMLInputElement) field.select();
  }, [first]);
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
        <Button appearance={keep === undefined ? 'primary' : 'secondary'} type="submit">
          {action}
        </Button>
        <Button appearance="subtle" data-keep={keep === undefined ? undefined : true} onClick={onDone}>
          {keep ?? words.cancel}
        </Button>
      </div>
    </form>
  );
}
