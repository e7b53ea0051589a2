import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { figureWords } from '../../../model/measures/figure-words';
import type { InputDefinition } from '../../../model/measures/definition';
import { levelNamed, takesConfidence } from '../../../model/delivery-confidence';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { Fold } from '../../frame/Fold';
import { levelsOf } from '../../session/confidence-edits';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { neededYearly, optionalYearly, singleInputs } from '../measure-words';
import { levelWords, weightWords } from '../../confidence-words';
import { CertaintyFields } from './CertaintyFields';

interface CertaintyFoldProps {
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (field: string) => (isUnread: boolean) => void;
}

/** How sure delivery is, and each figure: `Saving rate: in region of · Delivery: High (90%)`. One figure at a time. */
export function CertaintyFold({ draft, model, onChange, onUnread }: CertaintyFoldProps) {
  const singles = singleInputs(draft.definition.inputs).filter(({ unit }) => unit !== 'date');
  const inputs = [...singles, ...neededYearly(draft.definition.inputs), ...optionalYearly(draft.definition.inputs)];
  const [chosen, setChosen] = useState(singles.find(({ prominent }) => prominent)?.key ?? inputs[0]?.key);
  const input = inputs.find(({ key }) => key === chosen);
  if (input === undefined) return null;
  const said = inputs.flatMap((each) => saidOf(draft, each));
  const now = [...(said.length === 0 ? [words.form.nothingSaid] : said), ...(takesConfidence(draft) ? [confidenceNow(draft, model)] : [])];
  return (
    <Fold title={words.form.sureness} now={now.join(' · ')}>
      {takesConfidence(draft) && (
        <LabelledField label={words.confidence.field} hint={words.confidence.fieldHint}>
          <Select
            value={levelNamed(levelsOf(model), draft.confidence ?? '')?.name ?? ''}
            onChange={(_, data) => onChange({ ...draft, confidence: data.value === '' ? undefined : data.value })}
          >
            <option value="">{words.confidence.notAssessed}</option>
            {levelsOf(model).map((level) => (
              <option key={level.ref} value={level.name}>
                {levelWords(level)}
              </option>
            ))}
          </Select>
        </LabelledField>
      )}
      {inputs.length > 1 && (
        <LabelledField label={words.form.figure}>
          <Select value={input.key} onChange={(_, data) => setChosen(data.value)}>
            {inputs.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </LabelledField>
      )}
      <CertaintyFields key={input.key} input={input} draft={draft} onChange={onChange} onUnread={onUnread} />
    </Fold>
  );
}

function confidenceNow({ confidence = '' }: Measure, model: BudgetModel): string {
  const level = levelNamed(levelsOf(model), confidence);
  return level === undefined ? words.confidence.now.none : words.confidence.now.level(level.name, weightWords(level));
}

function saidOf(draft: Measure, { key, label, unit }: InputDefinition): readonly string[] {
  const qualifier = draft.qualifiers?.[key];
  const tried = draft.tried?.[key] ?? [];
  const parts = [
    qualifier?.words ?? '',
    qualifier?.asAt === undefined ? '' : words.form.knownAsAt(figureWords(qualifier.asAt, 'date')),
    tried.length === 0 ? '' : words.form.tried(tried.map((figure) => figureWords(figure, unit)).join(', ')),
  ].filter((each) => each !== '');
  return parts.length === 0 ? [] : [words.form.qualified(label, parts.join(', '))];
}
