import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { MEASURES } from '../../model/measures/catalogue';
import { Fold } from '../frame/Fold';
import { PartHeading } from '../frame/Heading';
import { details } from '../frame/details';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { useSessionState, useWriteState } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  details: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/** What is stored and where, what leaves the computer, what each measure does, and the keys. */
export function Help() {
  const styles = useStyles();
  const { place, go } = usePlaces();
  const state = useSessionState();
  const write = useWriteState();
  const screen = useArrival<HTMLDivElement>();
  useEffect(() => {
    if (place.helpOn !== undefined) screen.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView();
  }, [place.helpOn, screen]);
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.help.title} onBack={() => go({ over: undefined })} />
      <PartHeading>{words.help.stored}</PartHeading>
      <p className={styles.text}>{words.help.storedText}</p>
      <PartHeading>{words.help.leaves}</PartHeading>
      <p className={styles.text}>{words.help.leavesText}</p>
      <PartHeading>{words.help.measures}</PartHeading>
      {MEASURES.map((measure) => (
        <Fold key={measure.model} title={measure.name} now={measure.example} open={measure.model === place.helpOn}>
          <span>{measure.explanation}</span>
          <span>
            {words.help.example}: {measure.workedExample}
          </span>
          <span>
            {words.help.source}: {measure.source}
          </span>
        </Fold>
      ))}
      <PartHeading>{words.help.keys}</PartHeading>
      <p className={styles.text}>{words.help.keysText}</p>
      <Fold title={words.help.details} now={words.menu.copy}>
        <pre className={styles.details}>{details({ ...state, write }, place)}</pre>
      </Fold>
    </div>
  );
}
