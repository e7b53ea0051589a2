import { Select } from '@fluentui/react-components';
import { yearLabel, type FinancialYear } from '../../model/financial-year';
import { LabelledField } from './LabelledField';

interface YearChoiceProps {
  readonly label: string;
  readonly years: readonly FinancialYear[];
  /** Its position among the years. */
  readonly chosen: number;
  readonly onChoose: (position: number) => void;
  readonly className?: string;
}

/** One of the years. */
export function YearChoice({ label, years, chosen, onChoose, className }: YearChoiceProps) {
  return (
    <LabelledField label={label} {...(className === undefined ? {} : { className })}>
      <Select value={String(chosen)} onChange={(_, data) => onChoose(Number(data.value))}>
        {years.map((year, position) => (
          <option key={year} value={position}>
            {yearLabel(year)}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
