import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetModel, Measure, Scenario } from '../../model/scenario';
import { TextLink } from '../figures/TextLink';
import { follows, resetToBase } from '../session/based-on';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

interface BaseMarkProps {
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly model: BudgetModel;
}

/** Whether a measure comes from the base of its scenario, or takes the place of one that does; that one can be had back. */
export function BaseMark({ measure, scenario, model }: BaseMarkProps) {
  const styles = useStyles();
  const session = useSession();
  const basis = model.scenarios.find((each) => each.ref === scenario.basedOn);
  if (basis === undefined) return null;
  if (follows(model, measure, scenario.ref)) return <div className={styles.line}>{words.scenarios.fromBase(basis.name)}</div>;
  const { replaces } = measure;
  const replaced = model.measures.find((each) => each.ref === replaces);
  if (replaces === undefined || replaced === undefined) return null;
  return (
    <div className={styles.line}>
      {words.scenarios.ownInPlace(replaced.name)}
      {scenario.locked === undefined && (
        <>
          {' · '}
          <TextLink onClick={() => session.edit((now) => resetToBase(now, replaces, scenario.ref))}>
            {words.scenarios.resetTo(basis.name)}
          </TextLink>
        </>
      )}
    </div>
  );
}
