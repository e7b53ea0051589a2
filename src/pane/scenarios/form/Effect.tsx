import { makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import { explainTotal } from '../../../model/explain';
import { poundsText } from '../../../model/rounding';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { amountWords } from '../../figures/figure-words';
import { FiguresTable } from '../../figures/FiguresTable';
import { NotQuantified } from '../../figures/NotQuantified';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { words } from '../../words';
import { singleInputs, singleValue } from '../measure-words';
import { trialEffect, type Trial } from './try-measure';

const useStyles = makeStyles({
  root: {
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  head: { fontWeight: tokens.fontWeightSemibold },
  sum: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
});

interface EffectProps {
  readonly trial: Trial;
  readonly draft: Measure;
  readonly model: BudgetModel;
  /** A field waits for an answer, or holds what cannot be read. */
  readonly waits: boolean;
  readonly missing: readonly string[];
}

/** What the measure would do: the first year's sum in words, then every year. It follows the typing. */
export function Effect({ trial, draft, model, waits, missing }: EffectProps) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const effects = model.years.map((_, year) => trialEffect(trial, year));
  const told = Math.max(
    0,
    effects.findIndex((effect) => effect !== 0),
  );
  const sum = explainTotal(trial.projection, trial.scenario, trial.measure, told);
  const quantified = effects.some((effect) => !Number.isNaN(effect)) && sum !== undefined;
  const toldYear = model.years[told];
  return (
    <section className={styles.root} aria-label={words.form.effect}>
      <div className={styles.top}>
        <span className={styles.head}>{words.form.effect}</span>
        {waits ? <span>{words.form.effectWaits}</span> : !quantified && missing.length === 0 && <NotQuantified />}
      </div>
      {!waits && !quantified && <p className={styles.sum}>{whatIsWanted(draft, missing)}</p>}
      {!waits && quantified && (
        <>
          {toldYear !== undefined && !Number.isNaN(effects[told]) && (
            <p className={styles.sum}>
              {yearLabel(toldYear)}: {sum.sum} = {poundsText(Math.abs(sum.effect))}
            </p>
          )}
          <FiguresTable
            caption={words.form.effect}
            corner={unit.words}
            columns={model.years.map((year) => ({ key: String(year), head: yearLabel(year) }))}
            rows={[
              {
                key: 'effect',
                head: draft.definition.kind === 'saving' ? words.form.saving : words.form.pressure,
                cells: effects.map((effect) => ({ words: Number.isNaN(effect) ? undefined : amountWords(effect, unit) })),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function whatIsWanted(draft: Measure, missing: readonly string[]): string {
  const labelOf = (key: string) => (draft.definition.inputs.find((each) => each.key === key)?.label ?? words.form.name).toLowerCase();
  if (missing.length > 0) return words.form.effectNeeds(missing.map(labelOf).join(', '));
  const blank = singleInputs(draft.definition.inputs).filter(
    (each) => each.whenEmpty === 'not quantified' && Number.isNaN(singleValue(draft, each.key)),
  );
  return words.form.effectBlank(blank.map((each) => each.label.toLowerCase()).join(', '));
}
