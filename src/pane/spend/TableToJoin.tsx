import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearLabel } from '../../model/financial-year';
import type { Problem } from '../../model/problems';
import type { JoinedSource, SameLines } from '../../sheets/source/spend-source';
import { CellLink } from '../figures/CellLink';
import { PartHeading } from '../frame/Heading';
import type { AgreedBase, FoundTable } from '../session/state';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  card: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface TableToJoinProps {
  readonly table: FoundTable;
  readonly agreed: AgreedBase;
  readonly onJoined: () => void;
}

/** One table with what it does not state, and the button that joins it; what two tables have is asked about, never added in silence. */
export function TableToJoin({ table, agreed, onJoined }: TableToJoinProps) {
  const styles = useStyles();
  const session = useSession();
  const [names, setNames] = useState({ authority: '', service: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { join } = words.spend;
  const lacking = (['authority', 'service'] as const).filter((role) => table.problems.some(({ code }) => code === `${role}-not-stated`));
  const joinIt = async (sameLines?: SameLines) => {
    const joined = [...(agreed.source.join ?? []), sourceToJoin(table, agreed, names, sameLines)];
    const refused = await session.changeSource({ ...agreed.source, join: joined });
    setProblems(refused);
    if (refused.length === 0) onJoined();
  };
  return (
    <section className={styles.card} aria-label={table.title}>
      <PartHeading>{table.title}</PartHeading>
      <div>
        <CellLink to={table.area} /> · {words.spend.lines(table.lines)} · {words.spend.authorities(table.authorities)}
      </div>
      {lacking.map((role) => (
        <LabelledField key={role} label={words.spend.facts[role]}>
          <Input value={names[role]} onChange={(_, data) => setNames({ ...names, [role]: data.value })} />
        </LabelledField>
      ))}
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem.message} className={styles.text}>
            {problem.message}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        {problems.some(({ code }) => code === 'tables-share-lines') ? (
          <>
            <Button size="small" onClick={() => void joinIt('add')}>
              {join.add}
            </Button>
            <Button size="small" onClick={() => void joinIt('leave out')}>
              {join.leaveOut}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => void joinIt()}>
            {join.join}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The table as it was found, for the year of the base, with what the person said of it. */
function sourceToJoin(
  { source, year }: FoundTable,
  agreed: AgreedBase,
  names: { readonly authority: string; readonly service: string },
  sameLines: SameLines | undefined,
): JoinedSource {
  const { accepted: _accepted, join: _join, ledger: _ledger, fixed, ...own } = source;
  const said = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ''));
  const facts = { ...fixed, ...(year.value === undefined ? { year: yearLabel(agreed.base.year) } : {}), ...said };
  return {
    ...own,
    ...(Object.keys(facts).length === 0 ? {} : { fixed: facts }),
    ...(sameLines === undefined ? {} : { sameLines }),
  };
}
