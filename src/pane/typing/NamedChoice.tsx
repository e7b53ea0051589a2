import { Select } from '@fluentui/react-components';
import { LabelledField } from './LabelledField';

interface NamedChoiceProps {
  readonly label: string;
  /** Scenarios or authorities, by the name that a person knows them by. */
  readonly among: readonly { readonly ref: string; readonly name: string }[];
  /** The reference of one of them; empty for all of them together. */
  readonly chosen: string;
  /** What all of them together are called, where they may be chosen. */
  readonly all?: string;
  readonly onChoose: (ref: string) => void;
  readonly className?: string;
}

/** One of those that have a reference, by name. */
export function NamedChoice({ label, among, chosen, all, onChoose, className }: NamedChoiceProps) {
  return (
    <LabelledField label={label} {...(className === undefined ? {} : { className })}>
      <Select value={chosen} onChange={(_, data) => onChoose(data.value)}>
        {all !== undefined && <option value="">{all}</option>}
        {among.map(({ ref, name }) => (
          <option key={ref} value={ref}>
            {name}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
