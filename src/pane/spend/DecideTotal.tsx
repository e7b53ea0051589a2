import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellReference, parseCell } from '../../formula/address';
import { ACCEPTED_TAKES, type AcceptedFigure } from '../../model/accepted-figure';
import type { FailingTotal } from '../../sheets/detect/proposal';
import { poundsWords } from '../figures/figure-words';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import type { FoundTable } from '../session/state';
import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';
import { useSession } from '../use-session';
import { words } from '../words';
import { TotalApart } from './TotalApart';
import { TotalRemarks } from './TotalRemarks';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface DecideTotalProps {
  readonly table: FoundTable;
  readonly failing: FailingTotal;
}

/** A total that does not add up: both figures, what might explain it, and a choice that nobody makes for the person. */
export function DecideTotal({ table, failing }: DecideTotalProps) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { suspect } = failing;
  const before = table.source.accepted;
  const [take, setTake] = useState(before?.take);
  const [reason, setReason] = useState(before?.reason ?? '');
  const [cell, setCell] = useState(firstCell(before, failing));
  const [figure, setFigure] = useState(before?.take === 'another figure' ? before.figure : (suspect?.instead ?? NaN));
  const [asked, setAsked] = useState(false);
  const field = useTypedFigure(figure, { unit: 'number' }, setFigure);

  const back = () => go({ spend: { at: 'tables' }, cameFrom: `total ${table.key}` });
  const decided = decisionOf(take, reason.trim(), cell, figure, failing);
  const accept = () => {
    setAsked(true);
    if (decided === undefined) return;
    session.decide(table, decided);
    back();
  };
  const apart = failing.printed - failing.computed;
  const { decide } = words.spend;
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && back()}>
      <ScreenTop title={table.title} onBack={back} />
      <TotalApart failing={failing} />
      <TotalRemarks table={table} explaining />
      <LabelledField label={decide.ask} trouble={asked && take === undefined ? decide.choiceNeeded : undefined}>
        <RadioGroup value={take ?? ''} onChange={(_, data) => setTake(ACCEPTED_TAKES.find((each) => each === data.value))}>
          <Radio value="rows" label={decide.takeRows(poundsWords(failing.computed))} />
          <Radio value="total" label={decide.takeTotal(poundsWords(failing.printed), poundsWords(apart))} />
          <Radio
            value="another figure"
            label={suspect === undefined ? decide.takeOther : decide.takeFigure(cellReference(suspect.cell.row, suspect.cell.column))}
          />
        </RadioGroup>
      </LabelledField>
      {take === 'another figure' && (
        <div className={styles.pair}>
          <LabelledField label={decide.cell} trouble={asked && parseCell(cell) === undefined ? decide.cellNeeded : undefined}>
            <Input value={cell} onChange={(_, data) => setCell(data.value)} />
          </LabelledField>
          <LabelledField
            label={decide.figure(table.unit.value ?? '£')}
            trouble={field.trouble ?? (asked && Number.isNaN(figure) ? decide.figureNeeded : undefined)}
          >
            <FigureInput field={field} unit="number" />
          </LabelledField>
        </div>
      )}
      <LabelledField label={decide.reason} required trouble={asked && reason.trim() === '' ? decide.reasonNeeded : undefined}>
        <Input value={reason} onChange={(_, data) => setReason(data.value)} />
      </LabelledField>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={accept}>
          {decide.accept}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {decide.later}
        </Button>
      </div>
      <p className={styles.note}>{decide.cellsStay}</p>
      <TotalRemarks table={table} explaining={false} />
    </div>
  );
}

function firstCell(before: AcceptedFigure | undefined, { suspect }: FailingTotal): string {
  if (before?.take === 'another figure') return before.cell;
  return suspect === undefined ? '' : cellReference(suspect.cell.row, suspect.cell.column);
}

/** What the answers come to; undefined while one is missing. */
function decisionOf(
  take: AcceptedFigure['take'] | undefined,
  reason: string,
  cell: string,
  figure: number,
  failing: FailingTotal,
): AcceptedFigure | undefined {
  const total = cellReference(failing.cell.row, failing.cell.column);
  if (take === undefined || reason === '') return undefined;
  if (take !== 'another figure') return { total, take, reason };
  const place = parseCell(cell);
  if (place === undefined || Number.isNaN(figure)) return undefined;
  return { total, take, reason, cell: cellReference(place.row, place.column), figure };
}
