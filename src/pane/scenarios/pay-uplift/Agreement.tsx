import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { figureWords } from '../../../model/measures/figure-words';
import type { AgreeingFigure, MethodAnswer } from '../../../model/methods-beside-each-other';
import type { BudgetModel } from '../../../model/scenario';
import { poundsWords } from '../../figures/figure-words';
import { PartHeading } from '../../frame/Heading';
import { usePlaces } from '../../frame/places';
import { tryInCopy } from '../../session/method-edits';
import { useSession } from '../../use-session';
import { words } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 0',
    minHeight: '24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexShrink: 0 },
});

interface AgreementProps {
  readonly answer: MethodAnswer;
  readonly amount: number;
  readonly model: BudgetModel;
  readonly title: string;
}

/** For one method: each input as it would have to be for the effect to be the amount, one at a time. */
export function Agreement({ answer, amount, model, title }: AgreementProps) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const [scenarioRef] = answer.measure.scenarios;
  const tryIt = (figure: AgreeingFigure) => {
    if (scenarioRef === undefined) return;
    const tried = tryInCopy(model, scenarioRef, answer.measure, figure);
    session.edit(() => tried.model);
    go({ scenarios: { at: 'scenario', scenario: tried.scenario.ref } });
  };
  return (
    <section aria-label={title}>
      <PartHeading>{words.methods.comesTo(title, poundsWords(amount))}</PartHeading>
      <ul className={styles.list}>
        {answer.agreement.map((figure) => (
          <li key={figure.quantity} className={styles.row}>
            <span>{agreementWords(figure)}</span>
            {figure.agreeing !== undefined && (
              <Button className={styles.button} size="small" onClick={() => tryIt(figure)}>
                {words.methods.tryInCopy}
              </Button>
            )}
          </li>
        ))}
        {answer.agreement.length === 0 && <li className={styles.row}>{words.methods.nothingToSeek}</li>}
      </ul>
    </section>
  );
}

/** Shown to six significant digits; what is tried in the copy is exact. */
function agreementWords({ label, unit, now, agreeing }: AgreeingFigure): string {
  const shown = (figure: number) => figureWords(Number(figure.toPrecision(6)), unit);
  return agreeing === undefined ? words.methods.noneGives(label, shown(now)) : words.methods.gives(label, shown(agreeing), shown(now));
}
