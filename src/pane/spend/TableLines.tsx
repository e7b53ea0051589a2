import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { parseYear, yearLabel } from '../../model/financial-year';
import type { Problem } from '../../model/problems';
import { formatRowList, parseRowList } from '../../sheets/source/row-list';
import type { CellBlock } from '../../workbook/port';
import { CellLink } from '../figures/CellLink';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import type { FoundTable } from '../session/state';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { rolesIn, sourceWithRoles, sourceWithTotals, type ColumnRole } from './column-roles';
import { KindOfMoneyField, UnitField, YearField } from './fact-fields';
import { LinesTable } from './LinesTable';
import { VerdictMark } from './VerdictMark';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** What each column of a table holds, its first lines, and the facts as fields. */
export function TableLines({ table }: { readonly table: FoundTable }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const [block, setBlock] = useState<CellBlock>();
  const [roles, setRoles] = useState<readonly ColumnRole[]>();
  const [answers, setAnswers] = useState({
    unit: table.unit.value ?? '',
    year: table.year.value ?? '',
    kindOfMoney: table.kindOfMoney.value ?? '',
  });
  const [names, setNames] = useState({ authority: table.source.fixed?.authority ?? '', service: table.source.fixed?.service ?? '' });
  const [funder, setFunder] = useState(table.source.fixed?.funder ?? '');
  const [totals, setTotals] = useState(formatRowList(table.totalRows));
  const [hidden, setHidden] = useState(table.source.hidden ?? false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void session.workbook.read([{ area: table.area }]).then((read) => {
      if (isCurrent && read.ok) setBlock(read.value[0]);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, table]);

  const back = () => go({ spend: { at: 'tables' }, cameFrom: table.key });
  const shown = block === undefined ? [] : (roles ?? rolesIn(block, table.source));
  const use = async () => {
    const year = parseYear(answers.year);
    const listed = totals.trim() === '' ? [] : parseRowList(totals);
    if (listed === undefined) return;
    const withRoles = block === undefined || roles === undefined ? table.source : sourceWithRoles(block, table.source, roles);
    const source = { ...sourceWithTotals(withRoles, table.totalRows, listed), hidden };
    const said = { ...answers, ...names, funder, year: year === undefined ? answers.year : yearLabel(year) };
    const refused = await session.agree({ ...table, source }, said);
    setProblems(refused);
    if (refused.length === 0) go({ tab: 'scenarios', spend: { at: 'tables' } });
  };
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <ScreenTop title={table.title} onBack={back} />
      <p className={styles.text}>
        {words.spend.linesTitle(words.spend.lines(table.lines))}
        <CellLink to={table.area} />. {words.spend.sayRoles}
      </p>
      {block !== undefined && (
        <LinesTable
          block={block}
          roles={shown}
          header={table.area.row}
          onRole={(column, role) => setRoles(shown.map((each, index) => (index === column ? role : each)))}
        />
      )}
      <VerdictMark verdict={table.verdict} toCheck={0} />
      <LabelledField
        label={words.spend.totalRows}
        hint={words.spend.totalRowsHint}
        trouble={totals.trim() !== '' && parseRowList(totals) === undefined ? words.spend.notRows : undefined}
      >
        <Input value={totals} onChange={(_, data) => setTotals(data.value)} />
      </LabelledField>
      <Checkbox checked={hidden} label={words.spend.readHidden} onChange={(_, data) => setHidden(data.checked === true)} />
      {(['authority', 'service'] as const)
        .filter((role) => table.problems.some(({ code }) => code === `${role}-not-stated`) && !shown.includes(role))
        .map((role) => (
          <LabelledField key={role} label={words.spend.wholeTable(words.spend.facts[role])}>
            <Input value={names[role]} onChange={(_, data) => setNames({ ...names, [role]: data.value })} />
          </LabelledField>
        ))}
      <PartHeading>{words.spend.facts.kindOfMoney}</PartHeading>
      <KindOfMoneyField
        value={answers.kindOfMoney}
        onChange={(kindOfMoney) => setAnswers({ ...answers, kindOfMoney })}
        funder={funder}
        onFunder={shown.includes('funder') ? undefined : setFunder}
      />
      <div className={styles.pair}>
        <LabelledField
          label={words.spend.facts.year}
          trouble={answers.year !== '' && parseYear(answers.year) === undefined ? words.spend.notAYear : undefined}
        >
          <YearField value={answers.year} onChange={(year) => setAnswers({ ...answers, year })} />
        </LabelledField>
        <LabelledField label={words.spend.facts.unit}>
          <UnitField value={answers.unit} onChange={(unit) => setAnswers({ ...answers, unit })} />
        </LabelledField>
      </div>
      {problems.map((problem) => (
        <p key={problem.message} role="alert" className={styles.text}>
          {problem.message}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void use()}>
          {words.spend.useThis}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
