import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { yearLabel } from '../../../model/financial-year';
import { methodsBesideEachOther } from '../../../model/methods-beside-each-other';
import { PAY_UPLIFT_METHODS } from '../../../model/measures/pay-uplift-methods';
import type { MeasureDefinition } from '../../../model/measures/definition';
import type { BudgetModel, Measure, Scenario } from '../../../model/scenario';
import { amountWords, changeWords } from '../../figures/figure-words';
import { FiguresTable } from '../../figures/FiguresTable';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { usePlaces } from '../../frame/places';
import { ScreenTop } from '../../frame/ScreenTop';
import { useArrival } from '../../frame/use-arrival';
import { methodsOnSameLines, setUpMethod } from '../../session/method-edits';
import { useSession } from '../../use-session';
import { words } from '../../words';
import { YearFigure } from '../form/YearFigure';
import { Agreement } from './Agreement';
import { YearChoice } from '../../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM, alignItems: 'end' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  missing: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

interface MethodsProps {
  readonly scenario: Scenario;
  readonly measure: Measure;
  readonly model: BudgetModel;
}

/** Three ways to a pay uplift on the same lines beside each other, and what would make each come to a known amount. */
export function Methods({ scenario, measure, model }: MethodsProps) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const screen = useArrival<HTMLDivElement>();
  const [year, setYear] = useState(Math.max(0, model.years.length - 1));
  const [amount, setAmount] = useState(NaN);
  const methods = useMemo(() => methodsOnSameLines(model, measure), [model, measure]);
  const answers = useMemo(() => methodsBesideEachOther(methods, amount, year, model), [methods, amount, year, model]);
  const missing = PAY_UPLIFT_METHODS.filter((definition) => methods.every((each) => each.definition !== definition));
  const back = () => go({ scenarios: { at: 'scenario', scenario: scenario.ref }, cameFrom: measure.ref });
  const setUp = (definition: MeasureDefinition) => {
    const made = setUpMethod(model, measure, definition);
    session.edit(() => made.model);
    go({ scenarios: { at: 'form', scenario: made.scenario.ref, measure: made.measure?.ref, model: definition.model } });
  };
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && back()}>
      <ScreenTop title={words.methods.title} onBack={back} />
      <p className={styles.text}>{words.methods.intro}</p>
      <div className={styles.fields}>
        <YearChoice label={words.compare.year} years={model.years} chosen={year} onChoose={setYear} />
        <YearFigure
          label={words.methods.knownAmount}
          input={{ unit: '£', least: 0 }}
          value={amount}
          onUnread={() => undefined}
          onChange={setAmount}
        />
      </div>
      <FiguresTable
        caption={words.methods.title}
        corner={yearLabel(model.years[year] ?? model.base.year)}
        columns={[
          { key: 'effect', head: unit.words },
          { key: 'share', head: words.methods.ofBase },
        ]}
        rows={answers.map((answer) => ({
          key: answer.measure.ref,
          head: words.methods.row(methodName(answer.measure), answer.measure.name),
          cells: [answer.effect, answer.shareOfBase].map((figure, index) => ({
            words: Number.isNaN(figure) ? undefined : index === 0 ? amountWords(figure, unit) : changeWords(figure),
          })),
        }))}
      />
      {!Number.isNaN(amount) &&
        answers.map((answer) => (
          <Agreement key={answer.measure.ref} answer={answer} amount={amount} model={model} title={methodName(answer.measure)} />
        ))}
      {missing.map((definition) => (
        <div key={definition.model} className={styles.missing}>
          <span className={styles.text}>{words.methods.notSetUp(words.methods.names[definition.model] ?? definition.name)}</span>
          <Button size="small" onClick={() => setUp(definition)}>
            {words.methods.setUp}
          </Button>
        </div>
      ))}
      <p className={styles.text}>{words.methods.neverAdded}</p>
    </div>
  );
}

function methodName(measure: Measure): string {
  return words.methods.names[measure.definition.model] ?? measure.definition.name;
}
