import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { includes } from '../../../model/scenario';
import { figureWords } from '../../../model/measures/figure-words';
import type { AuthorityInput, SingleInput } from '../../../model/measures/definition';
import type { BudgetModel, Measure } from '../../../model/scenario';
import type { Authority } from '../../../model/spend';
import { Amount } from '../../figures/Amount';
import { amountWords } from '../../figures/figure-words';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { PartHeading } from '../../frame/Heading';
import { ScreenTop } from '../../frame/ScreenTop';
import { useArrival } from '../../frame/use-arrival';
import { effectOf, totalOf, workingsOf } from '../../../model/totals';
import { words } from '../../words';
import { singleValue } from '../measure-words';
import { setOverride } from '../../session/scenario-edits';
import { pastedFigures } from '../../typing/pasted-figures';
import { OwnFigureRow } from './OwnFigureRow';
import { useFiguresGrid } from './own-figures-grid';
import type { Trial } from './try-measure';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface OwnFiguresProps {
  readonly input: SingleInput | AuthorityInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly trial: Trial;
  readonly onChange: (draft: Measure) => void;
  readonly onDone: () => void;
}

/** One input by authority: grey is the figure for all, where there is one; typing over it gives that authority its own. */
export function OwnFigures({ input, draft, model, trial, onChange, onDone }: OwnFiguresProps) {
  const styles = useStyles();
  const grid = useFiguresGrid();
  const unit = useDisplayUnit();
  const screen = useArrival<HTMLDivElement>();
  const [atFirst] = useState(draft);
  const general = input.per === 'authority' ? undefined : figureWords(singleValue(draft, input.key), input.unit);
  const authorities = model.base.authorities.filter((each) => includes(draft.authorities, each.name));
  const workings = workingsOf(trial.projection, trial.scenario, trial.measure);
  const lastYear = model.years.length - 1;
  const ofMeasure = new Set(workings?.lines ?? []);
  const effect = workings === undefined ? NaN : effectOf(workings, lastYear);
  const own = draft.overrides.filter((each) => each.input === input.key);
  const together = own.reduce((sum, each) => sum + each.value, 0);
  const paste = (event: ClipboardEvent, from: Authority) => {
    const figures = pastedFigures(event.clipboardData.getData('text/plain'), authorities, from, input);
    if (figures.length < 2) return;
    event.preventDefault();
    onChange(figures.reduce((measure, { authority, value }) => setOverride(measure, input.key, authority.ref, { value }), draft));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      onDone();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onChange(atFirst);
      onDone();
    }
  };
  return (
    // Keys of the whole screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={keys}>
      <ScreenTop title={draft.name} onBack={onDone} />
      <div className={styles.heading}>
        <PartHeading>{words.form.ownFigures(input.label)}</PartHeading>
        {own.length > 0 && general !== undefined && <span>{words.form.differs(own.length, general)}</span>}
      </div>
      <table className={grid.table}>
        <thead>
          <tr className={grid.line}>
            <th scope="col" className={grid.name}>
              {words.form.authority}
            </th>
            <th scope="col" className={grid.number}>
              {words.form.base} {unit.words}
            </th>
            <th scope="col" className={mergeClasses(grid.fieldHead, input.unit !== '%' && grid.wide)}>
              {input.label}
            </th>
            <th scope="col" className={grid.number}>
              {draft.definition.kind === 'saving' ? words.form.saves : words.form.adds} {unit.words}
            </th>
          </tr>
        </thead>
        <tbody>
          {authorities.map((authority) => {
            const isOwn = (line: number) => ofMeasure.has(line) && model.base.lines[line]?.authority.ref === authority.ref;
            return (
              <OwnFigureRow
                key={authority.ref}
                authority={authority}
                input={input}
                draft={draft}
                base={totalOf(model.base.amounts, isOwn)}
                effect={workings === undefined ? NaN : effectOf(workings, lastYear, isOwn)}
                onChange={onChange}
                onPaste={(event) => paste(event, authority)}
              />
            );
          })}
          <tr className={grid.total}>
            <th scope="row" className={grid.name}>
              {words.form.total}
            </th>
            <td className={grid.number}>
              <Amount
                words={amountWords(
                  totalOf(model.base.amounts, (line) => ofMeasure.has(line)),
                  unit,
                )}
              />
            </td>
            <td className={grid.number}>{general === undefined && own.length > 0 ? figureWords(together, input.unit) : null}</td>
            <td className={grid.number}>{Number.isNaN(effect) ? '–' : <Amount words={amountWords(effect, unit)} />}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>{general === undefined ? input.help : words.form.greyIs(general)}</p>
      <p className={styles.note}>{words.form.pasteColumn}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onDone}>
          {words.form.done}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            onChange(atFirst);
            onDone();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
