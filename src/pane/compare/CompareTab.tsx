import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { later } from '../fetch-later';
import { Heading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { words } from '../words';
import { FIRST_CHOICES, SideBySide } from './SideBySide';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'start' },
  text: { margin: 0 },
});

/** What lies behind the scenarios side by side; each is fetched when it is first opened. */
const SCREENS = {
  funding: lazy(later(async () => ({ default: (await import('./FundingScreen')).FundingScreen }))),
  moves: lazy(later(async () => ({ default: (await import('./WhatMovesIt')).WhatMovesIt }))),
  'by year': lazy(later(async () => ({ default: (await import('./ByYear')).ByYear }))),
  ranges: lazy(later(async () => ({ default: (await import('./LowCentralHigh')).LowCentralHigh }))),
  reserves: lazy(later(async () => ({ default: (await import('./ReservesScreen')).ReservesScreen }))),
  monitoring: lazy(later(async () => ({ default: (await import('./MonitoringScreen')).MonitoringScreen }))),
  prices: lazy(later(async () => ({ default: (await import('./PricesScreen')).PricesScreen }))),
  confidence: lazy(later(async () => ({ default: (await import('./DeliveryConfidence')).DeliveryConfidence }))),
  find: lazy(later(async () => ({ default: (await import('./FindFigure')).FindFigure }))),
};

/** Scenarios side by side, once there is more than "No change". */
export function CompareTab() {
  const styles = useStyles();
  const { projection } = useSessionState();
  const { place, go } = usePlaces();
  // Kept while one of its other screens is in front.
  const [choices, setChoices] = useState(FIRST_CHOICES);
  if (projection !== undefined && place.compare.at !== 'table') {
    const Screen = SCREENS[place.compare.at];
    return (
      <Suspense>
        <Screen projection={projection} />
      </Suspense>
    );
  }
  if (projection !== undefined && projection.scenarios.length > 1) {
    const choose = (change: Partial<typeof choices>) => setChoices((before) => ({ ...before, ...change }));
    return <SideBySide projection={projection} choices={choices} onChoose={choose} />;
  }
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
