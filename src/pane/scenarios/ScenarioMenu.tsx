import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { usePlaces } from '../frame/places';
import { copyScenario } from '../session/scenario-edits';
import { useSession } from '../use-session';
import { words } from '../words';
import { DeleteScenario } from './DeleteScenario';
import { RenameScenario } from './RenameScenario';

/** Rename, copy, delete. A question that follows opens in place of the button. */
export function ScenarioMenu({ model, scenario }: { readonly model: BudgetModel; readonly scenario: Scenario }) {
  const session = useSession();
  const { go } = usePlaces();
  const [asking, setAsking] = useState<'name' | 'delete'>();
  const copy = () => {
    const copied = copyScenario(model, scenario.ref);
    session.edit(() => copied.model);
    go({ scenarios: { at: 'scenario', scenario: copied.scenario.ref } });
  };
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.scenarios.options(scenario.name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking('name')}>{words.scenarios.rename}</MenuItem>
            <MenuItem onClick={copy}>{words.scenarios.copy}</MenuItem>
            <MenuItem onClick={() => setAsking('delete')}>{words.scenarios.delete}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'name' && <RenameScenario model={model} scenario={scenario} onDone={() => setAsking(undefined)} />}
      {asking === 'delete' && <DeleteScenario model={model} scenario={scenario} onDone={() => setAsking(undefined)} />}
    </>
  );
}
