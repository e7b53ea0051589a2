import { Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { yearLabel, type FinancialYear } from '../../model/financial-year';
import { includes, type BudgetModel, type Scope } from '../../model/scenario';
import { EXTRA_COLUMNS, type ReportChoices } from '../../report/choices';
import { listed } from '../../report/listed';
import { Fold } from '../frame/Fold';
import { ScopeField } from '../scenarios/form/ScopeField';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';

interface RowsAndColumnsProps {
  readonly model: BudgetModel;
  readonly choices: ReportChoices;
  readonly onChange: (change: Partial<ReportChoices>) => void;
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What stands in the rows and columns; closed, its second line says so. */
export function RowsAndColumns({ model, choices, onChange }: RowsAndColumnsProps) {
  const { base, years } = model;
  const chosenYears = choices.years === 'all' ? years : choices.years;
  const authorities = base.authorities.filter(({ ref }) => includes(choices.authorities, ref));
  const services = base.services.filter((service) => includes(choices.services, service));
  const now = words.report.rowsNow({
    services: services.length === base.services.length && services.length > 1 ? undefined : listed(services),
    authorities: authorities.length,
    years: chosenYears.length,
    base: choices.columns.includes('base'),
  });
  return (
    <Fold title={words.report.rowsAndColumns} now={now}>
      <LabelledField label={words.compare.rows}>
        <Select
          value={choices.rowsAre}
          onChange={(_, { value }) => onChange({ rowsAre: value === 'services' ? 'services' : 'authorities' })}
        >
          <option value="authorities">{words.compare.authorities}</option>
          <option value="services">{words.compare.services}</option>
        </Select>
      </LabelledField>
      <ScopeField
        label={words.form.services}
        all={words.scenarios.allServices}
        names={base.services}
        scope={choices.services}
        onChange={(chosen) => onChange({ services: chosen })}
      />
      <ScopeField
        label={words.form.authorities}
        all={words.scenarios.allAuthorities(base.authorities.length)}
        names={base.authorities.map(({ name }) => name)}
        scope={namesOf(choices.authorities, model)}
        onChange={(chosen) => onChange({ authorities: refsOf(chosen, model) })}
      />
      <Ticks
        legend={words.report.years}
        options={years.map((year) => ({ key: year, label: yearLabel(year) }))}
        ticked={chosenYears}
        onChange={(ticked) => onChange({ years: ticked.length === years.length ? 'all' : ticked })}
      />
      <Ticks
        legend={words.report.columns}
        options={EXTRA_COLUMNS.map((key) => ({ key, label: words.report.extraColumns[key] }))}
        ticked={choices.columns}
        onChange={(columns) => onChange({ columns })}
      />
    </Fold>
  );
}

interface TicksProps<T> {
  readonly legend: string;
  readonly options: readonly { readonly key: T; readonly label: string }[];
  readonly ticked: readonly T[];
  readonly onChange: (ticked: readonly T[]) => void;
}

function Ticks<T extends string | FinancialYear>({ legend, options, ticked, onChange }: TicksProps<T>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={ticked.includes(key)}
          onChange={(_, { checked }) =>
            onChange(options.map((each) => each.key).filter((each) => (each === key ? checked === true : ticked.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}

function namesOf(refs: Scope, { base }: BudgetModel): Scope {
  return refs === 'all' ? 'all' : base.authorities.flatMap(({ ref, name }) => (refs.includes(ref) ? [name] : []));
}

function refsOf(names: Scope, { base }: BudgetModel): Scope {
  return names === 'all' ? 'all' : base.authorities.flatMap(({ ref, name }) => (names.includes(name) ? [ref] : []));
}
