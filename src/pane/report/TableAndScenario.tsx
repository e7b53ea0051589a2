import { Select } from '@fluentui/react-components';
import type { BudgetModel } from '../../model/scenario';
import { REPORT_TABLES, type ReportChoices } from '../../report/choices';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';
import { NamedChoice } from '../typing/NamedChoice';

interface TableAndScenarioProps {
  readonly model: BudgetModel;
  readonly choices: ReportChoices;
  readonly onChange: (change: Partial<ReportChoices>) => void;
}

/** Which table, of which scenario. */
export function TableAndScenario({ model, choices, onChange }: TableAndScenarioProps) {
  return (
    <>
      <LabelledField label={words.report.table}>
        <Select
          value={choices.table}
          onChange={(_, { value }) => {
            const table = REPORT_TABLES.find((each) => each === value);
            if (table !== undefined) onChange({ table });
          }}
        >
          {REPORT_TABLES.map((table) => (
            <option key={table} value={table}>
              {words.report.tables[table]}
            </option>
          ))}
        </Select>
      </LabelledField>
      <NamedChoice
        label={words.report.scenario}
        among={model.scenarios}
        chosen={choices.scenario}
        onChoose={(scenario) => onChange({ scenario })}
      />
    </>
  );
}
