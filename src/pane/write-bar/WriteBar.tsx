import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { openQuestions } from '../frame/open-questions';
import { usePlaces } from '../frame/places';
import { useSessionState, useWriteState } from '../use-session';
import { AtRest } from './AtRest';
import { Clashes } from './Clashes';
import { Failed } from './Failed';
import { isQuiet } from './is-quiet';
import { Outcome } from './Outcome';
import { UpToDate } from './UpToDate';
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

/**
 * Always at the foot: whether the sheets hold what the pane shows, and the button that makes them. How a write ended is told in full
 * until the person goes on to another screen.
 */
export function WriteBar() {
  const styles = useStyles();
  const write = useWriteState();
  const { outOfDateSince } = useSessionState();
  const { place } = usePlaces();
  const [since, setSince] = useState({ write, place });
  if (since.write !== write) setSince({ write, place });
  const wentOn = since.write === write && since.place !== place;
  // One filled button at a time: while a form or a question is open, that one has it.
  const formIsOpen =
    place.tab === 'spend'
      ? place.spend.at === 'lines'
      : place.tab === 'scenarios' && place.scenarios.at !== 'list' && place.scenarios.at !== 'scenario';
  const questionIsOpen = useSyncExternalStore(openQuestions.subscribe, openQuestions.state) > 0;
  const copies = place.tab === 'report' && (place.report.at === 'table' || outOfDateSince === undefined);
  const filled = !formIsOpen && !questionIsOpen && place.over === undefined && place.tab !== 'spend' && !copies;
  return (
    <section className={styles.root} aria-label="Write">
      {write.kind === 'writing' ? (
        <Writing write={write} />
      ) : write.kind === 'failed' ? (
        <Failed problems={write.problems} />
      ) : write.kind === 'clash' ? (
        <Clashes />
      ) : write.kind === 'at rest' ? (
        <AtRest filled={filled} />
      ) : write.kind === 'done' && wentOn && isQuiet(write) ? (
        <UpToDate writtenAt={write.receipt.at} />
      ) : (
        <Outcome write={write} filled={filled} />
      )}
    </section>
  );
}
