import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { BASES, kindOfMoneyFrom, kindOfMoneyWords, SPEND_GROUPS, STAGES, type KindOfMoney } from '../../model/kind-of-money';
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

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))', gap: tokens.spacingHorizontalS },
});

interface KindOfMoneyFieldProps extends FactFieldProps {
  readonly funder: string;
  /** Undefined where a column says who pays for each row. */
  readonly onFunder: ((funder: string) => void) | undefined;
}

/** Stage, gross or net, spend group and funder, each said on its own: `Original budget, gross, third-party payments`. */
export function KindOfMoneyField({ value, onChange, funder, onFunder }: KindOfMoneyFieldProps) {
  const styles = useStyles();
  const kind = kindOfMoneyFrom(value);
  const put = (change: Partial<KindOfMoney>) => onChange(kindOfMoneyWords({ ...kind, ...change }));
  const funders: readonly string[] =
    funder === '' || words.spend.funders.some((each) => each === funder) ? words.spend.funders : [...words.spend.funders, funder];
  return (
    <div className={styles.root}>
      <Choice label={words.spend.stage} fact="kindOfMoney" needed value={kind.stage} among={STAGES} onChoose={(stage) => put({ stage })} />
      <Choice label={words.spend.grossOrNet} needed value={kind.basis} among={BASES} onChoose={(basis) => put({ basis })} />
      <Choice label={words.spend.spendGroup} value={kind.group} among={SPEND_GROUPS} onChoose={(group) => put({ group })} />
      {onFunder === undefined ? (
        <LabelledField label={words.spend.paidBy}>
          <Select disabled value="">
            <option value="">{words.spend.asColumnSays}</option>
          </Select>
        </LabelledField>
      ) : (
        <Choice label={words.spend.paidBy} value={funder} among={funders} onChoose={onFunder} />
      )}
    </div>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly fact?: string;
  readonly needed?: boolean;
  readonly value: Option | '';
  readonly among: readonly Option[];
  readonly onChoose: (option: Option | '') => void;
}

function Choice<Option extends string>({ label, fact, needed = false, value, among, onChoose }: ChoiceProps<Option>) {
  return (
    <LabelledField label={label}>
      <Select
        {...(fact === undefined ? {} : { 'data-fact': fact })}
        value={value}
        onChange={(_, data) => onChoose(among.find((each) => each === data.value) ?? '')}
      >
        <option value="">{needed ? words.spend.choose : words.spend.notSaid}</option>
        {among.map((each) => (
          <option key={each} value={each}>
            {each.charAt(0).toUpperCase() + each.slice(1)}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
