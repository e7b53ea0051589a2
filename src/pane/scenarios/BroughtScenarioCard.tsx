import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dateText } from '../../model/financial-year';
import { PartHeading } from '../frame/Heading';
import type { BroughtScenario } from '../session/bring-in';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A scenario of the file: whose it is, and each difference from the one of the same name here. */
export function BroughtScenarioCard({ brought, children }: { readonly brought: BroughtScenario; readonly children: ReactNode }) {
  const styles = useStyles();
  const { theirs, standing, differences } = brought;
  const facts = [
    theirs.owner ?? '',
    theirs.asAt === undefined ? '' : words.scenarios.asAtDay(dateText(theirs.asAt)),
    theirs.version === undefined ? '' : words.scenarios.version(theirs.version),
    theirs.locked === undefined ? '' : words.scenarios.lockedOn(dateText(theirs.locked.on)),
  ].filter((part) => part !== '');
  return (
    <section className={styles.root} aria-label={theirs.name}>
      <PartHeading>{theirs.name}</PartHeading>
      {theirs.note !== '' && <p className={styles.small}>{theirs.note}</p>}
      {facts.length > 0 && <p className={styles.small}>{facts.join(' · ')}</p>}
      <p className={styles.small}>
        {standing === undefined
          ? words.bringIn.isNew
          : differences.length === 0
            ? words.bringIn.isSame
            : words.bringIn.differs(differences.length)}
      </p>
      {differences.length > 0 && (
        <ul className={styles.list}>
          {differences.map((each, index) => (
            <li key={index}>{words.bringIn.difference(each.measure, each.label, each.here, each.theirs)}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
