import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerTotal } from '../../model/ledger-total';
import { PartHeading } from '../frame/Heading';
import type { AgreedBase } from '../session/state';
import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';
import { LedgerDifference, ledgerVerdict } from './LedgerDifference';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
});

/** The ledger's total, typed once, and how far the base budget is from it, to the penny. */
export function LedgerAgreement({ agreed }: { readonly agreed: AgreedBase }) {
  const styles = useStyles();
  const session = useSession();
  const { ledger: said } = words.spend;
  const [typed, setTyped] = useState<Partial<LedgerTotal>>(agreed.source.ledger ?? {});
  const put = (change: { readonly [Key in keyof LedgerTotal]?: LedgerTotal[Key] | undefined }) => {
    const next = withoutEmpty({ ...typed, ...change });
    setTyped(next);
    session.setLedger(next.total === undefined ? undefined : { ...next, total: next.total });
  };
  const total = useTypedFigure(typed.total ?? NaN, { unit: '£' }, (figure) =>
    put({ total: Number.isNaN(figure) ? undefined : figure, explained: undefined, reason: undefined }),
  );
  const ledger = agreed.source.ledger;
  return (
    <section className={styles.root} aria-label={said.title}>
      <div className={styles.top}>
        <PartHeading>{said.title}</PartHeading>
        {ledger !== undefined && ledgerVerdict(ledger, agreed.total)}
      </div>
      <div className={styles.pair}>
        <LabelledField label={said.total} trouble={total.trouble}>
          <FigureInput field={total} unit="£" />
        </LabelledField>
        {(['asAt', 'period', 'from'] as const).map((key) => (
          <LabelledField key={key} label={said[key]}>
            <Input value={typed[key] ?? ''} onChange={(_, data) => put({ [key]: data.value })} />
          </LabelledField>
        ))}
      </div>
      {ledger === undefined ? (
        <span>{said.none}</span>
      ) : (
        <LedgerDifference ledger={ledger} base={agreed.total} onExplain={(explained, reason) => put({ explained, reason })} />
      )}
    </section>
  );
}

function withoutEmpty(ledger: { readonly [Key in keyof LedgerTotal]?: LedgerTotal[Key] | undefined }): Partial<LedgerTotal> {
  return Object.fromEntries(Object.entries(ledger).filter(([, value]) => value !== undefined && value !== ''));
}
