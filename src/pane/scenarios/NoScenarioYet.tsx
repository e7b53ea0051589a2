import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../model/financial-year';
import { MEASURES } from '../../model/measures/catalogue';
import { poundsText } from '../../model/rounding';
import type { BudgetModel } from '../../model/scenario';
import { Heading, PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useArrival } from '../frame/use-arrival';
import type { AgreedBase } from '../session/state';
import { words } from '../words';
import { AddStandstill } from './AddStandstill';
import { BringInButton } from './BringInButton';
import { MeasureChoice } from './MeasureChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  every: { alignSelf: 'start', marginLeft: '-8px' },
});

/** How many measures are offered without asking for the list. */
const OFFERED = 3;

/** Only "No change" so far: the usual measures, a click each. */
export function NoScenarioYet({ agreed, model }: { readonly agreed: AgreedBase; readonly model: BudgetModel }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  return (
    <div ref={screen} className={styles.root}>
      <Heading>{words.scenarios.title}</Heading>
      <p className={styles.text}>{words.scenarios.agreed(poundsText(agreed.total), yearLabel(agreed.base.year))}</p>
      <PartHeading>{words.scenarios.startWith}</PartHeading>
      {MEASURES.slice(0, OFFERED).map((definition, index) => (
        <MeasureChoice
          key={definition.model}
          definition={definition}
          boxed
          first={index === 0}
          onChoose={() => go({ scenarios: { at: 'form', scenario: undefined, measure: undefined, model: definition.model } })}
        />
      ))}
      {MEASURES.length > OFFERED && (
        <Button className={styles.every} appearance="subtle" onClick={() => go({ scenarios: { at: 'add', scenario: undefined } })}>
          {words.scenarios.addMeasure}
        </Button>
      )}
      <AddStandstill model={model} />
      <BringInButton />
    </div>
  );
}
