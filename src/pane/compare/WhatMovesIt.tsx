import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { useState } from 'react';
import { bridgeBars, type BridgeBar } from '../../charts/bridge-bars';
import { barElements } from '../../charts/bridge-chart';
import { hatching } from '../../charts/looks';
import { element } from '../../charts/svg';
import { bridgeOf } from '../../model/bridge';
import { yearLabel } from '../../model/financial-year';
import { fundingOf, gapBetween } from '../../model/funding';
import type { Projection } from '../../model/projection';
import { Amount } from '../figures/Amount';
import { amountWords } from '../figures/figure-words';
import { NotQuantified } from '../figures/NotQuantified';
import { Picture } from '../figures/Picture';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { ALL_AUTHORITIES, ALL_SERVICES } from '../../sheets/output/standing-choice';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { PANE_CHART } from './pane-chart';
import { YearChoice } from '../typing/YearChoice';
import { NamedChoice } from '../typing/NamedChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  wide: { gridColumn: '1 / -1' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, height: '34px' },
  budget: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', width: '38%' },
  arrow: { verticalAlign: 'text-bottom', marginRight: '4px' },
  figure: { textAlign: 'right', paddingRight: '6px', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  bar: { display: 'block', width: '100%', height: '20px' },
  chart: { alignSelf: 'start' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const BAR = { x: 1, y: 2, space: 118, height: 16 };

/** From the base to a projected budget, step by step. The table says every figure of its bars. */
export function WhatMovesIt({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const { go } = usePlaces();
  const session = useSession();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  const [scenarioRef, setScenario] = useState(model.scenarios.at(-1)?.ref ?? '');
  const [year, setYear] = useState(model.years.length - 1);
  const [authority, setAuthority] = useState('');
  const [service, setService] = useState('');
  const [by, setBy] = useState<'measure' | 'kind'>('measure');
  const scenario = projection.scenarios.find((each) => each.scenario.ref === scenarioRef) ?? projection.scenarios.at(-1);
  if (scenario === undefined) return null;
  /** The sheets are written with Bridge on what is chosen here; its native chart follows its cells. */
  const putChart = async () => {
    await session.write({
      scenario: scenario.scenario.ref,
      authority: authority === '' ? ALL_AUTHORITIES : (model.base.authorities.find(({ ref }) => ref === authority)?.name ?? authority),
      service: service === '' ? ALL_SERVICES : service,
      year: label,
    });
    const { outline, write } = session.state();
    const sheet = outline?.sheets.find(({ ours }) => ours === 'Bridge')?.name;
    if (write.kind === 'done' && sheet !== undefined) await session.show({ sheet, row: 1, column: 1, rows: 1, columns: 1 });
  };
  const label = yearLabel(model.years[year] ?? model.base.year);
  const bridge = bridgeOf(projection, scenario, { year, authority: authority || undefined, service: service || undefined, by });
  const { bars, start } = bridgeBars([
    { label: words.moves.base(yearLabel(model.base.year)), kind: 'budget', amount: bridge.opening },
    ...bridge.steps.map(({ name, effect }) => ({ label: name, kind: 'change' as const, amount: effect })),
    { label: words.moves.projected(label), kind: 'budget', amount: bridge.projected },
  ]);
  const funding = service === '' ? fundingOf(model, year, { authority: authority || undefined }) : NaN;
  const gap = gapBetween(bridge.projected, funding);

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.moves.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'moves' })} />
      <div className={styles.fields}>
        <NamedChoice
          label={words.moves.scenario}
          className={styles.wide}
          among={model.scenarios}
          chosen={scenario.scenario.ref}
          onChoose={setScenario}
        />
        <YearChoice label={words.moves.year} years={model.years} chosen={year} onChoose={setYear} />
        <LabelledField label={words.moves.by}>
          <Select value={by} onChange={(_, data) => setBy(data.value === 'kind' ? 'kind' : 'measure')}>
            <option value="measure">{words.moves.byMeasure}</option>
            <option value="kind">{words.moves.byKind}</option>
          </Select>
        </LabelledField>
        <NamedChoice
          label={words.moves.authority}
          among={model.base.authorities}
          chosen={authority}
          all={words.scenarios.allAuthorities(model.base.authorities.length)}
          onChoose={setAuthority}
        />
        <LabelledField label={words.moves.service}>
          <Select value={service} onChange={(_, data) => setService(data.value)}>
            <option value="">{words.scenarios.allServices}</option>
            {model.base.services.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </LabelledField>
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.moves.caption(scenario.scenario.name, label)}</caption>
        <thead>
          <tr className={mergeClasses(styles.row, styles.budget)}>
            <th scope="col" className={styles.name} colSpan={2}>
              {unit.words}
            </th>
            <th scope="col" className={styles.figure}>
              {words.moves.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <tr key={index} className={mergeClasses(styles.row, bar.look === 'budget' && styles.budget)}>
              <th scope="row" className={styles.name}>
                {bar.look === 'increase' && <ArrowUp16Regular className={styles.arrow} aria-hidden />}
                {bar.look === 'decrease' && <ArrowDown16Regular className={styles.arrow} aria-hidden />}
                {bar.step.label}
              </th>
              <td>
                <Bar of={bar} index={index} />
              </td>
              <td className={styles.figure}>
                {Number.isNaN(bar.step.amount) ? <NotQuantified /> : <Amount words={amountWords(bar.step.amount, unit)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {start > 0 && `${words.moves.axis(amountWords(start, unit).shown)} `}
        {words.moves.addsUp}
      </p>
      {!Number.isNaN(gap) && (
        <section>
          <PartHeading>{words.moves.against}</PartHeading>
          <table className={styles.table}>
            <tbody>
              {[
                { head: words.moves.projected(label), amount: bridge.projected },
                { head: words.compare.funding, amount: funding },
                { head: words.compare.gap, amount: gap },
              ].map(({ head, amount }) => (
                <tr key={head} className={mergeClasses(styles.row, head === words.compare.gap && styles.budget)}>
                  <th scope="row" className={styles.name}>
                    {head}
                  </th>
                  <td className={styles.figure}>
                    <Amount words={amountWords(amount, unit)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Button appearance="subtle" className={styles.chart} onClick={() => void putChart()}>
        {words.moves.putChart}
      </Button>
    </div>
  );
}

/** One bar as wide as its column; its figure stands beside it, so that a screen reader passes over it. */
function Bar({ of, index }: { readonly of: BridgeBar; readonly index: number }) {
  const styles = useStyles();
  const id = `bar-${index}`;
  const drawn = element('g', {}, [
    element('defs', {}, [hatching(id, PANE_CHART.decrease, PANE_CHART.decreaseTint)]),
    ...barElements(of, BAR, PANE_CHART, id),
  ]);
  return (
    <svg className={styles.bar} viewBox="0 0 120 20" preserveAspectRatio="none" aria-hidden focusable="false">
      <Picture of={drawn} />
    </svg>
  );
}
