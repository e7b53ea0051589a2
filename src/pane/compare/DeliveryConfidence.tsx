import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  confidenceTable,
  countNotQuantified,
  isWeighed,
  type ConfidenceRow,
  type ConfidenceTable,
  type WeighedSavings,
} from '../../model/confidence-table';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { levelWords } from '../confidence-words';
import { amountWords, type DisplayUnit, type FigureWords } from '../figures/figure-words';
import { FiguresTable, type FigureCell, type FigureRow } from '../figures/FiguresTable';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { levelsOf } from '../session/confidence-edits';
import { NamedChoice } from '../typing/NamedChoice';
import { words } from '../words';
import { ConfidenceLevels } from './ConfidenceLevels';
import { YearChoice } from '../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // A scenario's name has twice the room of a year.
  fields: { display: 'grid', gridTemplateColumns: '2fr 1fr', columnGap: tokens.spacingHorizontalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

const FIGURES = ['planned', 'adjusted', 'atRisk'] as const satisfies readonly (keyof WeighedSavings)[];
const COLUMNS = FIGURES.map((figure) => ({ key: figure, head: words.confidence.columns[figure] }));

/** Planned savings, what is counted on at the weights that were set, and what is at risk; below them the levels themselves. */
export function DeliveryConfidence({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  const withSavings = useMemo(() => projection.scenarios.filter(({ workings }) => workings.some(isWeighed)), [projection]);
  const [chosen, setChosen] = useState<string>();
  const [year, setYear] = useState(model.years.length - 1);
  const scenario = withSavings.find((each) => each.scenario.ref === chosen) ?? withSavings.at(-1);
  const label = yearLabel(model.years[year] ?? model.base.year);
  const table = useMemo(
    () => (scenario === undefined ? undefined : confidenceTable(scenario, levelsOf(model), model.years.length)),
    [scenario, model],
  );
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.confidence.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'confidence' })} />
      {scenario === undefined || table === undefined ? (
        <p className={styles.note}>{words.confidence.noSavings}</p>
      ) : (
        <>
          <div className={styles.fields}>
            <NamedChoice
              label={words.moves.scenario}
              among={withSavings.map((each) => each.scenario)}
              chosen={scenario.scenario.ref}
              onChoose={setChosen}
            />
            <YearChoice label={words.moves.year} years={model.years} chosen={year} onChoose={setYear} />
          </div>
          <FiguresTable
            caption={words.confidence.caption(scenario.scenario.name, label)}
            corner={unit.words}
            columns={COLUMNS}
            rows={levelRows(table, year, unit)}
          />
          {!table.assessed && <p className={styles.note}>{words.confidence.noneAssessed}</p>}
          {withoutWeight(table) !== '' && <p className={styles.note}>{words.confidence.without(withoutWeight(table))}</p>}
          <p className={styles.note}>
            {words.confidence.missing(countNotQuantified(table, year))} {words.confidence.about}
          </p>
          <section className={styles.part}>
            <PartHeading>{words.confidence.oneByOne}</PartHeading>
            <FiguresTable
              caption={words.confidence.each(scenario.scenario.name, label)}
              corner={unit.words}
              columns={COLUMNS}
              rows={table.rows.map((row) => savingRow(row, scenario.scenario.ref, year, unit))}
            />
          </section>
        </>
      )}
      <ConfidenceLevels model={model} />
    </div>
  );
}

/** Levels that any saving of the scenario has, what is not assessed, and all of it together. */
function levelRows(table: ConfidenceTable, year: number, unit: DisplayUnit): readonly FigureRow[] {
  const levels = table.levels.filter(({ level }) => table.rows.some((row) => row.level === level));
  const unassessed: FigureRow = {
    key: 'not assessed',
    head: words.confidence.notAssessed,
    cells: [{ words: figure(table.notAssessed[year], unit) }, NOT_ASSESSED, NOT_ASSESSED],
  };
  return [
    ...levels.map(({ level, ...savings }) => ({ key: level.ref, head: levelWords(level), cells: cells(savings, year, unit) })),
    ...(table.countNotAssessed === 0 ? [] : [unassessed]),
    { key: 'total', head: words.confidence.total, look: 'total', cells: cells(table.total, year, unit, table.assessed) },
  ];
}

function savingRow({ workings, level, ...savings }: ConfidenceRow, scenario: string, year: number, unit: DisplayUnit): FigureRow {
  const { measure } = workings;
  const assessed = level !== 'not assessed';
  const said = typeof level === 'string' ? (measure.confidence ?? words.confidence.notAssessedFigure) : levelWords(level);
  const shown = cells(savings, year, unit, assessed).map((cell, index): FigureCell => {
    const figure = FIGURES[index] ?? 'planned';
    const asked = { scenario, measure: measure.ref, yearIndex: year };
    if (figure === 'planned') return { ...cell, sum: { kind: 'measure', ...asked } };
    return assessed ? { ...cell, sum: { kind: 'confidence', ...asked, figure } } : cell;
  });
  return { key: measure.ref, head: words.confidence.saving(measure.name, said), cells: shown };
}

const NOT_ASSESSED: FigureCell = { words: alike(words.confidence.notAssessedFigure) };

function cells(savings: WeighedSavings, year: number, unit: DisplayUnit, assessed = true): readonly FigureCell[] {
  return FIGURES.map((each) => (assessed || each === 'planned' ? { words: figure(savings[each][year], unit) } : NOT_ASSESSED));
}

function figure(amount: number | undefined, unit: DisplayUnit): FigureWords {
  return amount === undefined || Number.isNaN(amount) ? alike(words.confidence.notQuantified) : amountWords(amount, unit);
}

function alike(said: string): FigureWords {
  return { shown: said, said };
}

/** The names of levels in use that have no weight. */
function withoutWeight({ levels, rows }: ConfidenceTable): string {
  return levels
    .filter(({ level }) => Number.isNaN(level.weight) && rows.some((row) => row.level === level))
    .map(({ level }) => `“${level.name}”`)
    .join(', ');
}
