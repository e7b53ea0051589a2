import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Problem } from '../../model/problems';
import { timeText } from '../figures/time';
import type { WriteState } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { BarLine } from './BarLine';
import { SheetLinks } from './SheetLinks';
import { isQuiet } from './is-quiet';
import { doneWords } from './write-words';
import { WriteButton } from './WriteButton';

const useStyles = makeStyles({ undo: { marginLeft: '-8px', minWidth: 0 } });

type Ended = Extract<WriteState, { kind: 'done' | 'undone' | 'cancelled' }>;

/** How the last write ended, for as long as nothing changes. */
export function Outcome({ write, filled }: { readonly write: Ended; readonly filled: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { outOfDateSince } = useSessionState();
  if (write.kind === 'done') {
    const { receipt, checks, problems } = write;
    return (
      <BarLine mark={isQuiet(write) ? 'done' : 'warning'} head={doneWords(write)}>
        <div>
          <SheetLinks sheets={['Projected budgets', 'Scenario inputs', 'View', 'Checks']} />
        </div>
        {checks !== '' && <div>{checks}</div>}
        <Remarks problems={problems} />
        {receipt.onlyInSavedFile.length > 0 && <div>{words.write.onlyInFile(receipt.onlyInSavedFile.join(', '))}</div>}
        <Button className={styles.undo} appearance="subtle" size="small" icon={<ArrowUndo16Regular />} onClick={() => void session.undo()}>
          {words.write.undo}
        </Button>
      </BarLine>
    );
  }
  if (write.kind === 'undone') {
    return (
      <BarLine
        mark={write.problems.length === 0 ? 'information' : 'warning'}
        head={words.write.undone}
        button={<WriteButton filled={false}>{words.write.again}</WriteButton>}
      >
        {words.write.undoneAs}
        <Remarks problems={write.problems} />
      </BarLine>
    );
  }
  return (
    <BarLine mark="information" head={words.write.cancelled} button={<WriteButton filled={filled}>{words.write.write}</WriteButton>}>
      {outOfDateSince === undefined ? words.write.nothing : words.write.outOfDate(timeText(outOfDateSince))}
    </BarLine>
  );
}

/** What is worth knowing about a write or an undo that succeeded. */
function Remarks({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map(({ message }) => <div key={message}>{message}</div>);
}
