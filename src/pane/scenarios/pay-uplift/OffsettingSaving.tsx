import { Button, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearLabel } from '../../../model/financial-year';
import type { Projection } from '../../../model/projection';
import { poundsText, roundHalfAway } from '../../../model/rounding';
import type { BudgetModel, Scenario } from '../../../model/scenario';
import { amountWords } from '../../figures/figure-words';
import { FiguresTable } from '../../figures/FiguresTable';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { useAnnounce } from '../../frame/Announcer';
import { usePlaces } from '../../frame/places';
import { ScreenTop } from '../../frame/ScreenTop';
import { useArrival } from '../../frame/use-arrival';
import { addOffsettingSaving, offsetOf, type OffsetOn, type OffsetScope } from '../../session/offsetting-edit';
import { LabelledField } from '../../typing/LabelledField';
import { useSession } from '../../use-session';
import { words } from '../../words';
import { YearChoice } from '../../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  add: { alignSelf: 'start' },
});

interface OffsettingSavingProps {
  readonly scenario: Scenario;
  readonly measure: string;
  readonly model: BudgetModel;
  readonly projection: Projection;
}

/** What would have to be saved to pay for a cost, as a rate on the same base. Cost and saving stay on separate lines. */
export function OffsettingSaving({ scenario, measure, model, projection }: OffsettingSavingProps) {
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const screen = useArrival<HTMLDivElement>();
  const [year, setYear] = useState(Math.max(0, model.years.length - 1));
  const [scope, setScope] = useState<OffsetScope>('its lines');
  const [on, setOn] = useState<OffsetOn>('onOpeningBudget');
  const offset = offsetOf(projection, scenario.ref, measure, scope);
  const back = () => go({ scenarios: { at: 'scenario', scenario: scenario.ref }, cameFrom: measure });
  if (offset === undefined) return null;
  const cost = offset.costs[year] ?? NaN;
  const rates = offset.rates[year];
  const inPercent = (rate: number) => `${roundHalfAway(rate * 100, 3)}%`;
  const add = () => {
    session.edit((now) => addOffsettingSaving(now, offset, year, on, scenario.ref));
    announce(words.scenarios.added(words.offset.name(offset.measure.name)));
    back();
  };
  const choice = (value: OffsetOn, budget: number) => (
    <Radio value={value} label={words.offset.rateOf(inPercent(rates?.[value] ?? NaN), poundsText(budget), words.offset.on[value])} />
  );
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && back()}>
      <ScreenTop title={words.offset.title} onBack={back} />
      <p className={styles.text}>{words.offset.intro(offset.measure.name)}</p>
      <div className={styles.fields}>
        <YearChoice label={words.compare.year} years={model.years} chosen={year} onChoose={setYear} />
        <LabelledField label={words.offset.takenFrom}>
          <Select value={scope} onChange={(_, data) => setScope(data.value === 'every line' ? 'every line' : 'its lines')}>
            <option value="its lines">{words.offset.itsLines}</option>
            <option value="every line">{words.offset.everyLine}</option>
          </Select>
        </LabelledField>
      </div>
      {Number.isNaN(cost) || rates === undefined || Number.isNaN(rates.onOpeningBudget) ? (
        <p className={styles.text}>{words.offset.nothing}</p>
      ) : (
        <>
          <RadioGroup
            aria-label={words.offset.title}
            value={on}
            onChange={(_, data) => setOn(data.value === 'onBudgetAfterPressures' ? 'onBudgetAfterPressures' : 'onOpeningBudget')}
          >
            {choice('onOpeningBudget', offset.openingBudget)}
            {choice('onBudgetAfterPressures', offset.afterPressures[year] ?? NaN)}
          </RadioGroup>
          <FiguresTable
            caption={words.offset.title}
            corner={unit.words}
            columns={model.years.map((each) => ({ key: String(each), head: yearLabel(each) }))}
            rows={[
              { key: 'cost', head: words.offset.cost, cells: offset.costs.map((each) => ({ words: amountWords(each, unit) })) },
              {
                key: 'saving',
                head: words.offset.needed,
                cells: offset.costs.map((each, index) => ({
                  words: index <= year && !Number.isNaN(each) ? amountWords(-each, unit) : undefined,
                })),
              },
            ]}
          />
          <p className={styles.text}>{words.offset.apart}</p>
          <Button appearance="primary" className={styles.add} onClick={add}>
            {words.offset.add}
          </Button>
        </>
      )}
    </div>
  );
}
