import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cellReference } from '../../formula/address';
import { CellLink } from '../figures/CellLink';
import type { Fact } from '../session/state';
import { words } from '../words';
import { Doubt } from './VerdictMark';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '88px 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: '7px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  evidence: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  field: { gridColumn: '2 / span 2' },
});

interface FactRowProps {
  readonly label: string;
  readonly fact: Fact;
  readonly answer: string;
  /** The button was pressed: what is missing says so. */
  readonly asked: boolean;
  readonly wrong?: string | undefined;
  /** The field that the pencil turns the row into; without one, the pencil does `onChange`. */
  readonly children?: ReactNode;
  readonly onChange?: () => void;
}

/** One fact with its evidence. A fact that the table does not state is a field from the start. */
export function FactRow({ label, fact, answer, asked, wrong, children, onChange }: FactRowProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing) row.current?.querySelector<HTMLElement>('[data-fact]')?.focus();
  }, [editing]);
  const open = children !== undefined && (editing || fact.value === undefined);
  return (
    <div ref={row} className={styles.root}>
      <span className={styles.label}>{label}</span>
      {open ? (
        <div className={styles.field}>
          {children}
          {wrong === undefined ? answer === '' && <Doubt text={words.spend.notStated} /> : asked && <Doubt text={wrong} />}
        </div>
      ) : (
        <>
          <div>
            <div className={styles.value}>{answer}</div>
            <div className={styles.evidence}>
              {answer === fact.value || children === undefined || answer.startsWith(fact.value ?? ' ') ? <Evidence fact={fact} /> : null}
            </div>
          </div>
          <Button
            appearance="subtle"
            size="small"
            icon={<Edit20Regular />}
            aria-label={words.spend.change(label)}
            onClick={() => (children === undefined ? onChange?.() : setEditing(true))}
          />
        </>
      )}
    </div>
  );
}

function Evidence({ fact }: { readonly fact: Fact }) {
  return (
    <>
      {fact.evidence} {fact.cell !== undefined && <CellLink to={fact.cell} text={cellReference(fact.cell.row, fact.cell.column)} />}
    </>
  );
}
