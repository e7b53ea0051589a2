import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { figureWords } from '../../../model/measures/figure-words';
import type { InputDefinition } from '../../../model/measures/definition';
import type { Measure } from '../../../model/scenario';
import { Fold } from '../../frame/Fold';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { neededYearly, optionalYearly, singleInputs } from '../measure-words';
import { CertaintyFields } from './CertaintyFields';

interface CertaintyFoldProps {
  readonly draft: Measure;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (field: string) => (isUnread: boolean) => void;
}

/** How sure each figure is: `Saving rate: in region of, as at 1 Feb 2016`. One figure at a time. */
export function CertaintyFold({ draft, onChange, onUnread }: CertaintyFoldProps) {
  const singles = singleInputs(draft.definition.inputs).filter(({ unit }) => unit !== 'date');
  const inputs = [...singles, ...neededYearly(draft.definition.inputs), ...optionalYearly(draft.definition.inputs)];
  const [chosen, setChosen] = useState(singles.find(({ prominent }) => prominent)?.key ?? inputs[0]?.key);
  const input = inputs.find(({ key }) => key === chosen);
  if (input === undefined) return null;
  const said = inputs.flatMap((each) => saidOf(draft, each));
  return (
    <Fold title={words.form.sureness} now={said.length === 0 ? words.form.nothingSaid : said.join(' · ')}>
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
