import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../model/problems';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  problem: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface UseSelectionProps {
  readonly appearance: 'primary' | 'secondary';
  readonly onTaken?: (() => void) | undefined;
}

/** Takes the table in the cells that are selected on the sheet, or says why there is none. */
export function UseSelection({ appearance, onTaken }: UseSelectionProps) {
  const styles = useStyles();
  const session = useSession();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = async () => {
    const found = await session.takeSelected();
    setProblems(found);
    if (found.length === 0) onTaken?.();
  };
  return (
    <>
      <Button appearance={appearance} onClick={() => void take()}>
        {words.spend.useSelection}
      </Button>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem.message} className={styles.problem}>
            {problem.message}
          </p>
        ))}
      </div>
    </>
  );
}
