import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FROZEN_STATUSES, type FrozenPosition } from '../../model/frozen-position';
import { Choice } from '../typing/Choice';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';
import { ScenarioQuestion } from './ScenarioQuestion';

type Said = Pick<FrozenPosition, 'name' | 'status'>;

interface FrozenQuestionProps {
  readonly label: string;
  readonly action: string;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly onDone: () => void;
}

/** Under what name and status a scenario is kept as values. */
export function FrozenQuestion({ label, action, said, onSay, onDone }: FrozenQuestionProps) {
  const [name, setName] = useState(said.name);
  const [status, setStatus] = useState(said.status);
  const isNamed = name.trim() !== '';
  const submit = () => {
    if (isNamed) onSay({ name: name.trim(), status });
    return isNamed;
  };
  return (
    <ScenarioQuestion label={label} action={action} onSubmit={submit} onDone={onDone}>
      <LabelledField label={words.scenarios.frozenAs} trouble={isNamed ? undefined : words.scenarios.nameEmpty}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </LabelledField>
      <Choice
        label={words.scenarios.status}
        choices={FROZEN_STATUSES}
        chosen={status}
        wordsOf={words.scenarios.statuses}
        onChoose={setStatus}
      />
    </ScenarioQuestion>
  );
}
