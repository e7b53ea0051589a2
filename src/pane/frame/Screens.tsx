import { lazy, memo, Suspense, useEffect, useState, type ComponentType } from 'react';
import { fetchAllLater, later } from '../fetch-later';
import { SpendTab } from '../spend/SpendTab';
import { useSessionState } from '../use-session';
import { Announcer } from './Announcer';
import { BasisLine } from './BasisLine';
import { Panel } from './Panel';
import { TABS, usePlaces, type TabName } from './places';
import { useContentStyles } from './content-styles';
import { useCommand } from './use-command';

// No part of the first screen: fetched while a person looks at that, so that from then on the pane needs no connection.
const laterScreens = {
  scenarios: later(() => import('../scenarios/ScenariosTab')),
  compare: later(() => import('../compare/CompareTab')),
  report: later(() => import('../report/ReportTab')),
  workedOut: later(() => import('../worked-out/WorkedOut')),
  toCheck: later(() => import('../to-check/ToCheck')),
  help: later(() => import('../help/Help')),
  writeSize: later(() => import('../write-size/WriteSizeScreen')),
  writeBar: later(() => import('../write-bar/WriteBar')),
};
/** By tab, the first fetched with the pane. A tab that is behind another is not drawn with it. */
const SCREENS: Readonly<Record<TabName, ComponentType>> = {
  spend: memo(SpendTab),
  scenarios: memo(lazy(async () => ({ default: (await laterScreens.scenarios()).ScenariosTab }))),
  compare: memo(lazy(async () => ({ default: (await laterScreens.compare()).CompareTab }))),
  report: memo(lazy(async () => ({ default: (await laterScreens.report()).ReportTab }))),
};
const WorkedOut = lazy(async () => ({ default: (await laterScreens.workedOut()).WorkedOut }));
const ToCheck = lazy(async () => ({ default: (await laterScreens.toCheck()).ToCheck }));
const Help = lazy(async () => ({ default: (await laterScreens.help()).Help }));
const WriteSizeScreen = lazy(async () => ({ default: (await laterScreens.writeSize()).WriteSizeScreen }));
const WriteBar = lazy(async () => ({ default: (await laterScreens.writeBar()).WriteBar }));

/** Long enough for the first screen to stand. */
const BEFORE_FETCHING = 1_000;

/** What stands under the tabs once the workbook is open: basis line, the tab in front, write bar. Tabs that were seen stay as they are behind the one in front. */
export function Screens() {
  const { stage, content } = useContentStyles();
  const { agreed } = useSessionState();
  const places = usePlaces();
  useCommand(places);
  const { tab, over, sum, cameFrom } = places.place;
  const [seen, setSeen] = useState<ReadonlySet<TabName>>(new Set([tab]));
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));

  useEffect(() => {
    const fetching = setTimeout(() => {
      void fetchAllLater();
    }, BEFORE_FETCHING);
    return () => clearTimeout(fetching);
  }, []);

  // What lay over the tabs is gone, and they did not arrive anew: the focus returns to what opened it.
  useEffect(() => {
    if (over !== undefined || cameFrom === undefined) return;
    const openers = [...document.querySelectorAll<HTMLElement>('[data-opens]')];
    openers.find((each) => each.dataset['opens'] === cameFrom && each.closest('[hidden]') === null)?.focus();
  }, [over, cameFrom]);

  const panel = (name: TabName) => {
    const Screen = SCREENS[name];
    return (
      <Panel key={name} tab={name}>
        {seen.has(name) && (
          <Suspense>
            <Screen />
          </Suspense>
        )}
      </Panel>
    );
  };

  return (
    <>
      {agreed !== undefined && <BasisLine />}
      <div className={stage}>
        {TABS.map(panel)}
        {over !== undefined && (
          <div className={content}>
            <Suspense>{over === 'to check' ? <ToCheck /> : over === 'help' ? <Help /> : <WriteSizeScreen />}</Suspense>
          </div>
        )}
      </div>
      {agreed !== undefined && (
        // Behind a sum it keeps what it has told.
        <div style={{ display: sum === undefined ? 'contents' : 'none' }}>
          <Suspense>
            <WriteBar />
          </Suspense>
        </div>
      )}
      {sum !== undefined && (
        <Suspense>
          <WorkedOut asked={sum} />
        </Suspense>
      )}
      <Announcer />
    </>
  );
}
