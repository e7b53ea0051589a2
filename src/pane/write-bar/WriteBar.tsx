import { makeStyles, tokens } from '@fluentui/react-components';
import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { AtRest } from './AtRest';
import { Clashes } from './Clashes';
import { Failed } from './Failed';
import { Outcome } from './Outcome';
import { Writing } from './Writing';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '45%',
    overflowY: 'auto',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Always at the foot: whether the sheets hold what the pane shows, and the button that makes them. */
export function WriteBar() {
  const styles = useStyles();
  const { write, outOfDateSince } = useSessionState();
  const { place } = usePlaces();
  // One filled button at a time: while a form or a question is open, that one has it.
  const formIsOpen =
    place.tab === 'spend'
      ? place.spend.at === 'lines'
      : place.tab === 'scenarios' && place.scenarios.at !== 'list' && place.scenarios.at !== 'scenario';
  const filled =
    !formIsOpen && place.over === undefined && place.tab !== 'spend' && !(place.tab === 'report' && outOfDateSince === undefined);
  return (
    <section className={styles.root} aria-label="Write">
      {write.kind === 'writing' ? (
        <Writing progress={write.progress} />
      ) : write.kind === 'failed' ? (
        <Failed problems={write.problems} />
      ) : write.kind === 'clash' ? (
        <Clashes />
      ) : write.kind === 'at rest' ? (
        <AtRest filled={filled} />
      ) : (
        <Outcome write={write} filled={filled} />
      )}
    </section>
  );
}
