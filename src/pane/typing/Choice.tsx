import { Select } from '@fluentui/react-components';
import { LabelledField } from './LabelledField';

export interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly choices: readonly Option[];
  readonly chosen: Option;
  readonly wordsOf: Readonly<Record<Option, string>>;
  readonly onChoose: (choice: Option) => void;
}

/** One of a few, in words. */
export function Choice<Option extends string>({ label, choices, chosen, wordsOf, onChoose }: ChoiceProps<Option>) {
  return (
    <LabelledField label={label}>
      <Select value={chosen} onChange={(_, data) => onChoose(choices.find((each) => each === data.value) ?? chosen)}>
        {choices.map((each) => (
          <option key={each} value={each}>
            {wordsOf[each]}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
