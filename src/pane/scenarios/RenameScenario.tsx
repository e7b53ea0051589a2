import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { renameScenario, scenarioNameTaken } from '../session/scenario-edits';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    gridColumn: '1 / -1',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

export function RenameScenario({
  model,
  scenario,
  onDone,
}: {
  readonly model: BudgetModel;
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(scenario.name);
  const wrong =
    name.trim() === '' ? words.scenarios.nameEmpty : scenarioNameTaken(model, name, scenario.ref) ? words.scenarios.nameTaken : undefined;
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  return (
    // Esc leaves the name as it was.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong !== undefined) return;
        session.edit((now) => renameScenario(now, scenario.ref, name.trim()));
        onDone();
      }}
    >
      <LabelledField label={words.scenarios.name} trouble={wrong}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </LabelledField>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {words.scenarios.save}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
