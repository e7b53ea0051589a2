import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { yearLabel, type FinancialYear } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { closingBalances, headroomOver, type Reserve } from '../../model/reserves';
import { poundsWords } from '../figures/figure-words';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { changeReserve, reserveOf } from '../session/money-edits';
import { useSession } from '../use-session';
import { words } from '../words';
import { PoundsField } from './PoundsField';
import { NamedChoice } from '../typing/NamedChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  balance: {
    gridColumn: '1 / -1',
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The reserve of one authority, typed: what there is, what must be left, and what is used and put in by year, with the balance after it. */
export function ReservesScreen({ projection: { model } }: { readonly projection: Projection }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { base, years } = model;
  const [chosen, setChosen] = useState(model.reserves?.[0]?.authority ?? base.authorities[0]?.ref ?? '');
  const reserve = reserveOf(model, chosen);
  const closing = closingBalances(reserve);
  const change = (to: (before: Reserve) => Partial<Reserve>) => session.edit((before) => changeReserve(before, chosen, to));
  const inYear = (amounts: readonly number[], year: number, amount: number) =>
    amounts.map((each, position) => (position === year ? amount : each));

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.reserves.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'reserves' })} />
      <NamedChoice label={words.compare.authority} among={base.authorities} chosen={chosen} onChoose={setChosen} />
      <div className={styles.fields} key={chosen}>
        <PoundsField
          label={words.reserves.opening(yearLabel(base.year))}
          amount={reserve.opening}
          onAmount={(opening) => change(() => ({ opening }))}
        />
        <PoundsField label={words.reserves.minimum} amount={reserve.minimum} onAmount={(minimum) => change(() => ({ minimum }))} />
        {years.map((year, position) => (
          <Fragment key={year}>
            <PoundsField
              label={words.reserves.used(yearLabel(year))}
              amount={reserve.used[position] ?? NaN}
              onAmount={(amount) => change((before) => ({ used: inYear(before.used, position, amount) }))}
            />
            <PoundsField
              label={words.reserves.added(yearLabel(year))}
              amount={reserve.added[position] ?? NaN}
              onAmount={(amount) => change((before) => ({ added: inYear(before.added, position, amount) }))}
            />
            <p className={styles.balance}>{balanceWords(year, closing[position] ?? NaN, reserve.minimum)}</p>
          </Fragment>
        ))}
      </div>
      <p className={styles.note}>{words.reserves.hint}</p>
    </div>
  );
}

/** The balance at the end of a year, and how far it stands from the minimum where one was given. */
function balanceWords(year: FinancialYear, balance: number, minimum: number): string {
  if (Number.isNaN(balance)) return words.reserves.notKnown;
  const headroom = headroomOver(balance, minimum);
  const from = Number.isNaN(headroom)
    ? ''
    : headroom < 0
      ? words.reserves.below(poundsWords(-headroom))
      : words.reserves.above(poundsWords(headroom));
  return words.reserves.balance(yearLabel(year), poundsWords(balance), from);
}
