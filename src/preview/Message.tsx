import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PageMessage } from './use-book';
import { words } from './words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    flexWrap: 'wrap',
  },
  text: { flexGrow: 1, minWidth: 0 },
  head: { fontWeight: tokens.fontWeightSemibold },
});

/** What became of opening or saving, with what to do about it. */
export function Message({ message, onClose }: { readonly message: PageMessage; readonly onClose: () => void }) {
  const styles = useStyles();
  const { waiting } = message;
  return (
    <div className={styles.root} role={message.failed || waiting !== undefined ? 'alert' : 'status'}>
      <div className={styles.text}>
        <div className={styles.head}>{message.head}</div>
        {message.problems.map((problem) => (
          <div key={problem.message}>{problem.message}</div>
        ))}
      </div>
      {waiting === undefined ? (
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.dismiss} onClick={onClose} />
      ) : (
        <>
          <Button appearance="primary" onClick={waiting.save}>
            {words.saveFirst}
          </Button>
          <Button onClick={waiting.openAnyway}>{words.openAnyway}</Button>
          <Button appearance="subtle" onClick={onClose}>
            {words.stay}
          </Button>
        </>
      )}
    </div>
  );
}
