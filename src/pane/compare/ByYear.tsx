import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { chartUnit } from '../../charts/chart-figures';
import { lineChart, type ChartedFigures } from '../../charts/line-chart';
import { linesIn } from '../../model/bridge';
import { yearLabel } from '../../model/financial-year';
import { fundingOf, gapBetween } from '../../model/funding';
import type { Projection } from '../../model/projection';
import { totalOf } from '../../model/totals';
import { Picture } from '../figures/Picture';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { words } from '../words';
import { PANE_CHART } from './pane-chart';
import { useWidth } from './use-width';
import { NamedChoice } from '../typing/NamedChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** More lines than this cannot be told apart; the others through the table. */
const MOST_LINES = 5;

/** Scenarios as lines over the years, the gap as bars below: all authorities, or one. What is drawn is said in words as well. */
export function ByYear({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const measured = useRef<HTMLDivElement>(null);
  const width = useWidth(measured);
  const [authority, setAuthority] = useState('');
  const { model } = projection;
  const scenarios = projection.scenarios.slice(0, MOST_LINES);
  const includes = linesIn(model.base.lines, { authority: authority || undefined });
  const lines = scenarios.map(({ scenario, budgets }): ChartedFigures => ({
    name: scenario.name,
    values: budgets.map((budget) => totalOf(budget, includes)),
  }));
  const bars = model.funding === undefined ? [] : lines.map(({ name, values }) => ({ name: words.byYear.gap(name), values: gaps(values) }));
  const unit = chartUnit(lines.flatMap(({ values }) => values));
  const chart = lineChart({
    title: words.byYear.title,
    categories: model.years.map(yearLabel),
    lines,
    bars,
    unit,
    width: Math.max(280, width),
    looks: PANE_CHART,
  });

  function gaps(values: readonly number[]): readonly number[] {
    return values.map((value, year) => gapBetween(value, fundingOf(model, year, { authority: authority || undefined })));
  }

  return (
    <div ref={screen}>
      <div ref={measured} className={styles.root}>
        <ScreenTop title={words.byYear.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'by year' })} />
        <NamedChoice
          label={words.compare.authority}
          among={model.base.authorities}
          chosen={authority}
          all={words.scenarios.allAuthorities(model.base.authorities.length)}
          onChoose={setAuthority}
        />
        <Picture of={chart.picture} />
        {projection.scenarios.length > MOST_LINES && <p className={styles.note}>{words.byYear.first(MOST_LINES)}</p>}
      </div>
    </div>
  );
}
