import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProblemCode } from '../../model/problems';
import { CellLink } from '../figures/CellLink';
import { PartHeading } from '../frame/Heading';
import { parseAreaText } from '../session/area-text';
import type { FoundTable } from '../session/state';
import { words } from '../words';

const EXPLAINS: readonly ProblemCode[] = ['unit-cost-stands-out', 'total-explained-by-row'];
const NOTICED: readonly ProblemCode[] = ['counts-add-up', 'counts-do-not-add-up', 'savings-imply-rates', 'amounts-not-quantified'];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

/** What was seen in the table that might explain why its total does not add up, or that goes beside it. */
export function TotalRemarks({ table, explaining }: { readonly table: FoundTable; readonly explaining: boolean }) {
  const styles = useStyles();
  const { decide } = words.spend;
  const told = table.problems.filter(({ code }) => (explaining ? EXPLAINS : NOTICED).includes(code));
  if (told.length === 0 && !explaining) return null;
  return (
    <div className={styles.root}>
      <PartHeading>{explaining ? decide.mightExplain : decide.alsoNoticed}</PartHeading>
      {told.length === 0 && <p className={styles.text}>{decide.nothingExplains}</p>}
      {told.map((problem) => {
        const area = problem.where === undefined ? undefined : parseAreaText(problem.where);
        return (
          <p key={problem.message} className={styles.text}>
            {problem.message} {area !== undefined && <CellLink to={area} />}
          </p>
        );
      })}
    </div>
  );
}
