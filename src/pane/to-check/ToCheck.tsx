import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { openProblems, problemKey } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { ProblemItem } from './ProblemItem';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  aside: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', fontSize: tokens.fontSizeBase200 },
});

const SEVERITIES = ['error', 'warning', 'information'] as const;

/** Everything that stops the write, is worth a look, or is for the record. */
export function ToCheck() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const [showAside, setShowAside] = useState(false);
  const open = openProblems(state);
  const aside = state.problems.filter((each) => state.putAside.has(problemKey(each)));
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.check.title} onBack={() => go({ over: undefined, cameFrom: 'to check' })} />
      {open.length === 0 && <span>{aside.length === 0 ? words.check.nothing : words.check.nothingButAside(aside.length)}</span>}
      {SEVERITIES.map((severity) => {
        const ofThese = open.filter((each) => each.severity === severity);
        if (ofThese.length === 0) return null;
        return (
          <section key={severity} aria-label={words.check[severity]}>
            <div className={styles.heading}>
              <PartHeading>{words.check[severity]}</PartHeading>
              <span>{ofThese.length}</span>
            </div>
            <ul className={styles.list}>
              {ofThese.map((problem) => (
                <ProblemItem key={problemKey(problem)} problem={problem} />
              ))}
            </ul>
          </section>
        );
      })}
      {aside.length > 0 && (
        <div className={styles.aside}>
          {words.check.aside(aside.length)}
          <Button appearance="transparent" size="small" aria-expanded={showAside} onClick={() => setShowAside(!showAside)}>
            {showAside ? words.check.hideThem : words.check.showThem}
          </Button>
        </div>
      )}
      {showAside && (
        <ul className={styles.list}>
          {aside.map((problem) => (
            <li key={problemKey(problem)}>
              {problem.message} {words.check.reason}: {state.putAside.get(problemKey(problem))}{' '}
              <Button size="small" onClick={() => session.putAside(problemKey(problem), undefined)}>
                {words.check.bringBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
