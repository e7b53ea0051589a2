import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { dateText } from '../../model/financial-year';
import type { FrozenPosition } from '../../model/frozen-position';
import { deleteFrozen, describeFrozen } from '../session/freeze-edit';
import { useSession } from '../use-session';
import { words } from '../words';
import { FrozenQuestion } from './FrozenQuestion';
import { ScenarioQuestion } from './ScenarioQuestion';

/** What can be done with a frozen scenario: another name or status, and deleting it. Its figures stay what they are. */
export function FrozenMenu({ position }: { readonly position: FrozenPosition }) {
  const session = useSession();
  const [asking, setAsking] = useState<'describe' | 'delete'>();
  const { ref, name, status, on } = position;
  const done = () => setAsking(undefined);
  const question = words.scenarios.frozenDeleteAsk(name, words.scenarios.statuses[status].toLowerCase(), dateText(on));
  const remove = () => {
    session.edit((now) => deleteFrozen(now, ref));
    return true;
  };
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.scenarios.options(name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setAsking('describe')}>{words.scenarios.frozenDescribe}</MenuItem>
            <MenuItem onClick={() => setAsking('delete')}>{words.scenarios.delete}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'describe' && (
        <FrozenQuestion
          label={words.scenarios.frozenDescribe}
          action={words.scenarios.save}
          said={{ name, status }}
          onSay={(said) => session.edit((now) => describeFrozen(now, ref, said))}
          onDone={done}
        />
      )}
      {asking === 'delete' && (
        <ScenarioQuestion label={question} action={words.scenarios.deleteYes} keep={words.scenarios.keep} onSubmit={remove} onDone={done}>
          <span role="alert">{question}</span>
        </ScenarioQuestion>
      )}
    </>
  );
}
