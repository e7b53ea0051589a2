import { Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { FROZEN_STATUSES, type FrozenStatus } from '../../model/frozen-position';
import type { Scenario } from '../../model/scenario';
import { useAnnounce } from '../frame/Announcer';
import { freezeScenario } from '../session/freeze-edit';
import { dayOf } from '../session/today';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { ScenarioQuestion } from './ScenarioQuestion';

/** Keeps the scenario as values of today, under a name and a status. The scenario itself goes on. */
export function FreezeScenario({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const session = useSession();
  const announce = useAnnounce();
  const [name, setName] = useState(scenario.name);
  const [status, setStatus] = useState<FrozenStatus>('draft');
  const freeze = () => {
    if (name.trim() === '') return false;
    session.edit((now) => freezeScenario(now, scenario.ref, { name: name.trim(), status, on: dayOf(new Date()) }));
    announce(words.scenarios.frozenDone(name.trim()));
    return true;
  };
  return (
    <ScenarioQuestion label={words.scenarios.freeze} action={words.scenarios.freeze} onSubmit={freeze} onDone={onDone}>
      <LabelledField label={words.scenarios.frozenAs} trouble={name.trim() === '' ? words.scenarios.nameEmpty : undefined}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </LabelledField>
      <LabelledField label={words.scenarios.status}>
        <Select value={status} onChange={(_, data) => setStatus(FROZEN_STATUSES.find((each) => each === data.value) ?? status)}>
          {FROZEN_STATUSES.map((each) => (
            <option key={each} value={each}>
              {words.scenarios.statuses[each]}
            </option>
          ))}
        </Select>
      </LabelledField>
    </ScenarioQuestion>
  );
}
