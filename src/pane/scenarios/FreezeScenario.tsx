import type { Scenario } from '../../model/scenario';
import { useAnnounce } from '../frame/Announcer';
import { freezeScenario } from '../session/freeze-edit';
import { dayOf } from '../session/today';
import { useSession } from '../use-session';
import { words } from '../words';
import { FrozenQuestion } from './FrozenQuestion';

/** Keeps the scenario as values of today, under a name and a status. The scenario itself goes on. */
export function FreezeScenario({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const session = useSession();
  const announce = useAnnounce();
  return (
    <FrozenQuestion
      label={words.scenarios.freeze}
      action={words.scenarios.freeze}
      said={{ name: scenario.name, status: 'draft' }}
      onSay={(said) => {
        session.edit((now) => freezeScenario(now, scenario.ref, { ...said, on: dayOf(new Date()) }));
        announce(words.scenarios.frozenDone(said.name));
      }}
      onDone={onDone}
    />
  );
}
