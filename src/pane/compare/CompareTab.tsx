import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Heading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { words } from '../words';
import { SideBySide } from './SideBySide';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'start' },
  text: { margin: 0 },
});

const ByYear = lazy(async () => ({ default: (await import('./ByYear')).ByYear }));
const FundingScreen = lazy(async () => ({ default: (await import('./FundingScreen')).FundingScreen }));
const WhatMovesIt = lazy(async () => ({ default: (await import('./WhatMovesIt')).WhatMovesIt }));

/** Scenarios side by side, once there is more than "No change". */
export function CompareTab() {
  const styles = useStyles();
  const { projection } = useSessionState();
  const { place, go } = usePlaces();
  if (projection !== undefined && place.compare.at !== 'table') {
    return (
      <Suspense>
        {place.compare.at === 'funding' && <FundingScreen projection={projection} />}
        {place.compare.at === 'moves' && <WhatMovesIt projection={projection} />}
        {place.compare.at === 'by year' && <ByYear projection={projection} />}
      </Suspense>
    );
  }
  if (projection !== undefined && projection.scenarios.length > 1) return <SideBySide projection={projection} />;
  return (
    <div className={styles.root}>
      <Heading>{words.compare.title}</Heading>
      <p className={styles.text}>{projection === undefined ? words.scenarios.noBase : words.compare.noneYet}</p>
      <Button appearance="primary" onClick={() => go({ tab: projection === undefined ? 'spend' : 'scenarios' })}>
        {projection === undefined ? words.scenarios.toSpend : words.compare.addOne}
      </Button>
    </div>
  );
}
