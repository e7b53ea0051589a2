import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { seek, type SeekTarget } from '../../model/seek';
import { soughtInputs, type SoughtInput } from '../../model/sought-inputs';
import { tellAnswer } from '../../model/told-answer';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { tryInCopy } from '../session/method-edits';
import { LabelledField } from '../typing/LabelledField';
import { readTyped } from '../typing/typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';
import { TextLink } from '../figures/TextLink';
import { YearChoice } from '../typing/YearChoice';
import { NamedChoice } from '../typing/NamedChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  wide: { gridColumn: '1 / -1' },
  answer: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  small: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Which figure of an input closes the gap, or gives a total or an effect. The scenario stays as it is; the answer can be tried in a copy. */
export function FindFigure({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  const askable = model.scenarios.filter(({ ref }) => soughtIn(projection, ref).length > 0);
  const [scenarioRef, setScenario] = useState(askable.at(-1)?.ref ?? '');
  const [inputKey, setInputKey] = useState('');
  const [of, setOf] = useState<SeekTarget['of']>(model.funding === undefined ? 'total' : 'gap');
  const [typed, setTyped] = useState('');
  const [year, setYear] = useState(model.years.length - 1);
  const choices = soughtIn(projection, scenarioRef);
  const choice = choices.find(({ key }) => key === inputKey) ?? choices[0];
  const read = readTyped(typed, '£');
  const amount = of === 'gap' ? 0 : read.kind === 'figure' ? read.value : NaN;
  const tryFigure = (figure: number) => {
    if (choice === undefined) return;
    let copy = scenarioRef;
    session.edit((now) => {
      const tried = tryInCopy(now, scenarioRef, choice.measure, { quantity: choice.quantity, agreeing: figure }, year);
      copy = tried.scenario.ref;
      return tried.model;
    });
    go({ tab: 'scenarios', scenarios: { at: 'scenario', scenario: copy } });
  };

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.find.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'find' })} />
      {choice === undefined ? (
        <p className={styles.small}>{words.find.nothing}</p>
      ) : (
        <div className={styles.fields}>
          <NamedChoice label={words.moves.scenario} className={styles.wide} among={askable} chosen={scenarioRef} onChoose={setScenario} />
          <LabelledField label={words.find.which} className={styles.wide}>
            <Select value={choice.key} onChange={(_, data) => setInputKey(data.value)}>
              {choices.map((each) => (
                <option key={each.key} value={each.key}>
                  {words.find.input(each.measure.name, each.label)}
                </option>
              ))}
            </Select>
          </LabelledField>
          <LabelledField label={words.find.so}>
            <Select value={of} onChange={(_, data) => setOf(data.value === 'gap' || data.value === 'effect' ? data.value : 'total')}>
              {model.funding !== undefined && <option value="gap">{words.find.targets.gap}</option>}
              <option value="total">{words.find.targets.total}</option>
              <option value="effect">{words.find.targets.effect}</option>
            </Select>
          </LabelledField>
          <YearChoice label={words.moves.year} years={model.years} chosen={year} onChoose={setYear} />
          {of !== 'gap' && (
            <LabelledField label={words.find.amount} trouble={read.kind === 'unreadable' ? words.form.unreadable.other : undefined}>
              <Input value={typed} contentBefore="£" inputMode="decimal" onChange={(_, data) => setTyped(data.value)} />
            </LabelledField>
          )}
        </div>
      )}
      {choice !== undefined && (
        <Answer projection={projection} scenario={scenarioRef} choice={choice} of={of} amount={amount} year={year} onTry={tryFigure} />
      )}
      <p className={styles.small}>{words.find.unchanged}</p>
    </div>
  );
}

interface AnswerProps {
  readonly projection: Projection;
  readonly scenario: string;
  readonly choice: SoughtInput;
  readonly of: SeekTarget['of'];
  /** As typed, in pounds; NaN while there is none. */
  readonly amount: number;
  readonly year: number;
  readonly onTry: (figure: number) => void;
}

/** What is found, as soon as there is something to find. */
function Answer({ projection, scenario, choice, of, amount, year, onTry }: AnswerProps) {
  const styles = useStyles();
  const { model } = projection;
  if (Number.isNaN(amount)) return null;
  const { measure, quantity } = choice;
  const target = { of, amount: of === 'effect' && measure.definition.kind === 'saving' ? -amount : amount };
  const answer = seek({ scenario, measure, quantity, year, target }, model);
  if (answer === undefined) return null;
  const told = tellAnswer(answer, { ...choice, of, amount, year: yearLabel(model.years[year] ?? model.base.year) });
  return (
    <section className={styles.answer} aria-live="polite">
      <PartHeading>{words.find.answer}</PartHeading>
      {told.map(({ sentence, basis, figure }) => (
        <div key={sentence}>
          <span>{sentence}</span>
          {basis !== '' && <p className={styles.small}>{basis}</p>}
          {figure !== undefined && <TextLink onClick={() => onTry(figure)}>{words.methods.tryInCopy}</TextLink>}
        </div>
      ))}
    </section>
  );
}

function soughtIn({ model }: Projection, scenario: string) {
  return model.measures.filter(({ scenarios }) => scenarios.includes(scenario)).flatMap(soughtInputs);
}
