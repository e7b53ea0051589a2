import { Button } from '@fluentui/react-components';
import { yearlyFigureWords } from '../../../model/figure-range';
import { figureWords } from '../../../model/measures/figure-words';
import { yearLabel, yearOf } from '../../../model/financial-year';
import type { InputDefinition, PhasingInput, SingleInput } from '../../../model/measures/definition';
import type { BudgetModel, Measure, QuarterlyValue } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { Fold } from '../../frame/Fold';
import { CertaintyFold } from './CertaintyFold';
import { ChoiceFold } from './ChoiceFold';
import { KindFold } from './KindFold';
import { QuartersField } from './QuartersField';
import { SourceFold } from './SourceFold';
import { SpreadFold } from './SpreadFold';
import { words } from '../../words';
import { inputWords, inputsWithOwnFigures, optionalYearly, ownFigures, singleInputs, singleValue } from '../measure-words';
import type { Trial } from './try-measure';
import { YearlyField } from './YearlyField';
import { YearsField } from './YearsField';
import { SingleField } from './SingleField';

interface FoldsProps {
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly scenario: string | undefined;
  readonly trial: Trial;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (field: string) => (isUnread: boolean) => void;
  readonly onOwnFigures: (input: string) => void;
}

/** What is usual until someone says otherwise. Each fold's second line states what is in force. */
export function Folds({ draft, model, scenario, trial, onChange, onUnread, onOwnFigures }: FoldsProps) {
  const { definition } = draft;
  return (
    <>
      {definition.inputs.map((input) =>
        input.per === 'year' && input.given === 'from the start year' ? (
          <Fold key={input.key} title={words.form.when} now={phasingNow(input, draft, model)}>
            {draft.inputs[input.key]?.kind !== 'by quarter' && (
              <YearsField input={input} draft={draft} model={model} onChange={onChange} onUnread={onUnread(input.key)} />
            )}
            <QuartersField input={input} draft={draft} model={model} onChange={onChange} onUnread={onUnread(input.key)} />
          </Fold>
        ) : null,
      )}
      {singleInputs(definition.inputs)
        .filter((each) => !each.prominent)
        .map((input) => (
          <Fold key={input.key} title={input.label} now={singleNow(draft, input)}>
            <SingleField
              input={input}
              draft={draft}
              model={model}
              scenario={scenario}
              first={false}
              asked={false}
              onChange={onChange}
              onUnread={onUnread(input.key)}
            />
            {input.overridesFileKey !== undefined && (
              <div>
                <Button size="small" onClick={() => onOwnFigures(input.key)}>
                  {words.form.ownFigures(input.label)}
                </Button>
              </div>
            )}
          </Fold>
        ))}
      {optionalYearly(definition.inputs).map((input) => (
        <Fold key={input.key} title={input.label} now={yearsNow(draft, input)}>
          {input.given === 'every year' ? (
            <YearlyField
              input={input}
              draft={draft}
              model={model}
              trial={trial}
              asked={false}
              titled={false}
              onChange={onChange}
              onUnread={onUnread(input.key)}
            />
          ) : (
            <YearsField input={input} draft={draft} model={model} onChange={onChange} onUnread={onUnread(input.key)} />
          )}
        </Fold>
      ))}
      {inputsWithOwnFigures(draft).map((input) => {
        const own = ownFigures(draft, input, model);
        if (input.per === 'authority' || (!input.prominent && own.length === 0)) return null;
        return (
          <Fold
            key={input.key}
            title={words.form.ownFigures(input.label)}
            now={own.length === 0 ? words.form.ownNone : words.form.ownSome(own.join(', '))}
          >
            <div>
              <Button size="small" onClick={() => onOwnFigures(input.key)}>
                {words.form.ownFigures(input.label)}
              </Button>
            </div>
          </Fold>
        );
      })}
      <KindFold draft={draft} onChange={onChange} />
      <SpreadFold draft={draft} model={model} onChange={onChange} onOwnFigures={onOwnFigures} />
      {definition.takenOn.length > 1 && (
        <ChoiceFold
          title={words.form.withOthers}
          label={words.form.takenOn}
          choices={definition.takenOn}
          chosen={draft.takenOn}
          wordsOf={words.form.takenOnWords}
          onChoose={(takenOn) => onChange({ ...draft, takenOn })}
        />
      )}
      <CertaintyFold draft={draft} model={model} onChange={onChange} onUnread={onUnread} />
      <SourceFold draft={draft} onChange={onChange} onUnread={onUnread} />
      <Fold title={words.form.about} now={definition.example}>
        <span>{definition.explanation}</span>
        <span>{definition.workedExample}</span>
      </Fold>
    </>
  );
}

function yearsNow(draft: Measure, input: InputDefinition): string {
  const value = draft.inputs[input.key];
  const print = (figure: number) => figureWords(figure, input.unit);
  const dated = value?.kind === 'by date' ? value.from.filter((each) => !Number.isNaN(each.value)).map((each) => print(each.value)) : [];
  const given = value?.kind === 'by year' ? yearlyFigureWords(value, print) : dated;
  return given.length === 0 ? words.form.noneGiven : given.join(', ');
}

function singleNow(draft: Measure, input: SingleInput): string {
  const value = singleValue(draft, input.key);
  return Number.isNaN(value) && input.whenEmpty !== 'not quantified' ? words.form.noneGiven : inputWords(draft, input);
}

/** `2011/12: 0%, 0%, 50%, 100%` */
function yearsOfQuarters({ quarters }: QuarterlyValue, model: BudgetModel): readonly string[] {
  return model.years.map((year, index) => {
    const shares = quarters.map((ofYears) => figureWords(ofYears[index] ?? NaN, '%'));
    return `${yearLabel(year)}: ${shares.join(', ')}`;
  });
}

function phasingNow(input: PhasingInput, draft: Measure, model: BudgetModel): string {
  const value = draft.inputs[input.key];
  if (value?.kind === 'by quarter') return words.form.phasedByQuarter(yearsOfQuarters(value, model).join(' · '));
  const shares = value?.kind === 'by year' ? value.values.filter((each) => !Number.isNaN(each)) : [];
  if (shares.length > 0) return words.form.phased(shares.map((each) => figureWords(each, input.unit)).join(', '));
  const start = singleValue(draft, input.startKey);
  const startYear = Number.isNaN(start) ? model.years[0] : yearOf(serialDate(start));
  const isFirstOfApril = Number.isNaN(start) || figureWords(start, 'date').startsWith('1 Apr');
  return startYear !== undefined && isFirstOfApril ? words.form.inFullFrom(yearLabel(startYear)) : words.form.byMonths;
}
