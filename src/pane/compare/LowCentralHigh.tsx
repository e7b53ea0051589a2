import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { RANGE_POINTS } from '../../model/figure-range';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import { byWhatMovesMost, rangedScenarios, rangeTable, withoutRange, type RangeTable } from '../../model/range-table';
import { Amount } from '../figures/Amount';
import { amountWords, type DisplayUnit } from '../figures/figure-words';
import { FiguresTable, type FigureCell, type FigureRow } from '../figures/FiguresTable';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { NamedChoice } from '../typing/NamedChoice';
import { words } from '../words';
import { YearChoice } from '../typing/YearChoice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // A scenario's name has twice the room of a year.
  fields: { display: 'grid', gridTemplateColumns: '2fr 1fr', columnGap: tokens.spacingHorizontalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, height: '28px' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', width: '45%', padding: '4px 8px 4px 0' },
  figure: { textAlign: 'right', paddingRight: '6px', whiteSpace: 'nowrap' },
  bars: { width: '34%' },
  bar: {
    height: '12px',
    minWidth: '1px',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** A scenario with every range at its low, central and high figure, and what moves its total most. Never a likelihood. */
export function LowCentralHigh({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { years, scenarios } = projection.model;
  const ranged = useMemo(() => rangedScenarios(projection), [projection]);
  const [chosen, setChosen] = useState<string>();
  const [year, setYear] = useState(years.length - 1);
  const scenario = ranged.find(({ index }) => scenarios[index]?.ref === chosen) ?? ranged.at(-1);
  const table = useMemo(() => (scenario === undefined ? undefined : rangeTable(scenario, years.length)), [scenario, years.length]);
  const fixed = table === undefined ? [] : withoutRange(table);
  const label = yearLabel(years[year] ?? projection.model.base.year);
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.ranges.title} onBack={() => go({ compare: { at: 'table' }, cameFrom: 'ranges' })} />
      {scenario === undefined || table === undefined ? (
        <p className={styles.note}>{words.ranges.none}</p>
      ) : (
        <>
          <div className={styles.fields}>
            <NamedChoice
              label={words.moves.scenario}
              among={ranged.flatMap(({ index }) => scenarios[index] ?? [])}
              chosen={scenarios[scenario.index]?.ref ?? ''}
              onChoose={setChosen}
            />
            <YearChoice label={words.moves.year} years={years} chosen={year} onChoose={setYear} />
          </div>
          <FiguresTable
            caption={words.ranges.caption(scenarios[scenario.index]?.name ?? '', label)}
            corner={unit.words}
            columns={RANGE_POINTS.map((point) => ({ key: point, head: words.range.points[point] }))}
            rows={rangeRows(table, year, unit)}
          />
          <p className={styles.note}>
            {words.ranges.addUp} {words.ranges.missing(missingIn(table, year))} {words.ranges.about}
          </p>
          <section>
            <PartHeading>{words.ranges.most}</PartHeading>
            <Spreads table={table} year={year} unit={unit} caption={words.ranges.spreads(label)} />
            <p className={styles.note}>
              {words.ranges.oneAtATime}
              {fixed.length > 0 && ` ${words.ranges.noRange(fixed.map(({ name }) => name))}`}
            </p>
          </section>
        </>
      )}
    </div>
  );
}

/** Measures that change the budget, their total and the part of each attribution, then what stands beside the budget. */
function rangeRows(table: RangeTable, year: number, unit: DisplayUnit): readonly FigureRow[] {
  const cells = (effect: RangeTable['total']): readonly FigureCell[] =>
    RANGE_POINTS.map((point) => {
      const amount = effect[point][year] ?? NaN;
      return {
        words: Number.isNaN(amount) ? { shown: words.ranges.notQuantified, said: words.ranges.notQuantified } : amountWords(amount, unit),
      };
    });
  const measures = (inBudget: boolean) =>
    table.rows
      .filter(({ changesBudget }) => changesBudget === inBudget)
      .map(({ measure, effect }): FigureRow => ({
        key: measure.ref,
        head: inBudget ? measure.name : words.ranges.beside(measure.name),
        cells: cells(effect),
      }));
  return [
    ...measures(true),
    { key: 'total', head: words.compare.total, look: 'total', cells: cells(table.total) },
    ...table.parts.map(({ attribution, effect }) => ({ key: attribution, head: words.ranges.ofThis(attribution), cells: cells(effect) })),
    ...measures(false),
  ];
}

function missingIn({ rows }: RangeTable, year: number): number {
  return rows.filter(({ changesBudget, effect }) => changesBudget && Number.isNaN(effect.central[year] ?? NaN)).length;
}

interface SpreadsProps {
  readonly table: RangeTable;
  readonly year: number;
  readonly unit: DisplayUnit;
  readonly caption: string;
}

/** How far each measure moves the total by itself, the largest first; the table says every figure of its bars. */
function Spreads({ table, year, unit, caption }: SpreadsProps) {
  const styles = useStyles();
  const rows = byWhatMovesMost(table, year);
  const sizes = rows.map(({ swing }) => Math.abs(swing[year] ?? 0));
  const largest = Math.max(1, ...sizes);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {rows.map(({ measure }, index) => (
          <tr key={measure.ref} className={styles.row}>
            <th scope="row" className={styles.name}>
              {measure.name}
            </th>
            <td aria-hidden className={styles.bars}>
              <div className={styles.bar} style={{ width: `${(100 * (sizes[index] ?? 0)) / largest}%` }} />
            </td>
            <td className={styles.figure}>
              <Amount words={amountWords(sizes[index] ?? 0, unit)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
