import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { timeText } from '../figures/time';
import type { WriteState } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { BarLine } from './BarLine';
import { SheetLinks } from './SheetLinks';
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
    const { receipt, checks } = write;
    return (
      <BarLine mark="done" head={doneWords(write)}>
        <div>
          <SheetLinks sheets={['Projected budgets', 'Scenario inputs', 'View', 'Checks']} />
        </div>
        {checks !== '' && <div>{checks}</div>}
        {receipt.onlyInSavedFile.length > 0 && <div>{words.write.onlyInFile(receipt.onlyInSavedFile.join(', '))}</div>}
        <Button className={styles.undo} appearance="subtle" size="small" icon={<ArrowUndo16Regular />} onClick={() => void session.undo()}>
          {words.write.undo}
        </Button>
      </BarLine>
    );
  }
  if (write.kind === 'undone') {
    return (
      <BarLine mark="information" head={words.write.undone} button={<WriteButton filled={false}>{words.write.again}</WriteButton>}>
        {words.write.undoneAs}
      </BarLine>
    );
  }
  return (
    <BarLine mark="information" head={words.write.cancelled} button={<WriteButton filled={filled}>{words.write.write}</WriteButton>}>
      {outOfDateSince === undefined ? words.write.nothing : words.write.outOfDate(timeText(outOfDateSince))}
    </BarLine>
  );
}
