import { Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scope } from '../../../model/scenario';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';

const SEVERAL = '\u0000several';
const ALL = '\u0000all';
const LONG = 22;

const useStyles = makeStyles({
  list: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  // Long names have the whole width: none is cut.
  whole: { gridColumn: '1 / -1' },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
});

interface ScopeFieldProps {
  readonly label: string;
  readonly all: string;
  readonly names: readonly string[];
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** All of them, one of them, or several with ticks. */
export function ScopeField({ label, all, names, scope, onChange }: ScopeFieldProps) {
  const styles = useStyles();
  const [several, setSeveral] = useState(scope !== 'all' && scope.length !== 1);
  const chosen = scope === 'all' ? names : scope;
  const choose = (value: string) => {
    setSeveral(value === SEVERAL);
    if (value === ALL) onChange('all');
    else if (value !== SEVERAL) onChange([value]);
  };
  const tick = (name: string, ticked: boolean) => {
    const next = names.filter((each) => (each === name ? ticked : chosen.includes(each)));
    onChange(next.length === names.length ? 'all' : next);
  };
  return (
    <>
      <LabelledField
        className={names.some((name) => name.length > LONG) ? styles.whole : ''}
        label={label}
        trouble={chosen.length === 0 ? words.form.missing : undefined}
      >
        <Select value={several ? SEVERAL : scope === 'all' ? ALL : (scope[0] ?? SEVERAL)} onChange={(_, data) => choose(data.value)}>
          <option value={ALL}>{all}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {names.length > 2 && <option value={SEVERAL}>{several ? words.form.severalChosen(chosen.length) : words.form.several}</option>}
        </Select>
      </LabelledField>
      {several && (
        <fieldset className={styles.list}>
          <legend className={styles.legend}>{label}</legend>
          {names.map((name) => (
            <Checkbox key={name} label={name} checked={chosen.includes(name)} onChange={(_, data) => tick(name, data.checked === true)} />
          ))}
        </fieldset>
      )}
    </>
  );
}
