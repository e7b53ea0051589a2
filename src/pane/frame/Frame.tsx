import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, type KeyboardEvent } from 'react';
import { useOpenedSession } from '../use-session';
import { ErrorBoundary } from './ErrorBoundary';
import { Opening } from './Opening';
import { PaneTabs } from './PaneTabs';
import { usePlaces } from './places';

const fetchScreens = () => import('./Screens');
const Screens = lazy(async () => ({ default: (await fetchScreens()).Screens }));

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', position: 'relative', overflow: 'hidden' },
});

/** The tabs, which stand at once, and under them what they show as soon as the workbook is open. */
export function Frame() {
  const styles = useStyles();
  const session = useOpenedSession();
  const { place, go } = usePlaces();

  // In a task of its own, after the frame is drawn.
  useEffect(() => {
    const fetching = setTimeout(() => void fetchScreens());
    return () => clearTimeout(fetching);
  }, []);

  // A form takes Ctrl+Enter for its own button first.
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) void session?.write();
    if (event.key === 'Escape' && !event.defaultPrevented && place.over !== undefined) go({ over: undefined, cameFrom: place.over });
  };

  // Keys that work wherever the focus is within the pane.
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.root} onKeyDown={keys}>
      <PaneTabs />
      {session === undefined ? (
        <Opening />
      ) : (
        // Within the pane's own boundary, so that the tabs stay where a screen fails.
        <ErrorBoundary screen={`${place.tab} ${place.over ?? ''}`}>
          <Suspense fallback={<Opening />}>
            <Screens />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}
