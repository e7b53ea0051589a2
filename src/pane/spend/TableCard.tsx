import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CellLink } from '../figures/CellLink';
import { PartHeading } from '../frame/Heading';
import type { FoundTable } from '../session/state';
import { words } from '../words';
import { FourFacts } from './FourFacts';
import { TotalDecision } from './TotalDecision';
import { VerdictMark } from './VerdictMark';

const useStyles = makeStyles({
  root: { padding: '12px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge },
  open: { border: `1px solid ${tokens.colorBrandStroke1}`, borderLeft: `4px solid ${tokens.colorBrandStroke1}`, paddingLeft: '9px' },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  problem: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  look: { marginTop: tokens.spacingVerticalS },
});

interface TableCardProps {
  readonly table: FoundTable;
  readonly open: boolean;
  readonly onOpen?: () => void;
}

const PROBLEMS_SHOWN = 2;

/** A spend table that was found: what it is, whether it adds up, and, when open, the four facts to confirm. */
export function TableCard({ table, open, onOpen }: TableCardProps) {
  const styles = useStyles();
  const doubts = table.problems.filter((each) => each.severity !== 'information');
  return (
    <section className={mergeClasses(styles.root, open && styles.open)} aria-label={table.title}>
      <div className={styles.top}>
        <PartHeading>{table.title}</PartHeading>
        <VerdictMark verdict={table.verdict} toCheck={doubts.length} />
      </div>
      <div className={styles.facts}>
        <CellLink to={table.area} />
        {[words.spend.lines(table.lines), words.spend.authorities(table.authorities), words.spend.services(table.services)]
          .map((each) => ` · ${each}`)
          .join('')}
      </div>
      {table.failing !== undefined && <TotalDecision table={table} />}
      {doubts.slice(0, PROBLEMS_SHOWN).map((problem) => (
        <p key={problem.message} className={styles.problem}>
          {problem.message}
        </p>
      ))}
      {open ? (
        <FourFacts table={table} />
      ) : (
        onOpen !== undefined && (
          <Button size="small" className={styles.look} onClick={onOpen}>
            {words.spend.look}
          </Button>
        )
      )}
    </section>
  );
}
