import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { measureFaults } from '../../../model/measure-faults';
import { linesOf } from '../../../model/measure-lines';
import type { MeasureDefinition } from '../../../model/measures/definition';
import { PAY_UPLIFT_METHODS } from '../../../model/measures/pay-uplift-methods';
import { problem } from '../../../model/problems';
import type { BudgetModel, Measure, Scenario } from '../../../model/scenario';
import { startRemarks } from '../../../model/start-remarks';
import { useAnnounce } from '../../frame/Announcer';
import { PartHeading } from '../../frame/Heading';
import { usePlaces } from '../../frame/places';
import { ScreenTop } from '../../frame/ScreenTop';
import { useArrival } from '../../frame/use-arrival';
import { draftMeasure } from '../../session/scenario-edits';
import { LabelledField } from '../../typing/LabelledField';
import { useSession } from '../../use-session';
import { words } from '../../words';
import { inputsWithOwnFigures, neededYearly, singleInputs } from '../measure-words';
import { Effect } from './Effect';
import { Folds } from './Folds';
import { Messages } from './Messages';
import { missingOf, saveMeasure } from './save-measure';
import { OwnFigures } from './OwnFigures';
import { ScopeField } from './ScopeField';
import { SingleField } from './SingleField';
import { tryMeasure } from './try-measure';
import { YearlyField } from './YearlyField';
import { YearsField } from './YearsField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, containerType: 'inline-size' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'end',
  },
  years: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  folds: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

interface MeasureFormProps {
  readonly model: BudgetModel;
  readonly definition: MeasureDefinition;
  /** The measure that is changed; undefined makes a new one. */
  readonly measure: Measure | undefined;
  /** The scenario it goes into; undefined makes a new one. */
  readonly scenario: Scenario | undefined;
  /** Opens on the figures by authority of this input. */
  readonly ownFigures: string | undefined;
}

