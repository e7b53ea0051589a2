import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { words } from '../words';
import { MoreMenu } from './MoreMenu';
import { TABS, usePlaces } from './places';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    containerType: 'inline-size',
  },
  // Four names and the menu fit a pane of 320 pixels, in a wide font too.
  list: { minWidth: 0 },
  tab: { paddingLeft: '4px', paddingRight: '4px', '@container (max-width: 349px)': { paddingLeft: '2px', paddingRight: '2px' } },
});

export function PaneTabs() {
  const styles = useStyles();
  const { place, go } = usePlaces();
  return (
    <div className={styles.root}>
      <TabList
        className={styles.list}
        aria-label={words.tabs.label}
        selectedValue={place.tab}
        onTabSelect={(_, { value }) => {
          const tab = TABS.find((each) => each === value);
          if (tab !== undefined) go({ tab, over: undefined, sum: undefined });
        }}
      >
        {TABS.map((tab) => (
          <Tab key={tab} className={styles.tab} value={tab} id={`tab-${tab}`} aria-controls={`panel-${tab}`}>
            {words.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      <MoreMenu />
    </div>
  );
}
