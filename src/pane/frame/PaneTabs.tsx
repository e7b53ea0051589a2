import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { words } from '../words';
import { MoreMenu } from './MoreMenu';
import { usePlaces, type TabName } from './places';

const TABS: readonly TabName[] = ['spend', 'scenarios', 'compare', 'report'];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    paddingRight: tokens.spacingHorizontalXS,
  },
});

export function PaneTabs() {
  const styles = useStyles();
  const { place, go } = usePlaces();
  return (
    <div className={styles.root}>
      <TabList
        aria-label={words.tabs.label}
        selectedValue={place.tab}
        onTabSelect={(_, { value }) => {
          const tab = TABS.find((each) => each === value);
          if (tab !== undefined) go({ tab, over: undefined, sum: undefined });
        }}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls={`panel-${tab}`}>
            {words.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      <MoreMenu />
    </div>
  );
}