/** The form of any measure, made from its definition. Nothing is changed until its button is pressed. */
export function MeasureForm({ model, definition, measure, scenario, ownFigures }: MeasureFormProps) {
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  const [draft, setDraft] = useState(() => measure ?? draftMeasure(definition, model, scenario?.ref ?? ''));
  const [own, setOwn] = useState(ownFigures);
  const [asked, setAsked] = useState(false);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLDivElement>(null);

  const trial = tryMeasure(model, draft, scenario?.ref);
  const missing = missingOf(draft, model);
  const waits = unread.size > 0;
  const faults = measureFaults(draft, model).filter((each) => each.severity === 'error');
  const remarks = [
    ...startRemarks(draft, model.years, model.base.year).map((each) => each.problem),
    ...(linesOf(draft, model.base).length > 0 ? [] : [problem('measure-changes-nothing', { measure: `“${draft.name}”` })]),
  ];
  const noteUnread = (field: string) => (isUnread: boolean) => {
    if (unread.has(field) === isUnread) return;
    setUnread(isUnread ? new Set([...unread, field]) : new Set([...unread].filter((each) => each !== field)));
  };
  const leave = (to: string | undefined) =>
    go({ scenarios: to === undefined ? { at: 'list' } : { at: 'scenario', scenario: to }, cameFrom: measure?.ref ?? 'add a measure' });

  const save = () => {
    setAsked(true);
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const first = missing[0] ?? (waits ? [...unread][0] : undefined);
    const target = wrong ?? (first === undefined ? null : form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`));
    if (first !== undefined || waits || target instanceof HTMLElement) {
      target?.focus();
      return;
    }
    if (faults.length > 0) return;
    let into = scenario?.ref;
    session.edit((now) => {
      const saved = saveMeasure(now, draft, measure, scenario?.ref);
      into = saved.scenario;
      return saved.model;
    });
    if (measure === undefined) announce(words.scenarios.added(draft.name));
    leave(into);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      if (event.ctrlKey) save();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      leave(scenario?.ref);
    }
  };

  // The next step after figures by authority is the form's own button.
  const backToForm = () => {
    setOwn(undefined);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-next]')?.focus());
  };
  const ownInput = own === undefined ? undefined : inputsWithOwnFigures(draft).find((each) => each.key === own);
  if (ownInput !== undefined) {
    return <OwnFigures input={ownInput} draft={draft} model={model} trial={trial} onChange={setDraft} onDone={backToForm} />;
  }
  const singles = singleInputs(definition.inputs);
  const [firstFigure] = singles.filter((each) => each.prominent && each.unit !== 'date');
  return (
    // Keys of the whole form.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} onKeyDown={keys}>
      <div ref={form} className={styles.root}>
        <ScreenTop title={measure === undefined ? definition.name : measure.name} onBack={() => leave(scenario?.ref)} />
        {measure === undefined && PAY_UPLIFT_METHODS.includes(definition) && (
          <LabelledField label={words.methods.method}>
            <Select
              value={definition.model}
              onChange={(_, data) => go({ scenarios: { at: 'form', scenario: scenario?.ref, measure: undefined, model: data.value } })}
            >
              {PAY_UPLIFT_METHODS.map((each) => (
                <option key={each.model} value={each.model}>
                  {words.methods.names[each.model]}
                </option>
              ))}
            </Select>
          </LabelledField>
        )}
        <LabelledField label={words.form.name} trouble={asked && draft.name.trim() === '' ? words.form.nameMissing : undefined}>
          <Input data-field="name" value={draft.name} onChange={(_, data) => setDraft({ ...draft, name: data.value })} />
        </LabelledField>
        <div className={styles.pair}>
          {singles
            .filter((each) => each.prominent)
            .map((input) => (
              <SingleField
                key={input.key}
                input={input}
                draft={draft}
                model={model}
                scenario={scenario?.ref}
                first={input === firstFigure}
                asked={asked}
                onChange={setDraft}
                onUnread={noteUnread(input.key)}
              />
            ))}
        </div>
        <div className={styles.pair}>
          <ScopeField
            label={words.form.services}
            all={words.scenarios.allServices}
            names={model.base.services}
            scope={draft.services}
            onChange={(services) => setDraft({ ...draft, services })}
          />
          <ScopeField
            label={words.form.authorities}
            all={words.scenarios.allAuthorities(model.base.authorities.length)}
            names={model.base.authorities.map((each) => each.name)}
            scope={draft.authorities}
            onChange={(authorities) => setDraft({ ...draft, authorities })}
          />
        </div>
        {neededYearly(definition.inputs).map((input) =>
          input.given === 'every year' ? (
            <YearlyField
              key={input.key}
              input={input}
              draft={draft}
              model={model}
              trial={trial}
              asked={asked}
              onChange={setDraft}
              onUnread={noteUnread(input.key)}
            />
          ) : (
            <section key={input.key} className={styles.years} aria-label={input.label}>
              <PartHeading>{input.label}</PartHeading>
              <YearsField input={input} draft={draft} model={model} onChange={setDraft} onUnread={noteUnread(input.key)} />
            </section>
          ),
        )}
        <Effect trial={trial} draft={draft} model={model} waits={waits} missing={missing} />
        <div className={styles.folds}>
          <Folds
            draft={draft}
            model={model}
            scenario={scenario?.ref}
            trial={trial}
            onChange={setDraft}
            onUnread={noteUnread}
            onOwnFigures={setOwn}
          />
        </div>
        {remarks.length > 0 && <Messages of={remarks} />}
        {asked && faults.length > 0 && <Messages of={faults} />}
        <div className={styles.buttons}>
          <Button appearance="primary" data-next onClick={save}>
            {measure === undefined ? words.form.add : words.form.done}
          </Button>
          <Button appearance="subtle" onClick={() => leave(scenario?.ref)}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </div>
  );
}
