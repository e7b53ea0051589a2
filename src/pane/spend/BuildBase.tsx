import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { columnLetters } from '../../formula/address';
import type { Problem } from '../../model/problems';
import type { SpendSource } from '../../sheets/source/spend-source';
import { Fold } from '../frame/Fold';
import type { AgreedBase } from '../session/state';
import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';

const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'];

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  problem: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** Columns that make the base a recurring one, and the period that part-year actuals run to. Nothing is built until a person says so. */
export function BuildBase({ agreed }: { readonly agreed: AgreedBase }) {
  const styles = useStyles();
  const session = useSession();
  const { source } = agreed;
  const headings = useHeadings(agreed);
  const [draft, setDraft] = useState<Pick<SpendSource, 'oneOffs' | 'fullYearEffect' | 'actualsTo' | 'yearShare'>>(source);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const share = useTypedFigure(draft.yearShare ?? NaN, { unit: '%', least: 0, most: 1 }, (yearShare) => setDraft({ ...draft, yearShare }));
  const { build } = words.spend;
  const column = (key: 'oneOffs' | 'fullYearEffect') => (
    <LabelledField label={build[key]}>
      <Select value={draft[key] ?? ''} onChange={(_, data) => setDraft({ ...draft, [key]: data.value })}>
        <option value="">{build.none}</option>
        {headings.map(({ letters, name }) => (
          <option key={letters} value={letters}>
            {letters} · {name}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
  const use = async () => setProblems(await session.changeSource(built(source, draft)));
  const inForce = build.inForce(
    source.oneOffs ?? '',
    source.fullYearEffect ?? '',
    source.actualsTo === undefined ? '' : build.periodSaid(source.actualsTo, MONTHS[source.actualsTo - 1] ?? ''),
  );
  return (
    <Fold title={build.title} now={inForce === '' ? build.nothing : inForce}>
      <div className={styles.pair}>
        {column('oneOffs')}
        {column('fullYearEffect')}
        <LabelledField label={build.period}>
          <Select
            value={String(draft.actualsTo ?? '')}
            onChange={(_, data) => setDraft({ ...draft, actualsTo: data.value === '' ? 0 : Number(data.value) })}
          >
            <option value="">{build.wholeYear}</option>
            {MONTHS.map((month, index) => (
              <option key={month} value={String(index + 1)}>
                {build.periodSaid(index + 1, month)}
              </option>
            ))}
          </Select>
        </LabelledField>
        <LabelledField label={build.share} hint={build.shareHint} trouble={share.trouble}>
          <FigureInput field={share} unit="%" />
        </LabelledField>
      </div>
      <div>
        <Button size="small" onClick={() => void use()}>
          {build.build}
        </Button>
      </div>
      {problems.map((problem) => (
        <p key={problem.message} role="alert" className={styles.problem}>
          {problem.message}
        </p>
      ))}
    </Fold>
  );
}

/** The headings of the table, by their letters. */
function useHeadings({ area }: AgreedBase): readonly { readonly letters: string; readonly name: string }[] {
  const session = useSession();
  const [names, setNames] = useState<readonly string[]>([]);
  const { sheet, row, column, columns } = area;
  useEffect(() => {
    let isCurrent = true;
    void session.workbook.read([{ area: { sheet, row, column, rows: 1, columns } }]).then((read) => {
      const cells = read.ok ? (read.value[0]?.values[0] ?? []) : [];
      if (isCurrent) setNames(cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')));
    });
    return () => {
      isCurrent = false;
    };
  }, [session, sheet, row, column, columns]);
  return names.flatMap((name, index) => (name.trim() === '' ? [] : [{ letters: columnLetters(column + index), name }]));
}

/** The source with what was chosen; what was taken back is left out. */
function built(source: SpendSource, draft: Pick<SpendSource, 'oneOffs' | 'fullYearEffect' | 'actualsTo' | 'yearShare'>): SpendSource {
  const { oneOffs: _oneOffs, fullYearEffect: _effect, actualsTo: _period, yearShare: _share, ...rest } = source;
  const { oneOffs = '', fullYearEffect = '', actualsTo = 0, yearShare = NaN } = draft;
  return {
    ...rest,
    ...(oneOffs === '' || oneOffs === null ? {} : { oneOffs }),
    ...(fullYearEffect === '' || fullYearEffect === null ? {} : { fullYearEffect }),
    ...(actualsTo === 0 ? {} : { actualsTo }),
    ...(actualsTo === 0 || Number.isNaN(yearShare) ? {} : { yearShare }),
  };
}
