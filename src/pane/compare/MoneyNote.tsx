import { makeStyles, tokens } from '@fluentui/react-components';
import { fundingOf } from '../../model/funding';
import type { Projection } from '../../model/projection';
import { TextLink } from '../figures/TextLink';
import { usePlaces } from '../frame/places';
import { words } from '../words';

const useStyles = makeStyles({ note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

interface MoneyNoteProps {
  readonly projection: Projection;
  readonly yearIndex: number;
  /** Whether the table's totals take in all that funding pays for. */
  readonly covers: boolean;
}

/** Why there is no gap: no funding, not that of every authority, or only a part of what it pays for is shown. */
export function MoneyNote({ projection: { model }, yearIndex, covers }: MoneyNoteProps) {
  const styles = useStyles();
  const { go } = usePlaces();
  if (model.funding === undefined) {
    return (
      <p className={styles.note}>
        {words.compare.noFunding}{' '}
        <TextLink opens="funding" onClick={() => go({ compare: { at: 'funding' } })}>
          {words.compare.addFunding}
        </TextLink>
      </p>
    );
  }
  const without = model.base.authorities.filter(({ ref }) => Number.isNaN(fundingOf(model, yearIndex, { authority: ref })));
  const why = !covers ? words.compare.fundingIsWhole : without.length > 0 ? words.compare.fundingMissing(without.length) : undefined;
  return why === undefined ? null : <p className={styles.note}>{why}</p>;
}
