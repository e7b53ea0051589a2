import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { parseYear, yearLabel } from '../../model/financial-year';
import type { Problem, ProblemCode } from '../../model/problems';
import { usePlaces } from '../frame/places';
import type { Fact, FoundTable } from '../session/state';
import { useSession } from '../use-session';
import { words } from '../words';
import { FactRow } from './FactRow';
import { KindOfMoneyField, UnitField, YearField } from './fact-fields';

type Answered = 'unit' | 'year' | 'kindOfMoney' | 'authority' | 'service';

/** What the table does not say, and cannot be used without. */
const ASKED: Readonly<Partial<Record<ProblemCode, 'authority' | 'service'>>> = {
  'authority-not-stated': 'authority',
  'service-not-stated': 'service',
};
const UNSTATED: Fact = { value: undefined, evidence: '', cell: undefined };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  ask: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
  },
  lines: { minWidth: 0 },
  box: { width: '100%', minWidth: 0 },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** Unit, year, total and kind of money, each with what says so; one press confirms all four. What the table lacks is asked for. */
export function FourFacts({ table }: { readonly table: FoundTable }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const root = useRef<HTMLDivElement>(null);
  const { fixed } = table.source;
  const [answers, setAnswers] = useState<Record<Answered, string>>({
    unit: table.unit.value ?? '',
    year: table.year.value ?? '',
    kindOfMoney: table.kindOfMoney.value ?? '',
    authority: fixed?.authority ?? '',
    service: fixed?.service ?? '',
  });
  const [funder, setFunder] = useState(fixed?.funder ?? '');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<readonly Problem[]>([]);

  const year = parseYear(answers.year);
  const lacking = table.problems.flatMap(({ code }) => ASKED[code] ?? []);
  const needed: readonly Answered[] = ['unit', 'year', 'kindOfMoney', ...lacking];
  const missing = needed.filter((fact) => answers[fact].trim() === '' || (fact === 'year' && year === undefined));
  const put = (fact: Answered) => (value: string) => setAnswers((before) => ({ ...before, [fact]: value }));

  const use = async () => {
    setAsked(true);
    const [first] = missing;
    if (first !== undefined || year === undefined) {
      root.current?.querySelector<HTMLElement>(`[data-fact="${first ?? 'year'}"]`)?.focus();
      return;
    }
    const problems = await session.agree(table, { ...answers, funder, year: yearLabel(year) });
    setRefused(problems);
    if (problems.length === 0) go({ tab: 'scenarios', spend: { at: 'tables' } });
  };
  const toLines = () => go({ spend: { at: 'lines', table: table.key } });

  return (
    <div ref={root} className={styles.root}>
      <p className={styles.ask}>{words.spend.fourRight}</p>
      {lacking.map((fact) => (
        <FactRow key={fact} label={words.spend.facts[fact]} fact={UNSTATED} answer={answers[fact]} asked={asked}>
          <Input
            className={styles.box}
            aria-label={words.spend.facts[fact]}
            data-fact={fact}
            value={answers[fact]}
            onChange={(_, data) => put(fact)(data.value)}
          />
        </FactRow>
      ))}
      <FactRow label={words.spend.facts.unit} fact={table.unit} answer={words.spend.unitSaid[answers.unit] ?? answers.unit} asked={asked}>
        <UnitField value={answers.unit} onChange={put('unit')} />
      </FactRow>
      <FactRow
        label={words.spend.facts.year}
        fact={table.year}
        answer={answers.year}
        asked={asked}
        wrong={answers.year !== '' && year === undefined ? words.spend.notAYear : undefined}
      >
        <YearField value={answers.year} onChange={put('year')} />
      </FactRow>
      <FactRow label={words.spend.facts.total} fact={table.total} answer={table.total.value ?? ''} asked={false} onChange={toLines} />
      <FactRow label={words.spend.facts.kindOfMoney} fact={table.kindOfMoney} answer={answers.kindOfMoney} asked={asked}>
        <KindOfMoneyField
          value={answers.kindOfMoney}
          onChange={put('kindOfMoney')}
          funder={funder}
          onFunder={typeof table.source.funder === 'string' ? undefined : setFunder}
        />
      </FactRow>
      <div className={styles.buttons}>
        <Button appearance="primary" data-first onClick={() => void use()}>
          {words.spend.use}
        </Button>
        <Button className={styles.lines} appearance="subtle" data-opens={table.key} onClick={toLines}>
          {words.spend.seeLines}
        </Button>
      </div>
      {missing.length > 0 && <p className={styles.note}>{words.spend.needed(missing.map((fact) => words.spend.facts[fact]))}</p>}
      {refused.map((problem) => (
        <p key={problem.message} role="alert" className={styles.note}>
          {problem.message}
        </p>
      ))}
    </div>
  );
}
