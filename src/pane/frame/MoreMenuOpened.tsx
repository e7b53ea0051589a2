import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { useAnnounce } from './Announcer';
import { copyDetails } from './details';
import { usePlaces } from './places';

/** The menu behind ⋯, open when it first appears: it was asked for. */
export function MoreMenuOpened() {
  const session = useSession();
  const state = useSessionState();
  const { place, go } = usePlaces();
  const announce = useAnnounce();
  const copy = async () => {
    announce((await copyDetails(session.state(), place)) ? words.menu.copied : words.menu.notCopied);
  };
  return (
    <Menu positioning="below-end" defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.menu.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={state.receipt === undefined} onClick={() => void session.undo()}>
            {words.menu.undo}
          </MenuItem>
          <MenuItem onClick={() => go({ over: 'help' })}>{words.menu.help}</MenuItem>
          <MenuItem onClick={() => go({ over: 'help' })}>{words.spend.whatIsStored}</MenuItem>
          <MenuItem onClick={() => void copy()}>{words.menu.copy}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
