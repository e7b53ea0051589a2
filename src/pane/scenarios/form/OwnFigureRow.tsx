import type { ClipboardEvent } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { TextLink } from '../../figures/TextLink';
import { figureWords } from '../../../model/measures/figure-words';
import type { AuthorityInput, SingleInput } from '../../../model/measures/definition';
import type { Measure } from '../../../model/scenario';
import type { Authority } from '../../../model/spend';
import { Amount } from '../../figures/Amount';
import { amountWords } from '../../figures/figure-words';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { setOverride, type OwnFigure } from '../../session/scenario-edits';
import { FigureInput } from '../../typing/FigureInput';
import { rangeText } from '../../typing/typed-range';
import { typedText } from '../../typing/typed-figure';
import { useTypedFigure } from '../../typing/use-typed-figure';
import { words } from '../../words';
import { singleValue } from '../measure-words';
import { useFiguresGrid } from './own-figures-grid';

const useStyles = makeStyles({ trouble: { display: 'block', color: tokens.colorStatusDangerForeground1 }, own: { display: 'block' } });

interface OwnFigureRowProps {
  readonly authority: Authority;
  readonly input: SingleInput | AuthorityInput;
  readonly draft: Measure;
  readonly base: number;
  readonly effect: number;
  readonly onChange: (draft: Measure) => void;
  /** A column that is pasted goes on into the rows below. */
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function OwnFigureRow({ authority, input, draft, base, effect, onChange, onPaste }: OwnFigureRowProps) {
  const styles = useStyles();
  const grid = useFiguresGrid();
  const unit = useDisplayUnit();
  const general = input.per === 'authority' ? NaN : singleValue(draft, input.key);
  const own = draft.overrides.find((each) => each.input === input.key && each.authority === authority.ref);
  const put = (figure: OwnFigure | undefined) => onChange(setOverride(draft, input.key, authority.ref, figure));
  const field = useTypedFigure(
    own?.value ?? NaN,
    input,
    (value) => put(Number.isNaN(value) ? undefined : { value }),
    input.per === 'authority'
      ? undefined
      : {
          text: own?.ends === undefined ? undefined : rangeText(own.ends, input.unit),
          onRange: ({ low, high }) => put(low === high ? { value: low } : { value: NaN, ends: { low, high } }),
        },
  );
  return (
    <tr className={grid.line}>
      <th scope="row" className={grid.name}>
        {authority.name}
        {own !== undefined && input.per !== 'authority' && (
          <span className={styles.own}>
            {words.form.ownFigure} ·{' '}
            <TextLink onClick={() => put(undefined)}>{words.form.backTo(figureWords(general, input.unit))}</TextLink>
          </span>
        )}
        {field.trouble !== undefined && <span className={styles.trouble}>{field.trouble}</span>}
        {field.ask !== undefined && (
          <span className={styles.own}>
            <TextLink onClick={() => field.answer(field.ask?.perhapsMeant ?? NaN)}>
              {figureWords(field.ask.perhapsMeant, input.unit)}
            </TextLink>
            {' · '}
            <TextLink onClick={() => field.answer(field.ask?.asTyped ?? NaN)}>
              {words.form.keepTyped(figureWords(field.ask.asTyped, input.unit))}
            </TextLink>
          </span>
        )}
      </th>
      <td className={grid.number}>
        <Amount words={amountWords(base, unit)} />
      </td>
      <td className={grid.field} onPaste={onPaste}>
        <FigureInput
          field={field}
          unit={input.unit}
          label={`${authority.name}, ${input.label.toLowerCase()}`}
          placeholder={typedText(general, input.unit)}
        />
      </td>
      <td className={grid.number}>{Number.isNaN(effect) ? '–' : <Amount words={amountWords(effect, unit)} />}</td>
    </tr>
  );
}
