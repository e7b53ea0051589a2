import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { holdsCredits, ledgerDifference, SAME, type LedgerTotal } from '../../model/ledger-total';
import { poundsAndPence } from '../../model/rounding';
import { TextLink } from '../figures/TextLink';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';
import { Agreement, Doubt } from './VerdictMark';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  last: { fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  number: { fontVariantNumeric: 'tabular-nums' },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalS,
  },
  field: { alignSelf: 'stretch' },
});

/** Whether the base budget agrees to the ledger, in words and icon. */
export function ledgerVerdict(ledger: LedgerTotal, base: number): ReactNode {
  const { ledger: said } = words.spend;
  const difference = ledgerDifference(ledger, base);
  if (Math.abs(difference) >= SAME) return <Doubt text={said.apart(poundsAndPence(Math.abs(difference)))} />;
  return <Agreement text={ledger.explained === undefined ? said.agrees : said.explainedWith} />;
}

interface LedgerDifferenceProps {
  readonly ledger: LedgerTotal;
  readonly base: number;
  readonly onExplain: (explained: number | undefined, reason: string | undefined) => void;
}

/** Both totals and what is apart, to the penny; a reason explains it, as a reconciling item. */
export function LedgerDifference({ ledger, base, onExplain }: LedgerDifferenceProps) {
  const styles = useStyles();
  const [reason, setReason] = useState<string>();
  const { ledger: said } = words.spend;
  const difference = ledgerDifference(ledger, base);
  const apart = Math.abs(difference) >= SAME;
  const row = (label: string, pounds: number, last = false) => (
    <div className={mergeClasses(styles.row, last && styles.last)}>
      <span>{label}</span>
      <span className={styles.number}>{poundsAndPence(pounds)}</span>
    </div>
  );
  return (
    <div className={styles.root}>
      {row(said.ledger, ledger.total)}
      {row(said.table, base)}
      {ledger.explained !== undefined && row(`${said.explained}: ${ledger.reason ?? ''}`, ledger.explained)}
      {apart && row(difference > 0 ? said.inLedger : said.inTable, Math.abs(difference), true)}
      {holdsCredits(ledger, base) && <p className={styles.note}>{said.otherSign}</p>}
      {apart && reason === undefined && (
        <p className={styles.note}>
          {said.stays} <TextLink onClick={() => setReason('')}>{said.give}</TextLink>
        </p>
      )}
      {apart && reason !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            onExplain(difference + (ledger.explained ?? 0), reason.trim());
            setReason(undefined);
          }}
        >
          <LabelledField label={said.reason} required className={styles.field}>
            <Input value={reason} onChange={(_, data) => setReason(data.value)} />
          </LabelledField>
          <Button size="small" type="submit">
            {said.accept}
          </Button>
        </form>
      )}
      {ledger.explained !== undefined && (
        <p className={styles.note}>
          <TextLink onClick={() => onExplain(undefined, undefined)}>{said.takeBack}</TextLink>
        </p>
      )}
    </div>
  );
}
