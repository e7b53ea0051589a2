import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TextLink } from '../figures/TextLink';
import { useId } from 'react';
import { figureWords } from '../../model/measures/figure-words';
import type { SingleInput } from '../../model/measures/definition';
import type { Measure, Scenario } from '../../model/scenario';
import { changeMeasure } from '../session/based-on';
import { setInput, withTypedRange } from '../session/scenario-edits';
import { FigureInput } from '../typing/FigureInput';
import { rangeText } from '../typing/typed-range';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { singleValue } from './measure-words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'right' },
  trouble: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  small: { minWidth: 0, paddingLeft: '4px', paddingRight: '4px', fontSize: tokens.fontSizeBase200 },
});

interface MainInputFieldProps {
  readonly measure: Measure;
  readonly scenario: Scenario;
  readonly input: SingleInput;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** The input that is changed most, in its row; the effect beside it follows. */
export function MainInputField({ measure, scenario, input, onEnter, onLeave }: MainInputFieldProps) {
  const styles = useStyles();
  const session = useSession();
  const below = useId();
  const { clashes } = useSessionState();
  const clash = clashes.find(
    (each) => each.measure === measure.ref && each.figures?.input === input.key && each.figures.authority === undefined,
  );
  const held = measure.inputs[input.key];
  const change = (edit: (standing: Measure) => Measure) =>
    session.edit((now) => {
      const standing = now.measures.find((each) => each.ref === measure.ref);
      return standing === undefined ? now : changeMeasure(now, edit(standing), scenario.ref);
    });
  const field = useTypedFigure(
    singleValue(measure, input.key),
    input,
    (value) => change((standing) => setInput(standing, input.key, { kind: 'single', value })),
    {
      text: held?.kind === 'range' ? rangeText(held, input.unit) : undefined,
      onRange: (typed) => change((standing) => withTypedRange(standing, input.key, typed)),
    },
  );
  return (
    <div className={styles.root}>
      <FigureInput
        field={field}
        unit={input.unit}
        label={`${measure.name}, ${input.label.toLowerCase()}`}
        onFocus={onEnter}
        onBlur={onLeave}
        aria-describedby={below}
      />
      <span className={styles.label}>{input.label.toLowerCase()}</span>
      <div id={below}>
        {field.trouble !== undefined && <div className={styles.trouble}>{field.trouble}</div>}
        {field.ask !== undefined && (
          <div className={styles.answers}>
            <Button size="small" className={styles.small} onClick={() => field.answer(field.ask?.perhapsMeant ?? NaN)}>
              {figureWords(field.ask.perhapsMeant, input.unit)}
            </Button>
            <Button size="small" className={styles.small} onClick={() => field.answer(field.ask?.asTyped ?? NaN)}>
              {words.form.keepTyped(figureWords(field.ask.asTyped, input.unit))}
            </Button>
          </div>
        )}
        {clash?.figures !== undefined && (
          <div className={styles.label}>
            {words.scenarios.onSheet(figureWords(clash.figures.onSheet, input.unit))}{' '}
            <TextLink onClick={() => session.settle(clash, 'sheet')}>{words.scenarios.takeIt}</TextLink>
          </div>
        )}
      </div>
    </div>
  );
}
