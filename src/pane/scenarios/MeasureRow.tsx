import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { TextLink } from '../figures/TextLink';
import { memo, useState } from 'react';
import { PAY_UPLIFT_METHODS } from '../../model/measures/pay-uplift-methods';
import { figureWords } from '../../model/measures/figure-words';
import type { MeasureWorkings } from '../../model/projection';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { Amount } from '../figures/Amount';
import { amountWords } from '../figures/figure-words';
import { NotQuantified } from '../figures/NotQuantified';
import { useDisplayUnit } from '../figures/use-display-unit';
import { useAnnounce } from '../frame/Announcer';
import { usePlaces } from '../frame/places';
import { removeMeasure } from '../session/scenario-edits';
import { effectOf } from '../../model/totals';
import { useSession } from '../use-session';
import { words } from '../words';
import { inputsWithOwnFigures, mainInput, measureLine, ownFigures, singleValue } from './measure-words';
import { BaseMark } from './BaseMark';
import { MainInputField } from './MainInputField';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px minmax(76px, auto) 32px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // In a narrow pane the text takes the whole width; field and effect go below.
    '@container (max-width: 310px)': { gridTemplateColumns: '72px minmax(0, 1fr) 32px' },
  },
  text: { '@container (max-width: 310px)': { gridColumn: '1 / -1' } },
  name: { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere', textAlign: 'left' },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  effect: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: '5px',
    fontSize: tokens.fontSizeBase200,
    paddingRight: '4px',
  },
  fixed: { textAlign: 'right', paddingTop: '5px', fontSize: tokens.fontSizeBase200 },
  wide: { gridColumn: 'span 2', '@container (max-width: 310px)': { gridColumn: '1 / 3' } },
  was: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

interface MeasureRowProps {
  readonly workings: MeasureWorkings;
  readonly scenario: Scenario;
  readonly model: BudgetModel;
  readonly yearIndex: number;
}

/** A measure of a scenario: its name, its main input in a field, its effect. While another one's rate is typed it is not drawn again. */
export const MeasureRow = memo(Row, (one, other) => {
  const same: readonly (keyof MeasureRowProps)[] = ['scenario', 'yearIndex'];
  return (
    same.every((name) => one[name] === other[name]) &&
    one.workings.measure === other.workings.measure &&
    one.model.base === other.model.base &&
    one.model.years === other.model.years &&
    Object.is(effectOf(one.workings, one.yearIndex), effectOf(other.workings, other.yearIndex))
  );
});

function Row({ workings, scenario, model, yearIndex }: MeasureRowProps) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const announce = useAnnounce();
  const unit = useDisplayUnit();
  const { measure } = workings;
  const [was, setWas] = useState<number>();
  const effect = effectOf(workings, yearIndex);
  const input = mainInput(measure);
  const open = (own?: string) =>
    go({
      scenarios: {
        at: 'form',
        scenario: scenario.ref,
        measure: measure.ref,
        model: measure.definition.model,
        ...(own === undefined ? {} : { ownFigures: own }),
      },
    });
  const remove = () => {
    session.edit((now) => removeMeasure(now, measure.ref, scenario.ref));
    announce(words.scenarios.removed(measure.name));
  };
  const quantified = !Number.isNaN(effect);
  return (
    <li className={styles.root}>
      <div className={styles.text}>
        <TextLink quiet className={styles.name} opens={measure.ref} onClick={() => open()}>
          {measure.name}
        </TextLink>
        <div className={styles.line}>{measureLine(measure)}</div>
        {inputsWithOwnFigures(measure).map((each) => {
          const own = ownFigures(measure, each, model);
          if (own.length === 0) return null;
          return (
            <div key={each.key} className={styles.line}>
              <TextLink onClick={() => open(each.key)}>{words.scenarios.ownFigures(own.length, each.label.toLowerCase())}</TextLink>:{' '}
              {own.join(', ')}
            </div>
          );
        })}
        <BaseMark measure={measure} scenario={scenario} model={model} />
        {measure.scenarios.length > 1 && scenario.basedOn === undefined && (
          <div className={styles.line}>{words.scenarios.shared(measure.scenarios.length)}</div>
        )}
      </div>
      {input === undefined || scenario.locked !== undefined ? (
        <span className={styles.fixed}>{input === undefined ? '' : figureWords(singleValue(measure, input.key), input.unit)}</span>
      ) : (
        <MainInputField
          measure={measure}
          scenario={scenario}
          input={input}
          onEnter={() => setWas(effect)}
          onLeave={() => setWas(undefined)}
        />
      )}
      <div className={styles.effect}>
        {quantified ? <Amount words={amountWords(effect, unit)} /> : <NotQuantified />}
        {was !== undefined && !Object.is(was, effect) && !Number.isNaN(was) && (
          <span className={styles.was}>
            {words.scenarios.was} <Amount words={amountWords(was, unit)} />
          </span>
        )}
      </div>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={words.scenarios.options(measure.name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={scenario.locked !== undefined} onClick={() => open()}>
              {words.scenarios.change}
            </MenuItem>
            <MenuItem
              disabled={!quantified}
              onClick={() => go({ sum: { kind: 'measure', scenario: scenario.ref, measure: measure.ref, yearIndex } })}
            >
              {words.howWorkedOut}
            </MenuItem>
            {measure.definition.group === 'Adds cost' && (
              <MenuItem onClick={() => go({ scenarios: { at: 'offset', scenario: scenario.ref, measure: measure.ref } })}>
                {words.offset.open}
              </MenuItem>
            )}
            {PAY_UPLIFT_METHODS.includes(measure.definition) && (
              <MenuItem onClick={() => go({ scenarios: { at: 'methods', scenario: scenario.ref, measure: measure.ref } })}>
                {words.methods.open}
              </MenuItem>
            )}
            <MenuItem disabled={scenario.locked !== undefined} onClick={remove}>
              {words.scenarios.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}
