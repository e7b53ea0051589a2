import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { renameScenario, scenarioNameTaken } from '../session/scenario-edits';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { ScenarioQuestion } from './ScenarioQuestion';

interface RenameScenarioProps {
  readonly model: BudgetModel;
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** Another name, which no other scenario has. */
export function RenameScenario({ model, scenario, onDone }: RenameScenarioProps) {
  const session = useSession();
  const [name, setName] = useState(scenario.name);
  const wrong =
    name.trim() === '' ? words.scenarios.nameEmpty : scenarioNameTaken(model, name, scenario.ref) ? words.scenarios.nameTaken : undefined;
  const save = () => {
    if (wrong !== undefined) return false;
    session.edit((now) => renameScenario(now, scenario.ref, name.trim()));
    return true;
  };
  return (
    <ScenarioQuestion label={words.scenarios.rename} action={words.scenarios.save} onSubmit={save} onDone={onDone}>
      <LabelledField label={words.scenarios.name} trouble={wrong}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </LabelledField>
    </ScenarioQuestion>
  );
}
