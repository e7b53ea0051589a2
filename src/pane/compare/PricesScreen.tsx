import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DEFLATOR_FIGURES, type Deflator } from '../../model/deflator';
import { yearLabel, type FinancialYear } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { changeDeflator, emptyDeflator, removeDeflator, setDeflatorFigure } from '../session/deflator-edits';
import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';
import { notInRealPrices } from './prices';
import { Choice } from '../typing/Choice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  remove: { alignSelf: 'start' },
});

const MEASURED_BY = ['index', 'rise'] as const;

/** The deflator, typed: in whose prices, by an index or by rises, and whose figures they are. Each is taken as it is typed. */
export function PricesScreen({ projection: { model } }: { readonly projection: Projection }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { base, years } = model;
  const deflator = model.deflator ?? emptyDeflator(model, 'index');
  const { measuredBy } = deflator;
  const missing = model.deflator === undefined ? undefined : notInRealPrices(model);
  const change = (to: Partial<Deflator>) => session.edit((before) => changeDeflator(before, to));

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.prices.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'prices' })} />
      <div className={styles.fields}>
        <Choice
          label={words.prices.measuredBy}
          choices={MEASURED_BY}
          chosen={measuredBy}
          wordsOf={words.prices.kinds}
          onChoose={(wanted) => {
            // A figure of the one is none of the other.
            if (wanted !== measuredBy) change({ measuredBy: wanted, base: NaN, figures: years.map(() => NaN) });
          }}
        />
        <LabelledField label={words.prices.pricesOf}>
          <Select
            value={String(deflator.pricesOf)}
            onChange={(_, data) => change({ pricesOf: [base.year, ...years].find((each) => String(each) === data.value) ?? base.year })}
          >
            {[base.year, ...years].map((each) => (
              <option key={each} value={String(each)}>
                {yearLabel(each)}
              </option>
            ))}
          </Select>
        </LabelledField>
        {measuredBy === 'index' && (
          <PriceFigure
            key="base"
            deflator={deflator}
            year={base.year}
            figure={deflator.base}
            onFigure={(figure) => change({ base: figure })}
          />
        )}
        {years.map((year, position) => (
          <PriceFigure
            key={`${measuredBy} ${year}`}
            deflator={deflator}
            year={year}
            figure={deflator.figures[position] ?? NaN}
            onFigure={(figure) => session.edit((before) => setDeflatorFigure(before, position, figure))}
          />
        ))}
      </div>
      <LabelledField label={words.prices.source} hint={words.prices.sourceHint} required>
        <Input value={deflator.source} autoComplete="off" onChange={(_, data) => change({ source: data.value.trimStart() })} />
      </LabelledField>
      {missing !== undefined && <p className={styles.note}>{missing}</p>}
      <p className={styles.note}>{words.prices.hint}</p>
      {model.deflator !== undefined && (
        <Button size="small" className={styles.remove} onClick={() => session.edit(removeDeflator)}>
          {words.prices.remove}
        </Button>
      )}
    </div>
  );
}

interface PriceFigureProps {
  readonly deflator: Deflator;
  readonly year: FinancialYear;
  readonly figure: number;
  readonly onFigure: (figure: number) => void;
}

function PriceFigure({ deflator: { measuredBy }, year, figure, onFigure }: PriceFigureProps) {
  const bounds = DEFLATOR_FIGURES[measuredBy];
  const field = useTypedFigure(figure, bounds, onFigure);
  return (
    <LabelledField label={words.prices.figureOf[measuredBy](yearLabel(year))} trouble={field.trouble}>
      <FigureInput field={field} unit={bounds.unit} />
    </LabelledField>
  );
}
