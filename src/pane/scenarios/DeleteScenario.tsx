import type { BudgetModel, Scenario } from '../../model/scenario';
import { usePlaces } from '../frame/places';
import { deleteScenario } from '../session/scenario-edits';
import { useSession } from '../use-session';
import { words } from '../words';
import { ScenarioQuestion } from './ScenarioQuestion';

interface DeleteScenarioProps {
  readonly model: BudgetModel;
  readonly scenario: Scenario;
  readonly onDone: () => void;
}

/** Asks once, and names what goes. */
export function DeleteScenario({ model, scenario, onDone }: DeleteScenarioProps) {
  const session = useSession();
  const { go } = usePlaces();
  const going = model.measures.filter((each) => each.scenarios.length === 1 && each.scenarios[0] === scenario.ref).length;
  const question = words.scenarios.deleteAsk(scenario.name, going);
  const remove = () => {
    go({ scenarios: { at: 'list' } });
    session.edit((now) => deleteScenario(now, scenario.ref));
    return true;
  };
  return (
    <ScenarioQuestion label={question} action={words.scenarios.deleteYes} keep={words.scenarios.keep} onSubmit={remove} onDone={onDone}>
      <span role="alert">{question}</span>
    </ScenarioQuestion>
  );
}
