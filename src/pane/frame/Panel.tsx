import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useContext, useMemo, type ReactNode } from 'react';
import { useContentStyles } from './content-styles';
import { FrontContext } from './front';
import { isInFront, PlacesContext, usePlaces, type TabName } from './places';

const useStyles = makeStyles({
  // It stays laid out: to lay out a table of some hundred rows anew each time it comes to the front takes 50 ms.
  behind: {
    display: 'block',
    zIndex: -1,
    contentVisibility: 'hidden',
    '@supports not (content-visibility: hidden)': { display: 'none' },
  },
});

interface PanelProps {
  readonly tab: TabName;
  readonly children: ReactNode;
}

/** What stands under a tab. While it is behind another, nothing in it is drawn. */
export function Panel({ tab, children }: PanelProps) {
  const { content } = useContentStyles();
  const styles = useStyles();
  const places = useContext(PlacesContext);
  const front = useMemo(() => ({ state: () => isInFront(tab, places.state()), subscribe: places.subscribe }), [tab, places]);
  const isBehind = !isInFront(tab, usePlaces().place);
  return (
    <div
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      className={mergeClasses(content, isBehind && styles.behind)}
      hidden={isBehind}
      aria-hidden={isBehind}
      // What scrolls is a stop of the Tab key, unless this is said.
      tabIndex={isBehind ? -1 : undefined}
    >
      <FrontContext value={front}>{children}</FrontContext>
    </div>
  );
}
