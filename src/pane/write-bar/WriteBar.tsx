import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePlaces } from '../frame/places';
import type { WriteState } from '../session/state';
import { useSessionState } from '../use-session';
import { AtRest } from './AtRest';
import { Clashes } from './Clashes';
import { Failed } from './Failed';
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
  const { write, outOfDateSince } = useSessionState();
  const { place } = usePlaces();
  const [since, setSince] = useState({ write, place });
  if (since.write !== write) setSince({ write, place });
  const wentOn = since.write === write && since.place !== place;
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
      ) : write.kind === 'done' && wentOn && isQuiet(write) ? (
        <UpToDate writtenAt={write.receipt.at} />
      ) : (
        <Outcome write={write} filled={filled} />
      )}
    </section>
  );
}

/** Whether a write came to nothing that has to stay in sight. The verdict is a cell's text, and begins with FAIL where a check does. */
function isQuiet({ problems, checks }: Extract<WriteState, { kind: 'done' }>): boolean {
  return problems.length === 0 && !checks.startsWith('FAIL');
}
