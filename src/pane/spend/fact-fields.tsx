import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';

interface FactFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function UnitField({ value, onChange }: FactFieldProps) {
  return (
    <Select aria-label={words.spend.facts.unit} data-fact="unit" value={value} onChange={(_, data) => onChange(data.value)}>
      {value === '' && <option value="">{words.spend.choose}</option>}
      {words.spend.units.map((unit) => (
        <option key={unit} value={unit}>
          {words.spend.unitSaid[unit] ?? unit}
        </option>
      ))}
    </Select>
  );
}

export function YearField({ value, onChange }: FactFieldProps) {
  return (
    <Input
      aria-label={words.spend.facts.year}
      data-fact="year"
      value={value}
      placeholder="2010/11"
      onChange={(_, data) => onChange(data.value)}
    />
  );
}

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS } });

/** Stage of the budget, and gross or net: `Original budget, gross`. Each has to be said on its own. */
export function KindOfMoneyField({ value, onChange }: FactFieldProps) {
  const styles = useStyles();
  const stage = words.spend.stages.find((each) => value.toLowerCase().startsWith(each.toLowerCase())) ?? '';
  const basis = words.spend.grossNet.find((each) => value.toLowerCase().split(/[ ,]+/).includes(each)) ?? '';
  const put = (newStage: string, newBasis: string) => onChange([newStage, newBasis].filter((each) => each !== '').join(', '));
  return (
    <div className={styles.root}>
      <LabelledField label={words.spend.stage}>
        <Select data-fact="kindOfMoney" value={stage} onChange={(_, data) => put(data.value, basis)}>
          <option value="">{words.spend.choose}</option>
          {words.spend.stages.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </LabelledField>
      <LabelledField label={words.spend.grossOrNet}>
        <Select value={basis} onChange={(_, data) => put(stage, data.value)}>
          <option value="">{words.spend.choose}</option>
          {words.spend.grossNet.map((each) => (
            <option key={each} value={each}>
              {each.charAt(0).toUpperCase() + each.slice(1)}
            </option>
          ))}
        </Select>
      </LabelledField>
    </div>
  );
}
