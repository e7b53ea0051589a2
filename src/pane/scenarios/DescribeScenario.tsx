import { Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scenario } from '../../model/scenario';
import { serialDate } from '../../model/units';
import { describeScenario } from '../session/scenario-edits';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { YearFigure } from './form/YearFigure';
import { ScenarioQuestion } from './ScenarioQuestion';

/** What a scenario is, whose it is, and the day to which its assumptions belong. */
export function DescribeScenario({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const session = useSession();
  const [note, setNote] = useState(scenario.note);
  const [owner, setOwner] = useState(scenario.owner ?? '');
  const [asAt, setAsAt] = useState<number>(scenario.asAt ?? NaN);
  const save = () => {
    const said = { note: note.trim(), owner: owner.trim() || undefined, asAt: Number.isNaN(asAt) ? undefined : serialDate(asAt) };
    session.edit((now) => describeScenario(now, scenario.ref, said));
    return true;
  };
  return (
    <ScenarioQuestion label={words.scenarios.describe} action={words.scenarios.save} onSubmit={save} onDone={onDone}>
      <LabelledField label={words.scenarios.note}>
        <Textarea value={note} onChange={(_, data) => setNote(data.value)} />
      </LabelledField>
      <LabelledField label={words.form.owner}>
        <Input value={owner} onChange={(_, data) => setOwner(data.value)} />
      </LabelledField>
      <YearFigure label={words.scenarios.asAt} input={{ unit: 'date' }} value={asAt} onUnread={() => undefined} onChange={setAsAt} />
    </ScenarioQuestion>
  );
}
