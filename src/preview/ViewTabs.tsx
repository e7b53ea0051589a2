import { Tab, TabList } from '@fluentui/react-components';
import { words } from './words';

export type View = 'sheet' | 'pane';

/** In a narrow window: one at a time. */
export function ViewTabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <TabList
      size="small"
      aria-label={words.name}
      selectedValue={view}
      onTabSelect={(_, { value }) => onView(value === 'sheet' ? 'sheet' : 'pane')}
    >
      <Tab value="sheet">{words.sheet}</Tab>
      <Tab value="pane">{words.name}</Tab>
    </TabList>
  );
}
