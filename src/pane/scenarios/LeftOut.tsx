import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { PartHeading } from '../frame/Heading';
import { leftOut, resetToBase } from '../session/based-on';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: '4px 0' },
});

/** The measures of the base that this scenario leaves out; each can be taken back. */
export function LeftOut({ scenario, model }: { readonly scenario: Scenario; readonly model: BudgetModel }) {
  const styles = useStyles();
  const session = useSession();
  const measures = leftOut(model, scenario);
  const basis = model.scenarios.find((each) => each.ref === scenario.basedOn);
  if (basis === undefined || measures.length === 0) return null;
  const title = words.scenarios.leftOutOf(basis.name);
  return (
    <section aria-label={title}>
      <PartHeading>{title}</PartHeading>
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={measure.ref} className={styles.row}>
            {measure.name}
            <Button size="small" onClick={() => session.edit((now) => resetToBase(now, measure.ref, scenario.ref))}>
              {words.scenarios.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
