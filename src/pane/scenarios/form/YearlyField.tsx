import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { YearlyInput } from '../../../model/measures/definition';
import { withNotedInput, type NotedInput } from '../../../model/rates/noted-figures';
import { RATE_LIBRARY } from '../../../model/rates/library';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { PartHeading } from '../../frame/Heading';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { rateRows } from '../rates/rate-rows';
import { RatesTable } from '../rates/RatesTable';
import { UseLibrary } from '../rates/UseLibrary';
import { UsePath } from '../rates/UsePath';
import { DatedFigures } from './DatedFigures';
import { FiguresByYear } from './FiguresByYear';
import type { Trial } from './try-measure';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginLeft: '-8px',
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});

interface YearlyFieldProps {
  readonly input: YearlyInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly trial: Trial;
  readonly asked: boolean;
  /** In a fold the title stands on the fold. */
  readonly titled?: boolean;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** The rates as they are, or one of the ways of giving them. */
type Way = 'shown' | 'by hand' | 'library' | 'path';

/** A figure for the base year and for every year after it; or figures with dates, from which each year has its average by months. */
export function YearlyField({ input, draft, model, trial, asked, titled = true, onChange, onUnread }: YearlyFieldProps) {
  const styles = useStyles();
  const rows = rateRows(draft, input, model.base.year, model.years);
  const [way, setWay] = useState<Way>(rows.length > 0 ? 'shown' : 'by hand');
  const kind = draft.inputs[input.key]?.kind === 'by date' ? 'by date' : 'by year';
  const use = (rates: NotedInput) => {
    onChange(withNotedInput(draft, input, rates));
    onUnread(false);
    setWay('shown');
  };
  const back = () => setWay(rows.length > 0 ? 'shown' : 'by hand');
  const inLibrary = RATE_LIBRARY.some(({ unit }) => unit === input.unit);
  const wayTo = (to: Way, label: string) => (
    <Button size="small" appearance="subtle" onClick={() => setWay(to)}>
      {label}
    </Button>
  );
  return (
    <section className={styles.root} aria-label={input.label}>
      {titled && (
        <div className={styles.top}>
          <PartHeading>{input.label}</PartHeading>
          <span className={styles.hint}>{input.unit}</span>
        </div>
      )}
      {way !== 'shown' && <span className={styles.hint}>{input.help}</span>}
      {way === 'shown' && <RatesTable input={input} draft={draft} model={model} trial={trial} />}
      {way === 'library' && <UseLibrary input={input} model={model} onUse={use} onCancel={back} />}
      {way === 'path' && (
        <UsePath
          input={input}
          model={model}
          today={trial.projection.rates.get(trial.measure)?.find(input.base.key)?.figures[0] ?? NaN}
          onUse={use}
          onCancel={back}
        />
      )}
      {way === 'by hand' && (
        <>
          <LabelledField label={words.form.howGiven}>
            <Select
              value={kind}
              onChange={(_, data) =>
                onChange(
                  withNotedInput(draft, input, {
                    value:
                      data.value === 'by date'
                        ? { kind: 'by date', from: [] }
                        : { kind: 'by year', base: NaN, values: model.years.map(() => NaN) },
                    sources: {},
                    notes: {},
                  }),
                )
              }
            >
              <option value="by year">{words.form.byYear}</option>
              <option value="by date">{words.form.byDate}</option>
            </Select>
          </LabelledField>
          {kind === 'by date' ? (
            <DatedFigures input={input} draft={draft} model={model} trial={trial} onChange={onChange} onUnread={onUnread} />
          ) : (
            <FiguresByYear input={input} draft={draft} model={model} asked={asked} onChange={onChange} onUnread={onUnread} />
          )}
        </>
      )}
      {(way === 'shown' || way === 'by hand') && (
        <div className={styles.ways}>
          {way === 'shown' && wayTo('by hand', words.rates.change)}
          {inLibrary && wayTo('library', words.rates.usePublished)}
          {wayTo('path', words.rates.usePath)}
        </div>
      )}
    </section>
  );
}
