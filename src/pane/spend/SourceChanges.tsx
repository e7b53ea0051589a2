import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CellLink } from '../figures/CellLink';
import { poundsWords } from '../figures/figure-words';
import { Notice } from '../frame/Notice';
import type { SourceChange } from '../session/state';
import { useSession } from '../use-session';
import { words } from '../words';

const SHOWN = 5;
const useStyles = makeStyles({ head: { fontWeight: tokens.fontWeightSemibold }, button: { marginTop: tokens.spacingVerticalS } });

/** Cells of the source that changed since they were confirmed: what they were, what they are now. */
export function SourceChanges({ changes }: { readonly changes: readonly SourceChange[] }) {
  const styles = useStyles();
  const session = useSession();
  const inWords = (amount: number | undefined) =>
    amount === undefined ? words.spend.notThere : Number.isNaN(amount) ? words.notQuantified.toLowerCase() : poundsWords(amount);
  return (
    <Notice kind="warning">
      <div className={styles.head}>{words.spend.changesSince(changes.length)}</div>
      {changes.slice(0, SHOWN).map((change) => (
        <div key={`${change.cell.row} ${change.cell.column} ${change.key} ${change.now === undefined}`}>
          <CellLink to={change.cell} /> {words.spend.wasNow(change.label, inWords(change.was), inWords(change.now))}
        </div>
      ))}
      {changes.length > SHOWN && <div>{words.spend.moreLines(changes.length - SHOWN)}</div>}
      <div>{words.spend.followed}</div>
      <Button className={styles.button} size="small" onClick={session.acceptSource}>
        {words.spend.useNew(changes.length)}
      </Button>
    </Notice>
  );
}
