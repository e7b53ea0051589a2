import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetModel } from '../../model/scenario';
import { plainNumber } from '../figures/figure-words';
import { TextLink } from '../figures/TextLink';
import { usePlaces } from '../frame/places';
import { words } from '../words';
import { notInRealPrices, type Prices } from './prices';

const useStyles = makeStyles({ note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

interface PricesNoteProps {
  readonly model: BudgetModel;
  readonly prices: Prices;
  /** The year that is shown; undefined where the years stand below each other. */
  readonly year: { readonly index: number; readonly label: string } | undefined;
}

/** Of which year real prices are and by what they follow from nominal ones, what is missing, and what stays nominal. */
export function PricesNote({ model, prices, year }: PricesNoteProps) {
  const styles = useStyles();
  const { go } = usePlaces();
  if (!prices.areReal) return null;
  const factor = year === undefined ? NaN : prices.factorOf(year.index);
  const parts = [
    year === undefined || Number.isNaN(factor) ? undefined : words.prices.times(year.label, plainNumber(Number(factor.toPrecision(6)))),
    notInRealPrices(model),
    model.funding === undefined ? undefined : words.prices.moneyIsNominal,
  ];
  return (
    <p className={styles.note}>
      {parts.filter((part) => part !== undefined).join(' ')}{' '}
      <TextLink opens="prices" onClick={() => go({ compare: { at: 'prices' } })}>
        {model.deflator === undefined ? words.prices.add : words.prices.change}
      </TextLink>
    </p>
  );
}
