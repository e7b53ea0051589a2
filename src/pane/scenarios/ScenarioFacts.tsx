import { makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from '../../model/financial-year';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { words } from '../words';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** What was said of a scenario: whose it is, its day and version, what it is based on, and that it is locked. */
export function ScenarioFacts({ scenario, model }: { readonly scenario: Scenario; readonly model: BudgetModel }) {
  const styles = useStyles();
  const { owner, asAt, version, locked, note } = scenario;
  const basis = model.scenarios.find((each) => each.ref === scenario.basedOn);
  const said = [
    basis === undefined ? '' : words.scenarios.basedOn(basis.name),
    owner ?? '',
    asAt === undefined ? '' : words.scenarios.asAtDay(dateText(asAt)),
  ].filter((part) => part !== '');
  // The version of the model alone says nothing to somebody who reads a scenario; beside an owner and a day it tells states apart.
  const facts = said.length === 0 || version === undefined ? said : [...said, words.scenarios.version(version)];
  return (
    <>
      {locked !== undefined && <p className={styles.text}>{words.scenarios.lockedHint(dateText(locked.on))}</p>}
      {note !== '' && <p className={styles.text}>{note}</p>}
      {facts.length > 0 && <p className={styles.text}>{facts.join(' · ')}</p>}
    </>
  );
}
