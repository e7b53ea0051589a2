import { Select } from '@fluentui/react-components';
import { Fold } from '../../frame/Fold';
import { LabelledField } from '../../typing/LabelledField';

interface ChoiceFoldProps<Choice extends string> {
  readonly title: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly wordsOf: Readonly<Record<Choice, string>>;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few, folded away; the fold says which one holds. */
export function ChoiceFold<Choice extends string>({ title, label, choices, chosen, wordsOf, onChoose }: ChoiceFoldProps<Choice>) {
  return (
    <Fold title={title} now={wordsOf[chosen]}>
      <LabelledField label={label}>
        <Select value={chosen} onChange={(_, data) => onChoose(choices.find((each) => each === data.value) ?? chosen)}>
          {choices.map((each) => (
            <option key={each} value={each}>
              {wordsOf[each]}
            </option>
          ))}
        </Select>
      </LabelledField>
    </Fold>
  );
}
