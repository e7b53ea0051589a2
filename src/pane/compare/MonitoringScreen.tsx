import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { monitoredFigures } from '../../model/savings-monitoring';
import { effectOf, workingsOf } from '../../model/totals';
import { penceWords, type FigureWords } from '../figures/figure-words';
import { FiguresTable } from '../figures/FiguresTable';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { changeMonitored, monitoredOf } from '../session/money-edits';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { PoundsField } from './PoundsField';
import { YearChoice } from '../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What has become of one saving in a year, typed, with what of it is at risk. */
export function MonitoringScreen({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  // A measure that several scenarios have is listed for each: it may come to something else in every one.
  const savings = projection.scenarios.flatMap(({ scenario, workings }) =>
    workings
      .filter(({ measure }) => measure.definition.kind === 'saving')
      .map(({ measure }) => ({ key: `${scenario.ref} ${measure.ref}`, scenario, measure })),
  );
  const monitoredFirst = savings.find(({ measure }) => model.monitoring?.some((each) => each.measure === measure.ref));
  const [key, setKey] = useState(monitoredFirst?.key ?? savings[0]?.key ?? '');
  const [year, setYear] = useState(0);
  const saving = savings.find((each) => each.key === key) ?? savings[0];
  const top = <ScreenTop title={words.monitoring.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'monitoring' })} />;
  if (saving === undefined) {
    return (
      <div ref={screen} className={styles.root}>
        {top}
        <p className={styles.note}>{words.monitoring.none}</p>
      </div>
    );
  }
  const { scenario, measure } = saving;
  const monitored = monitoredOf(model, measure.ref);
  const workings = workingsOf(projection, scenario.ref, measure.ref);
  const figures = monitoredFigures(monitored, workings === undefined ? NaN : effectOf(workings, year), year);
  const put = (what: 'achieved' | 'pressures') => (amount: number) =>
    session.edit((before) => changeMonitored(before, measure.ref, what, year, amount));
  const row = (label: string, amount: number, look?: 'total') => ({
    key: label,
    head: label,
    cells: [{ words: Number.isNaN(amount) ? NOT_YET : penceWords(amount) }],
    ...(look === undefined ? {} : { look }),
  });

  return (
    <div ref={screen} className={styles.root}>
      {top}
      <div className={styles.fields}>
        <LabelledField label={words.monitoring.saving} className={styles.wide}>
          <Select value={saving.key} onChange={(_, data) => setKey(data.value)}>
            {savings.map((each) => (
              <option key={each.key} value={each.key}>
                {words.monitoring.savingOf(each.measure.name, each.scenario.name)}
              </option>
            ))}
          </Select>
        </LabelledField>
        <YearChoice label={words.compare.year} className={styles.wide} years={model.years} chosen={year} onChoose={setYear} />
        <PoundsField
          key={`achieved ${saving.key} ${year}`}
          label={words.monitoring.achieved}
          amount={monitored.achieved[year] ?? NaN}
          onAmount={put('achieved')}
        />
        <PoundsField
          key={`pressures ${saving.key} ${year}`}
          label={words.monitoring.pressures}
          amount={monitored.pressures[year] ?? NaN}
          onAmount={put('pressures')}
        />
      </div>
      <FiguresTable
        caption={words.monitoring.caption(measure.name, yearLabel(model.years[year] ?? model.base.year))}
        corner="£"
        columns={[{ key: 'amount', head: yearLabel(model.years[year] ?? model.base.year) }]}
        rows={[
          row(words.monitoring.proposed, figures.proposed),
          row(words.monitoring.lessAchieved, figures.achieved),
          row(words.monitoring.plusPressures, figures.pressures),
          row(words.monitoring.atRisk, figures.atRisk, 'total'),
        ]}
      />
      <p className={styles.note}>{words.monitoring.hint}</p>
    </div>
  );
}

const NOT_YET: FigureWords = { shown: words.monitoring.notYet, said: words.monitoring.notYet };
