import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { CONFIDENCE_WEIGHT, type ConfidenceLevel } from '../../model/delivery-confidence';
import type { BudgetModel } from '../../model/scenario';
import { PartHeading } from '../frame/Heading';
import { addLevel, isLevelUsed, levelNameTaken, levelsOf, removeLevel, replaceLevel } from '../session/confidence-edits';
import { FigureInput } from '../typing/FigureInput';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  weight: { width: '34%' },
  taken: { width: '40px' },
  cell: { padding: '2px 6px 2px 0', verticalAlign: 'top', overflowWrap: 'anywhere' },
  name: { width: '100%', minWidth: 0, '& input': { minWidth: 0 } },
  trouble: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** The levels and the weights that the body has agreed, each taken as it is typed. */
export function ConfidenceLevels({ model }: { readonly model: BudgetModel }) {
  const styles = useStyles();
  const session = useSession();
  const levels = levelsOf(model);
  const unused = (number: number): string => {
    const name = number === 1 ? words.confidence.newLevel : `${words.confidence.newLevel} ${number}`;
    return levelNameTaken(model, '', name) ? unused(number + 1) : name;
  };
  return (
    <section className={styles.part}>
      <PartHeading>{words.confidence.levels}</PartHeading>
      <p className={styles.note}>{words.confidence.levelsAbout}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.confidence.name}
            </th>
            <th scope="col" className={`${styles.head} ${styles.weight}`}>
              {words.confidence.weight}
            </th>
            <td className={styles.taken} />
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <LevelRow key={level.ref} level={level} model={model} />
          ))}
        </tbody>
      </table>
      <div>
        <Button size="small" onClick={() => session.edit((now) => addLevel(now, unused(1)))}>
          {words.confidence.add}
        </Button>
      </div>
    </section>
  );
}

function LevelRow({ level, model }: { readonly level: ConfidenceLevel; readonly model: BudgetModel }) {
  const styles = useStyles();
  const session = useSession();
  const [typed, setTyped] = useState<string>();
  const field = useTypedFigure(level.weight, CONFIDENCE_WEIGHT, (weight) =>
    session.edit((now) => replaceLevel(now, level.ref, { weight })),
  );
  const name = (typed ?? level.name).trim();
  const trouble = nameTrouble(model, level.ref, name);
  return (
    <tr>
      <td className={styles.cell}>
        <Input
          className={styles.name}
          value={typed ?? level.name}
          aria-label={words.confidence.nameOf(level.name)}
          aria-invalid={trouble !== undefined}
          onChange={(_, data) => {
            setTyped(data.value);
            const given = data.value.trim();
            if (nameTrouble(model, level.ref, given) === undefined) session.edit((now) => replaceLevel(now, level.ref, { name: given }));
          }}
          onBlur={() => {
            if (trouble === undefined) setTyped(undefined);
          }}
        />
        {trouble !== undefined && <div className={styles.trouble}>{trouble}</div>}
      </td>
      <td className={styles.cell}>
        <FigureInput field={field} unit="%" label={words.confidence.weightOf(level.name)} placeholder={words.confidence.none} />
        {field.trouble !== undefined && <div className={styles.trouble}>{field.trouble}</div>}
      </td>
      <td className={styles.cell}>
        {!isLevelUsed(model, level) && (
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={words.confidence.remove(level.name)}
            onClick={() => session.edit((now) => removeLevel(now, level.ref))}
          />
        )}
      </td>
    </tr>
  );
}

function nameTrouble(model: BudgetModel, ref: string, name: string): string | undefined {
  if (name === '') return words.confidence.nameMissing;
  return levelNameTaken(model, ref, name) ? words.confidence.nameTaken : undefined;
}
