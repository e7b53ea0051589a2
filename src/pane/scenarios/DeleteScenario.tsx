import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { usePlaces } from '../frame/places';
import { deleteScenario } from '../session/scenario-edits';
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

/** Asks once, and names what goes. */
export function DeleteScenario({
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
  const { go } = usePlaces();
  const group = useRef<HTMLDivElement>(null);
  const going = model.measures.filter((each) => each.scenarios.length === 1 && each.scenarios[0] === scenario.ref).length;
  const question = words.scenarios.deleteAsk(scenario.name, going);
  useEffect(() => group.current?.querySelector<HTMLElement>('[data-keep]')?.focus(), []);
  const remove = () => {
    go({ scenarios: { at: 'list' } });
    session.edit((now) => deleteScenario(now, scenario.ref));
  };
  return (
    <div ref={group} className={styles.root} role="group" aria-label={question}>
      <span role="alert">{question}</span>
      <div className={styles.buttons}>
        <Button onClick={remove}>{words.scenarios.deleteYes}</Button>
        <Button appearance="subtle" data-keep onClick={onDone}>
          {words.scenarios.keep}
        </Button>
      </div>
    </div>
  );
}
