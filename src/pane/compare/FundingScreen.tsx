import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Projection } from '../../model/projection';
import type { Authority } from '../../model/spend';
import { Amount } from '../figures/Amount';
import { penceWords } from '../figures/figure-words';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { fundingAt, setFunding } from '../session/money-edits';
import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';
import { YearChoice } from '../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM, alignItems: 'start' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingRight: tokens.spacingHorizontalS,
    // The fields give up room before a word breaks.
    overflowWrap: 'break-word',
  },
  figure: { textAlign: 'right', width: '52%', padding: '2px 0' },
  total: { '& th, & td': { fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalXS, paddingRight: '12px' } },
  trouble: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

const AMOUNT = { unit: '£', least: 0 } as const;

/** The money there is, typed by authority for one year and funder at a time. Each amount is taken as it is typed. */
export function FundingScreen({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  const given = model.funding ?? [];
  const [year, setYear] = useState(0);
  const [funder, setFunder] = useState(given[0]?.funder ?? '');
  const known = [...new Set([...model.base.lines.map((line) => line.funder), ...given.map((each) => each.funder)])].filter(
    (name) => name !== '',
  );
  const others = [...new Set(given.map((each) => each.funder))].filter((name) => name !== '' && name !== funder);
  const amounts = model.base.authorities.map(
    ({ ref }) => fundingAt(model, { authority: ref, funder: funder.trim() })?.amounts[year] ?? NaN,
  );
  const total = amounts.reduce((sum, amount) => (Number.isNaN(amount) ? sum : sum + amount), 0);

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.funding.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'funding' })} />
      <div className={styles.fields}>
        <YearChoice label={words.funding.year} years={model.years} chosen={year} onChoose={setYear} />
        <LabelledField label={words.funding.funder} hint={words.funding.funderHint}>
          <Input value={funder} list="funders-known" autoComplete="off" onChange={(_, data) => setFunder(data.value.trimStart())} />
        </LabelledField>
        <datalist id="funders-known">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <table className={styles.table}>
        <tbody>
          {model.base.authorities.map((authority, index) => (
            <AuthorityFunding
              key={`${authority.ref} ${funder} ${year}`}
              authority={authority}
              funder={funder.trim()}
              year={year}
              amount={amounts[index] ?? NaN}
            />
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.name}>
              {words.funding.total}
            </th>
            <td className={styles.figure}>
              <Amount words={penceWords(total)} />
            </td>
          </tr>
        </tbody>
      </table>
      {others.length > 0 && <p className={styles.note}>{words.funding.otherFunders(others.join(', '))}</p>}
      <p className={styles.note}>{words.funding.hint}</p>
    </div>
  );
}

interface AuthorityFundingProps {
  readonly authority: Authority;
  readonly funder: string;
  readonly year: number;
  readonly amount: number;
}

function AuthorityFunding({ authority, funder, year, amount }: AuthorityFundingProps) {
  const styles = useStyles();
  const session = useSession();
  const field = useTypedFigure(amount, AMOUNT, (value) =>
    session.edit((model) => setFunding(model, { authority: authority.ref, funder }, year, value)),
  );
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {authority.name}
      </th>
      <td className={styles.figure}>
        <FigureInput field={field} unit="£" label={words.funding.of(authority.name)} />
        {field.trouble !== undefined && <div className={styles.trouble}>{field.trouble}</div>}
      </td>
    </tr>
  );
}
