import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { brokenLock } from '../../model/broken-lock';
import { problem, type Problem } from '../../model/problems';
import type { BudgetModel } from '../../model/scenario';
import { useAnnounce } from '../frame/Announcer';
import { Notice } from '../frame/Notice';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { acceptBrought, compareBrought, type Accepting } from '../session/bring-in';
import { readBroughtFile } from '../session/brought-file';
import { useSession } from '../use-session';
import { words } from '../words';
import { BroughtScenarioCard } from './BroughtScenarioCard';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  file: { maxWidth: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** Scenarios of a colleague's copy of the workbook, or of a scenario file: what would be different is seen before anything is accepted. */
export function BringIn({ model }: { readonly model: BudgetModel }) {
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const chooser = useRef<HTMLInputElement>(null);
  const [theirs, setTheirs] = useState<BudgetModel>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [accepted, setAccepted] = useState<ReadonlyMap<string, Accepting>>(new Map());
  const back = () => go({ scenarios: { at: 'list' }, cameFrom: 'bring in' });
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const brought = await readBroughtFile({ name: file.name, bytes }, model, session.openFile);
    setTheirs(brought.ok ? brought.value : undefined);
    setProblems(brought.problems);
    setAccepted(new Map());
  };
  const scenarios = theirs === undefined ? [] : compareBrought(model, theirs);
  const chosen = scenarios.filter(({ theirs: { ref } }) => (accepted.get(ref) ?? 'leave') !== 'leave').length;
  const accept = () => {
    if (theirs === undefined || chosen === 0) return;
    const locked = brokenLock(model, acceptBrought(model, theirs, accepted));
    if (locked !== undefined) {
      setProblems([problem('scenario-locked', { name: locked.name })]);
      return;
    }
    session.edit((now) => acceptBrought(now, theirs, accepted));
    announce(words.bringIn.done(chosen));
    back();
  };
  return (
    // Esc goes back from wherever the focus is on this screen.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && back()}>
      <ScreenTop title={words.bringIn.title} onBack={back} />
      <p className={styles.text}>{words.bringIn.intro}</p>
      <input
        ref={chooser}
        className={styles.file}
        type="file"
        aria-label={words.bringIn.file}
        accept=".json,.xlsx,.xlsm,.xls,.xlsb,.ods"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void read(file);
        }}
      />
      {problems.length > 0 && (
        <div role="alert">
          <Notice kind="warning">
            {problems.map((each) => (
              <div key={`${each.code} ${each.message}`}>{each.message}</div>
            ))}
          </Notice>
        </div>
      )}
      {theirs !== undefined && scenarios.length === 0 && <p className={styles.text}>{words.bringIn.none}</p>}
      {scenarios.map((scenario) => (
        <BroughtScenarioCard key={scenario.theirs.ref} brought={scenario}>
          <Select
            aria-label={words.bringIn.what(scenario.theirs.name)}
            value={accepted.get(scenario.theirs.ref) ?? 'leave'}
            onChange={(_, data) => {
              const choice = ACCEPTING.find((each) => each === data.value) ?? 'leave';
              setAccepted(new Map([...accepted, [scenario.theirs.ref, choice]]));
            }}
          >
            {ACCEPTING.filter(
              (each) => each !== 'replace' || (scenario.standing !== undefined && scenario.standing.locked === undefined),
            ).map((each) => (
              <option key={each} value={each}>
                {words.bringIn.accepting[each]}
              </option>
            ))}
          </Select>
        </BroughtScenarioCard>
      ))}
      {scenarios.length > 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={chosen === 0} onClick={accept}>
            {words.bringIn.accept(chosen)}
          </Button>
          <Button appearance="subtle" onClick={back}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

const ACCEPTING: readonly Accepting[] = ['leave', 'add', 'replace'];
