import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { takesConfidence } from '../../model/delivery-confidence';
import { hasRange } from '../../model/figure-range';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { FiguresTable } from '../figures/FiguresTable';
import { useDisplayUnit } from '../figures/use-display-unit';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { notQuantifiedIn } from '../../model/totals';
import { ROUNDING_NOTE } from '../../report/print-table';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';
import { comparisonRows, coversFunding, type RowsAre, type Showing } from './comparison-rows';
import { MoneyNote } from './MoneyNote';
import { NOMINAL, realPrices } from './prices';
import { PricesNote } from './PricesNote';
import { ScenarioPicker } from './ScenarioPicker';
import { scenariosThatFit, useWidth } from './use-width';
import { NamedChoice } from '../typing/NamedChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  wide: { gridColumn: '1 / -1' },
  two: { gridTemplateColumns: '1fr 1fr' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What a person chose to see side by side; undefined is what stands there at first. */
export interface SideBySideChoices {
  readonly rowsAre: RowsAre;
  readonly year: number | undefined;
  readonly only: string;
  readonly showing: Showing;
  readonly picked: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly areReal: boolean;
}

export const FIRST_CHOICES: SideBySideChoices = {
  rowsAre: 'authorities',
  year: undefined,
  only: '',
  showing: 'amounts',
  picked: undefined,
  from: undefined,
  areReal: false,
};

interface SideBySideProps {
  readonly projection: Projection;
  readonly choices: SideBySideChoices;
  readonly onChoose: (change: Partial<SideBySideChoices>) => void;
}

const ROWS: readonly RowsAre[] = ['authorities', 'services', 'measures', 'years'];

/** Scenarios as columns, authorities or services as rows; as many as the pane has room for, the others through the picker. */
export function SideBySide({ projection, choices, onChoose }: SideBySideProps) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const measured = useRef<HTMLDivElement>(null);
  const width = useWidth(measured);
  const { base, years } = projection.model;
  const { rowsAre, year, only, showing, picked, areReal } = choices;

  const yearIndex = Math.max(
    0,
    years.findIndex((each) => each === (year ?? years.at(-1))),
  );
  const shownYear = years[yearIndex] ?? base.year;
  const most = scenariosThatFit(width);
  const standing = projection.scenarios.map((each) => each.scenario.ref);
  const chosen = (picked ?? standing).filter((ref) => standing.includes(ref)).slice(0, most);
  const scenarios = projection.scenarios.filter((each) => chosen.includes(each.scenario.ref));
  const others = rowsAre === 'authorities' ? base.services : base.authorities.map((each) => each.name);
  const from = projection.scenarios.find((each) => each.scenario.ref === choices.from) ?? scenarios[0];
  const real = realPrices(projection.model);
  const prices = areReal ? real : NOMINAL;
  const { columns, rows, isRoundedApart } = comparisonRows({
    projection,
    scenarios,
    from,
    rowsAre,
    only,
    showing,
    yearIndex,
    unit,
    prices,
    withDifference: width >= 460 && scenarios.length > 1,
  });
  const missing = Math.max(0, ...scenarios.map((each) => notQuantifiedIn(each, yearIndex)));

  return (
    <div ref={screen}>
      <div ref={measured} className={styles.root}>
        <ScreenTop title={words.compare.title}>
          <ScenarioPicker
            scenarios={projection.model.scenarios}
            chosen={chosen}
            most={most}
            onChange={(refs) => onChoose({ picked: refs })}
          />
        </ScreenTop>
        <div className={mergeClasses(styles.fields, width < 520 && styles.two)}>
          <LabelledField label={words.compare.rows}>
            <Select
              value={rowsAre}
              onChange={(_, data) => onChoose({ rowsAre: ROWS.find((each) => each === data.value) ?? 'authorities', only: '' })}
            >
              {ROWS.map((each) => (
                <option key={each} value={each}>
                  {words.compare[each]}
                </option>
              ))}
            </Select>
          </LabelledField>
          <LabelledField label={words.compare.year}>
            <Select value={String(shownYear)} onChange={(_, data) => onChoose({ year: Number(data.value) })}>
              {years.map((each) => (
                <option key={each} value={each}>
                  {yearLabel(each)}
                </option>
              ))}
            </Select>
          </LabelledField>
          <LabelledField label={rowsAre === 'authorities' ? words.compare.service : words.compare.authority}>
            <Select value={only} onChange={(_, data) => onChoose({ only: data.value })}>
              <option value="">
                {rowsAre === 'authorities' ? words.scenarios.allServices : words.scenarios.allAuthorities(base.authorities.length)}
              </option>
              {others.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          </LabelledField>
          <LabelledField label={words.compare.show}>
            <Select
              value={showing}
              onChange={(_, data) =>
                onChoose({ showing: data.value === 'difference' || data.value === 'per cent' ? data.value : 'amounts' })
              }
            >
              <option value="amounts">{words.compare.amounts}</option>
              <option value="difference">{words.compare.difference}</option>
              <option value="per cent">{words.compare.perCent}</option>
            </Select>
          </LabelledField>
          <LabelledField label={words.prices.show} className={styles.wide}>
            <Select value={areReal ? 'real' : 'nominal'} onChange={(_, data) => onChoose({ areReal: data.value === 'real' })}>
              <option value="nominal">{words.prices.nominalOption}</option>
              <option value="real">
                {projection.model.deflator === undefined ? words.prices.realUnknown : words.prices.realOption(real.words)}
              </option>
            </Select>
          </LabelledField>
          {showing !== 'amounts' && (
            <NamedChoice
              label={words.compare.from}
              className={styles.wide}
              among={projection.model.scenarios}
              chosen={from?.scenario.ref ?? ''}
              onChoose={(ref) => onChoose({ from: ref })}
            />
          )}
        </div>
        <FiguresTable
          caption={words.compare.caption(
            words.compare[rowsAre],
            yearLabel(shownYear),
            `${showing === 'per cent' ? '%' : unit.words}, ${prices.words}`,
          )}
          corner={showing === 'per cent' ? '%' : unit.words}
          columns={columns}
          rows={rows}
        />
        {isRoundedApart && <p className={styles.note}>{ROUNDING_NOTE}</p>}
        {missing > 0 && <p className={styles.note}>{words.compare.notIn(missing)}</p>}
        <p className={styles.note}>{words.compare.note(yearLabel(base.year), areReal)}</p>
        <PricesNote
          model={projection.model}
          prices={prices}
          year={rowsAre === 'years' ? undefined : { index: yearIndex, label: yearLabel(shownYear) }}
        />
        {!areReal && <MoneyNote projection={projection} yearIndex={yearIndex} covers={coversFunding({ rowsAre, only })} />}
        <div className={styles.buttons}>
          <Button size="small" data-opens="moves" onClick={() => go({ compare: { at: 'moves' } })}>
            {words.compare.whatMovesIt}
          </Button>
          <Button size="small" data-opens="by year" onClick={() => go({ compare: { at: 'by year' } })}>
            {words.compare.byYear}
          </Button>
          {projection.model.measures.some(hasRange) && (
            <Button size="small" data-opens="ranges" onClick={() => go({ compare: { at: 'ranges' } })}>
              {words.ranges.title}
            </Button>
          )}
          {projection.model.measures.some(takesConfidence) && (
            <Button size="small" data-opens="confidence" onClick={() => go({ compare: { at: 'confidence' } })}>
              {words.confidence.title}
            </Button>
          )}
          <Button size="small" data-opens="find" onClick={() => go({ compare: { at: 'find' } })}>
            {words.find.title}
          </Button>
          {projection.model.funding !== undefined && (
            <Button size="small" data-opens="funding" onClick={() => go({ compare: { at: 'funding' } })}>
              {words.compare.changeFunding}
            </Button>
          )}
          <Button size="small" data-opens="reserves" onClick={() => go({ compare: { at: 'reserves' } })}>
            {words.reserves.title}
          </Button>
          <Button size="small" data-opens="monitoring" onClick={() => go({ compare: { at: 'monitoring' } })}>
            {words.monitoring.title}
          </Button>
        </div>
      </div>
    </div>
  );
}
