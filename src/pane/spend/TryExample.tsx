import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { useState } from 'react';
import type { Problem } from '../../model/problems';
import { PartHeading } from '../frame/Heading';
import { words } from '../words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
});

/** For somebody who wants to see what the add-in does before giving it a table. */
export function TryExample({ open }: { readonly open: () => Promise<readonly Problem[]> }) {
  const styles = useStyles();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return (
    <div className={styles.card}>
      <DocumentTable20Regular aria-hidden />
      <div>
        <PartHeading>{words.spend.example}</PartHeading>
        <p className={styles.text}>{words.spend.exampleIs}</p>
        <Button onClick={() => void open().then(setProblems)}>{words.spend.openExample}</Button>
        <div role="alert">
          {problems.map((problem) => (
            <p key={problem.message} className={styles.text}>
              {problem.message}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
}
