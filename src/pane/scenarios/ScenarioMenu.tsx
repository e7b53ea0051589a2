import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { usePlaces } from '../frame/places';
import { basedOnScenario } from '../session/based-on';
import { lockScenario, unlockScenario } from '../session/locks';
import { copyScenario, moveScenario } from '../session/scenario-edits';
import { dayOf } from '../session/today';
import { useSession } from '../use-session';
import { words } from '../words';
import { DeleteScenario } from './DeleteScenario';
import { DescribeScenario } from './DescribeScenario';
import { FreezeScenario } from './FreezeScenario';
import { RenameScenario } from './RenameScenario';

/** All that can be done with a scenario. A question that follows opens in place of the button; a locked one only gives copies. */
export function ScenarioMenu({ model, scenario }: { readonly model: BudgetModel; readonly scenario: Scenario }) {
  const session = useSession();
  const { go } = usePlaces();
  const [asking, setAsking] = useState<'name' | 'describe' | 'freeze' | 'delete'>();
  const isLocked = scenario.locked !== undefined;
  const place = model.scenarios.findIndex((each) => each.ref === scenario.ref);
  const copy = () => {
    const copied = copyScenario(model, scenario.ref);
    session.edit(() => copied.model);
    go({ scenarios: { at: 'scenario', scenario: copied.scenario.ref } });
  };
  const variant = () => {
    const based = basedOnScenario(model, scenario.ref);
    session.edit(() => based.model);
    go({ scenarios: { at: 'scenario', scenario: based.scenario.ref } });
  };
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.scenarios.options(scenario.name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={isLocked} onClick={() => setAsking('name')}>
              {words.scenarios.rename}
            </MenuItem>
            <MenuItem disabled={isLocked} onClick={() => setAsking('describe')}>
              {words.scenarios.describe}
            </MenuItem>
            <MenuItem onClick={copy}>{words.scenarios.copy}</MenuItem>
            <MenuItem onClick={variant}>{words.scenarios.variant}</MenuItem>
            <MenuItem disabled={place <= 1} onClick={() => session.edit((now) => moveScenario(now, scenario.ref, -1))}>
              {words.scenarios.moveUp}
            </MenuItem>
            <MenuItem
              disabled={place === model.scenarios.length - 1}
              onClick={() => session.edit((now) => moveScenario(now, scenario.ref, 1))}
            >
              {words.scenarios.moveDown}
            </MenuItem>
            <MenuItem onClick={() => setAsking('freeze')}>{words.scenarios.freeze}</MenuItem>
            <MenuItem
              onClick={() =>
                session.edit((now) => (isLocked ? unlockScenario(now, scenario.ref) : lockScenario(now, scenario.ref, dayOf(new Date()))))
              }
            >
              {isLocked ? words.scenarios.unlock : words.scenarios.lock}
            </MenuItem>
            <MenuItem disabled={isLocked} onClick={() => setAsking('delete')}>
              {words.scenarios.delete}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'name' && <RenameScenario model={model} scenario={scenario} onDone={() => setAsking(undefined)} />}
      {asking === 'describe' && <DescribeScenario scenario={scenario} onDone={() => setAsking(undefined)} />}
      {asking === 'freeze' && <FreezeScenario scenario={scenario} onDone={() => setAsking(undefined)} />}
      {asking === 'delete' && <DeleteScenario model={model} scenario={scenario} onDone={() => setAsking(undefined)} />}
    </>
  );
}
