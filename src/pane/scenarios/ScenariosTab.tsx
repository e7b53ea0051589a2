import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { later } from '../fetch-later';
import { MEASURES } from '../../model/measures/catalogue';
import { Heading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { words } from '../words';
import { AddMeasure } from './AddMeasure';
import { MeasureForm } from './form/MeasureForm';
import { NoScenarioYet } from './NoScenarioYet';
import { OneScenario } from './OneScenario';
import { ScenarioList } from './ScenarioList';

const BringIn = lazy(later(async () => ({ default: (await import('./BringIn')).BringIn })));
const Methods = lazy(later(async () => ({ default: (await import('./pay-uplift/Methods')).Methods })));
const OffsettingSaving = lazy(later(async () => ({ default: (await import('./pay-uplift/OffsettingSaving')).OffsettingSaving })));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'start' },
  text: { margin: 0 },
});

/** What might change the base budget. */
export function ScenariosTab() {
  const styles = useStyles();
  const { model, agreed, projection } = useSessionState();
  const { place, go } = usePlaces();
  const at = place.scenarios;
  if (model === undefined || agreed === undefined || projection === undefined) {
    return (
      <div className={styles.root}>
        <Heading>{words.scenarios.title}</Heading>
        <p className={styles.text}>{words.scenarios.noBase}</p>
        <Button appearance="primary" onClick={() => go({ tab: 'spend' })}>
          {words.scenarios.toSpend}
        </Button>
      </div>
    );
  }
  if (at.at === 'bring in') {
    return (
      <Suspense>
        <BringIn model={model} />
      </Suspense>
    );
  }
  const scenario = at.at === 'list' ? undefined : model.scenarios.find((each) => each.ref === at.scenario);
  const definition = at.at === 'form' ? MEASURES.find((each) => each.model === at.model) : undefined;
  if (at.at === 'form' && definition !== undefined) {
    const measure = model.measures.find((each) => each.ref === at.measure);
    return (
      <MeasureForm
        key={`${at.scenario} ${at.measure} ${at.model}`}
        model={model}
        definition={definition}
        measure={measure}
        scenario={scenario}
        ownFigures={at.ownFigures}
      />
    );
  }
  if ((at.at === 'methods' || at.at === 'offset') && scenario !== undefined) {
    const measure = model.measures.find((each) => each.ref === at.measure);
    if (measure !== undefined) {
      return (
        <Suspense>
          {at.at === 'methods' ? (
            <Methods scenario={scenario} measure={measure} model={model} />
          ) : (
            <OffsettingSaving scenario={scenario} measure={measure.ref} model={model} projection={projection} />
          )}
        </Suspense>
      );
    }
  }
  if (at.at === 'add') return <AddMeasure scenario={scenario} />;
  if (scenario !== undefined) return <OneScenario key={scenario.ref} scenario={scenario} model={model} projection={projection} />;
  return model.scenarios.length === 1 ? (
    <NoScenarioYet agreed={agreed} model={model} />
  ) : (
    <ScenarioList model={model} projection={projection} />
  );
}
