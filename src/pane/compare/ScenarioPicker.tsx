import { Menu, MenuButton, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Scenario } from '../../model/scenario';
import { words } from '../words';

interface ScenarioPickerProps {
  readonly scenarios: readonly Scenario[];
  readonly chosen: readonly string[];
  /** As many as the pane has room for. */
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which scenarios stand side by side. One more than there is room for takes the place of the last one chosen. */
export function ScenarioPicker({ scenarios, chosen, most, onChange }: ScenarioPickerProps) {
  const tick = (ticked: readonly string[]) => {
    if (ticked.length === 0) return;
    const added = ticked.filter((ref) => !chosen.includes(ref));
    const kept = chosen.filter((ref) => ticked.includes(ref)).slice(0, most - added.length);
    onChange(scenarios.map((each) => each.ref).filter((ref) => kept.includes(ref) || added.includes(ref)));
  };
  return (
    <Menu positioning="below-end" checkedValues={{ scenarios: [...chosen] }} onCheckedValueChange={(_, data) => tick(data.checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{words.compare.pick(chosen.length, scenarios.length)}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {scenarios.map((scenario) => (
            <MenuItemCheckbox key={scenario.ref} name="scenarios" value={scenario.ref}>
              {scenario.name}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
