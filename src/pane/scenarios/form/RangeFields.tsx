import { makeStyles, tokens } from '@fluentui/react-components';
import { figureAtPoint, RANGE_POINTS } from '../../../model/figure-range';
import { figureWords } from '../../../model/measures/figure-words';
import type { SingleInput } from '../../../model/measures/definition';
import { yearLabel, yearOf } from '../../../model/financial-year';
import type { BudgetModel, Measure, RangePoint, RangeValue } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { amountWords } from '../../figures/figure-words';
import { FiguresTable } from '../../figures/FiguresTable';
import { TextLink } from '../../figures/TextLink';
import { useDisplayUnit } from '../../figures/use-display-unit';
import { Notice } from '../../frame/Notice';
import { setInput } from '../../session/scenario-edits';
import { FigureInput } from '../../typing/FigureInput';
import { LabelledField } from '../../typing/LabelledField';
import { useTypedFigure } from '../../typing/use-typed-figure';
import { words } from '../../words';
import { PointInUse } from './PointInUse';
import { trialEffect, tryMeasure } from './try-measure';

const useStyles = makeStyles({
  root: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  three: { display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', columnGap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface RangeFieldsProps {
  readonly input: SingleInput;
  readonly range: RangeValue;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly scenario: string | undefined;
  readonly onChange: (draft: Measure) => void;
}

/** A figure that was read as a range: its three points, what each would do, and which one the budget uses. */
export default function RangeFields({ input, range, draft, model, scenario, onChange }: RangeFieldsProps) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const put = (change: Partial<RangeValue>) => onChange(setInput(draft, input.key, { ...range, ...change }));
  const said = draft.qualifiers?.[input.key]?.words ?? '';
  const [low, high] = [range.low, range.high].map((end) => figureWords(end, input.unit));
  const told = tellingYear(input, range, model);
  const pointLabel = (point: RangePoint) => pointWords(point, input);
  const effectAt = (uses: RangePoint) => trialEffect(tryMeasure(model, setInput(draft, input.key, { ...range, uses }), scenario), told);
  return (
    <div className={styles.root}>
      <Notice kind="information">
        <strong>{words.range.readAs}</strong>
        <div>{words.range.ends(low ?? '', high ?? '', said)}</div>
      </Notice>
      <div className={styles.three}>
        {RANGE_POINTS.map((point) => (
          <PointField key={point} input={input} range={range} point={point} onChange={(figure) => put({ [point]: figure })} />
        ))}
      </div>
      <p className={styles.note}>{Number.isNaN(range.central) ? words.range.midpoint : words.range.stated}</p>
      <FiguresTable
        caption={words.range.effect(yearLabel(model.years[told] ?? model.base.year))}
        corner={unit.words}
        columns={RANGE_POINTS.map((point) => ({ key: point, head: pointLabel(point) }))}
        rows={[
          {
            key: 'effect',
            head: words.range.effect(yearLabel(model.years[told] ?? model.base.year)),
            cells: RANGE_POINTS.map((point) => ({ words: quantifiedWords(effectAt(point), unit) })),
          },
        ]}
      />
      <PointInUse
        uses={range.uses}
        wordsOf={(point) => words.range.used(pointLabel(point), figureWords(figureAtPoint(range, point), input.unit))}
        onChoose={(uses) => put({ uses })}
      />
      <p className={styles.note}>
        <TextLink onClick={() => onChange(setInput(draft, input.key, { kind: 'single', value: figureAtPoint(range, range.uses) }))}>
          {words.range.oneFigure(figureWords(figureAtPoint(range, range.uses), input.unit))}
        </TextLink>
      </p>
    </div>
  );
}

/** The year in which the points differ most plainly: the last one, or that of the earliest day where a date is a range. */
function tellingYear({ unit }: SingleInput, { low }: RangeValue, { years }: BudgetModel): number {
  const last = years.length - 1;
  const ofDay = unit === 'date' && !Number.isNaN(low) ? years.indexOf(yearOf(serialDate(low))) : -1;
  return ofDay < 0 ? last : ofDay;
}

interface PointFieldProps {
  readonly input: SingleInput;
  readonly range: RangeValue;
  readonly point: RangePoint;
  readonly onChange: (figure: number) => void;
}

/** One point of the range; the central one shows the midpoint until somebody types another. */
function PointField({ input, range, point, onChange }: PointFieldProps) {
  const field = useTypedFigure(range[point], input, onChange);
  const placeholder = point === 'central' ? figureWords(figureAtPoint(range, 'central'), input.unit).replace('%', '') : undefined;
  return (
    <LabelledField label={pointWords(point, input)} trouble={field.trouble}>
      <FigureInput field={field} unit={input.unit} placeholder={placeholder} />
    </LabelledField>
  );
}

/** The low end of a date is the earliest day. */
function pointWords(point: RangePoint, { unit }: SingleInput): string {
  return unit === 'date' ? words.range.days[point] : words.range.points[point];
}

function quantifiedWords(effect: number, unit: Parameters<typeof amountWords>[1]) {
  return Number.isNaN(effect) ? undefined : amountWords(effect, unit);
}
