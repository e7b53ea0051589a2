import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { REPORT_UNITS, SIGN_RULES, USUAL_DECIMALS } from '../../report/amount-style';
import type { ReportChoices } from '../../report/choices';
import { ROUNDING_POLICIES } from '../../report/rounding/round-figures';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';

interface AmountFieldsProps {
  readonly choices: ReportChoices;
  readonly onChange: (change: Partial<ReportChoices>) => void;
}

const DECIMALS = [0, 1, 2, 3];

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', columnGap: tokens.spacingHorizontalS },
});

/** How amounts are printed: unit, decimals, the sign of a saving, and what is done with the rounding. */
export function AmountFields({ choices, onChange }: AmountFieldsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.fields}>
        <OneOf
          label={words.report.unit}
          options={REPORT_UNITS}
          value={choices.unit}
          said={(each) => each}
          onChange={(unit) => onChange({ unit, decimals: USUAL_DECIMALS[unit] })}
        />
        <OneOf
          label={words.report.decimals}
          options={DECIMALS}
          value={choices.decimals}
          said={String}
          onChange={(decimals) => onChange({ decimals })}
        />
        <OneOf
          label={words.report.savingsAs}
          options={SIGN_RULES}
          value={choices.signs}
          said={(each) => words.report.signs[each]}
          onChange={(signs) => onChange({ signs })}
        />
      </div>
      <OneOf
        label={words.report.rounding}
        options={ROUNDING_POLICIES}
        value={choices.rounding}
        said={(each) => words.report.policies[each]}
        onChange={(rounding) => onChange({ rounding })}
      />
    </>
  );
}

interface OneOfProps<T> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly said: (option: T) => string;
  readonly onChange: (option: T) => void;
}

function OneOf<T extends string | number>({ label, options, value, said, onChange }: OneOfProps<T>) {
  return (
    <LabelledField label={label}>
      <Select
        value={String(value)}
        onChange={(_, data) => {
          const chosen = options.find((each) => String(each) === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((each) => (
          <option key={each} value={String(each)}>
            {said(each)}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
