import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MEASURES } from '../../model/measures/catalogue';
import type { Scenario } from '../../model/scenario';
import { Direction } from '../figures/Direction';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { words } from '../words';
import { MeasureChoice } from './MeasureChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  group: { display: 'flex', flexDirection: 'column' },
  heading: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: tokens.spacingVerticalXS },
});

/** Every measure, under headings that say what it does. */
export function AddMeasure({ scenario }: { readonly scenario: Scenario | undefined }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const [search, setSearch] = useState('');
  const back = () =>
    go({ scenarios: scenario === undefined ? { at: 'list' } : { at: 'scenario', scenario: scenario.ref }, cameFrom: 'add a measure' });
  const wanted = search.trim().toLowerCase();
  const found = MEASURES.filter((each) => [each.name, each.example, each.explanation].join(' ').toLowerCase().includes(wanted));
  const groups = [...new Set(found.map((each) => each.group))];
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <ScreenTop title={words.scenarios.addMeasure} onBack={back} />
      <SearchBox
        data-first
        aria-label={words.scenarios.search}
        placeholder={words.scenarios.search}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
      />
      {groups.map((group) => {
        const ofGroup = found.filter((each) => each.group === group);
        return (
          <section key={group} className={styles.group} aria-label={group}>
            <PartHeading className={styles.heading}>
              {ofGroup[0] !== undefined && <Direction kind={ofGroup[0].kind} />}
              {group}
            </PartHeading>
            {ofGroup.map((definition) => (
              <MeasureChoice
                key={definition.model}
                definition={definition}
                onChoose={() => go({ scenarios: { at: 'form', scenario: scenario?.ref, measure: undefined, model: definition.model } })}
              />
            ))}
          </section>
        );
      })}
      {found.length === 0 && <span role="status">{words.scenarios.noMeasureFound}</span>}
    </div>
  );
}
