import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { SpendTab } from '../spend/SpendTab';
import { useSession, useSessionState } from '../use-session';
import { Announcer } from './Announcer';
import { BasisLine } from './BasisLine';
import { PlacesContext, usePlacesState, type TabName } from './places';
import { fetchMoreMenu } from './MoreMenu';
import { PaneTabs } from './PaneTabs';
import { useCommand } from './use-command';

// No part of the first screen: fetched while a person looks at that, so that from then on the pane needs no connection.
const screens = {
  scenarios: () => import('../scenarios/ScenariosTab'),
  compare: () => import('../compare/CompareTab'),
  report: () => import('../report/ReportTab'),
  workedOut: () => import('../worked-out/WorkedOut'),
  toCheck: () => import('../to-check/ToCheck'),
  help: () => import('../help/Help'),
  writeBar: () => import('../write-bar/WriteBar'),
  moreMenu: fetchMoreMenu,
};
const ScenariosTab = lazy(async () => ({ default: (await screens.scenarios()).ScenariosTab }));
const CompareTab = lazy(async () => ({ default: (await screens.compare()).CompareTab }));
const ReportTab = lazy(async () => ({ default: (await screens.report()).ReportTab }));
const WorkedOut = lazy(async () => ({ default: (await screens.workedOut()).WorkedOut }));
const ToCheck = lazy(async () => ({ default: (await screens.toCheck()).ToCheck }));
const Help = lazy(async () => ({ default: (await screens.help()).Help }));
const WriteBar = lazy(async () => ({ default: (await screens.writeBar()).WriteBar }));

/** Long enough for the first screen to stand. */
const BEFORE_FETCHING = 1_000;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', position: 'relative', overflow: 'hidden' },
  content: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '80px',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalL} 12px ${tokens.spacingVerticalXL}`,
  },
});

/** Tabs, basis line, the tab in front, and the write bar. Tabs that were seen stay as they are behind the one in front. */
export function Frame() {
  const styles = useStyles();
  const session = useSession();
  const { agreed } = useSessionState();
  const places = usePlacesState();
  useCommand(places);
  const { tab, over, sum } = places.place;
  const [seen, setSeen] = useState<ReadonlySet<TabName>>(new Set([tab]));
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));

  useEffect(() => {
    const fetching = setTimeout(() => {
      for (const screen of Object.values(screens)) void screen();
    }, BEFORE_FETCHING);
    return () => clearTimeout(fetching);
  }, []);

  // A form takes Ctrl+Enter for its own button first.
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) void session.write();
    if (event.key === 'Escape' && !event.defaultPrevented && over !== undefined) places.go({ over: undefined });
  };
  const panel = (name: TabName, content: ReactNode) => (
    <div
      role="tabpanel"
      id={`panel-${name}`}
      aria-labelledby={`tab-${name}`}
      className={styles.content}
      hidden={tab !== name || over !== undefined}
      style={tab !== name || over !== undefined ? { display: 'none' } : undefined}
    >
      {seen.has(name) && <Suspense>{content}</Suspense>}
    </div>
  );

  return (
    <PlacesContext value={places}>
      {/* Keys that work wherever the focus is within the pane. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.root} onKeyDown={keys}>
        <PaneTabs />
        {agreed !== undefined && <BasisLine />}
        {panel('spend', <SpendTab />)}
        {panel('scenarios', <ScenariosTab />)}
        {panel('compare', <CompareTab />)}
        {panel('report', <ReportTab />)}
        {over !== undefined && (
          <div className={styles.content}>
            <Suspense>{over === 'to check' ? <ToCheck /> : <Help />}</Suspense>
          </div>
        )}
        {sum === undefined ? (
          agreed !== undefined && (
            <Suspense>
              <WriteBar />
            </Suspense>
          )
        ) : (
          <Suspense>
            <WorkedOut asked={sum} />
          </Suspense>
        )}
        <Announcer />
      </div>
    </PlacesContext>
  );
}
