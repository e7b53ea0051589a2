import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { LAST_ROW } from '../../formula/address';
import type { Problem } from '../../model/problems';
import type { Projection } from '../../model/projection';
import { fitsSheets, isLarge, writeSize, writeSizeByFunder, writeSizeSummed, type WriteSize } from '../../sheets/output/write-size';
import { SUM_TO, type SumTo } from '../../sheets/source/spend-source';
import { poundsWords } from '../figures/figure-words';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import type { AgreedBase } from '../session/state';
import { LabelledField } from '../typing/LabelledField';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { whatGoes } from './what-goes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  takes: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a write would write, and what makes one line of it: asked before a large model is written, and open to be turned back. */
export function WriteSizeScreen() {
  const { agreed, projection } = useSessionState();
  if (agreed === undefined || projection === undefined) return null;
  return <WhatMakesALine agreed={agreed} projection={projection} />;
}

function WhatMakesALine({ agreed, projection }: { readonly agreed: AgreedBase; readonly projection: Projection }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const { model } = projection;
  const sizes = useMemo(() => sizesOf(projection), [projection]);
  const offered = SUM_TO.filter((each) => sizes[each] !== undefined && fitsSheets(sizes[each]));
  const [said, setSaid] = useState(agreed.source.sumTo);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  // Where there is one way, there is nothing to choose.
  const choice = offered.length === 1 ? offered[0] : offered.find((each) => each === said);
  const size = (choice === undefined ? undefined : sizes[choice]) ?? writeSize(model);
  const back = () => go({ over: undefined, cameFrom: 'write size' });

  const use = async (thenWrite: boolean) => {
    setAsked(true);
    if (choice === undefined) return;
    setBusy(true);
    const wrong = agreed.source.sumTo === choice ? [] : await session.changeSource({ ...agreed.source, sumTo: choice });
    setBusy(false);
    setProblems(wrong);
    if (wrong.length > 0) return;
    back();
    if (thenWrite) await session.write();
  };

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.writeSize.title} onBack={back} />
      <p className={styles.note}>
        {words.writeSize.writes(size.sheets, size.workingsRows, size.workingsFormulas)} {isLarge(size) && words.writeSize.slow}
      </p>
      {sizes['authority and service'] === undefined ? (
        <p className={styles.note}>{words.writeSize.nothingToSum}</p>
      ) : (
        <>
          {offered.length > 0 && (
            <LabelledField label={words.writeSize.ask} trouble={asked && choice === undefined ? words.writeSize.needed : undefined}>
              <RadioGroup value={choice ?? ''} onChange={(_, data) => setSaid(SUM_TO.find((each) => each === data.value))}>
                {offered.map((each) => (
                  <Radio key={each} value={each} label={<Choice choice={each} size={sizes[each]} />} />
                ))}
              </RadioGroup>
            </LabelledField>
          )}
          <p className={styles.note}>{words.writeSize.visible}</p>
        </>
      )}
      {SUM_TO.map((each) => {
        const own = sizes[each];
        return own === undefined || fitsSheets(own) ? null : (
          <p key={each} className={styles.note}>
            {words.writeSize.doesNotFit(words.writeSize.choices[each], Math.max(own.workingsRows, own.budgetRows), LAST_ROW)}
          </p>
        );
      })}
      {sizes['authority and service'] !== undefined && <WhatGoesList projection={projection} />}
      {isLarge(size) && <p className={styles.note}>{words.writeSize.fewer}</p>}
      {problems.map((problem) => (
        <p key={problem.message} role="alert" className={styles.note}>
          {problem.message}
        </p>
      ))}
      {busy && <span role="status">{words.writeSize.readingAgain}</span>}
      {offered.length > 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void use(true)}>
            {words.writeSize.write}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void use(false)}>
            {words.writeSize.use}
          </Button>
        </div>
      )}
    </div>
  );
}

function Choice({ choice, size }: { readonly choice: SumTo; readonly size: WriteSize | undefined }) {
  const styles = useStyles();
  return (
    <>
      {words.writeSize.choices[choice]}
      {size !== undefined && <div className={styles.takes}>{words.writeSize.takes(size.lines, size.workingsRows)}</div>}
    </>
  );
}

/** What is lost by adding funders, and what stays, worked out on the model itself. */
function WhatGoesList({ projection }: { readonly projection: Projection }) {
  const styles = useStyles();
  const { model } = projection;
  const goes = useMemo(() => whatGoes(projection), [projection]);
  return (
    <section aria-label={words.writeSize.lost}>
      <PartHeading>{words.writeSize.lost}</PartHeading>
      <ul className={styles.list}>
        <li>{words.writeSize.whoPays}</li>
        {goes.notQuantified > 0 && <li>{words.writeSize.notQuantified(goes.notQuantified)}</li>}
        {model.frozen !== undefined && model.frozen.length > 0 && <li>{words.writeSize.frozen}</li>}
        {goes.moves.map(({ scenario, line, year, by, others }) => (
          <li key={scenario}>{words.writeSize.budgetMoves(scenario, line, year, poundsWords(by), others)}</li>
        ))}
        {goes.moves.length === 0 && <li>{words.writeSize.budgetsStay}</li>}
        <li>{words.writeSize.measuresStay(model.measures.length)}</li>
      </ul>
    </section>
  );
}

/** By choice; nothing stands for funders added where no service has several. */
function sizesOf({ model }: Projection): Readonly<Record<SumTo, WriteSize | undefined>> {
  return { 'authority, service and funder': writeSizeByFunder(model), 'authority and service': writeSizeSummed(model) };
}
