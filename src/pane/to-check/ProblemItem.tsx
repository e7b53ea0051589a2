import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Problem } from '../../model/problems';
import { CellLink } from '../figures/CellLink';
import { problemKey } from '../session/state';
import { LabelledField } from '../typing/LabelledField';
import { usePlaces } from '../frame/places';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { parseAreaText } from '../session/area-text';
import { remedyOf } from './remedy-of';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  icon: { flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  aside: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

/** One problem: what is wrong, where, and what to do. What stops the write cannot be put aside. */
export function ProblemItem({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const session = useSession();
  const { model } = useSessionState();
  const { go } = usePlaces();
  const remedy = remedyOf(problem, model);
  const [reason, setReason] = useState<string>();
  const [asked, setAsked] = useState(false);
  const area = problem.where === undefined ? undefined : parseAreaText(problem.where);
  const putAside = () => {
    setAsked(true);
    if (reason !== undefined && reason.trim() !== '') session.putAside(problemKey(problem), reason.trim());
  };
  return (
    <li className={styles.root}>
      {problem.severity === 'error' ? (
        <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.error)} aria-hidden />
      ) : problem.severity === 'warning' ? (
        <Warning16Filled className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
      ) : (
        <Info16Regular className={styles.icon} aria-hidden />
      )}
      <div className={styles.text}>
        {problem.message} {area !== undefined && <CellLink to={area} />}
        <div className={styles.aside}>
          {remedy !== undefined && (
            <Button size="small" onClick={() => go(remedy.place)}>
              {remedy.label}
            </Button>
          )}
          {problem.severity !== 'error' && reason === undefined && (
            <Button size="small" onClick={() => setReason('')}>
              {words.check.putAside}
            </Button>
          )}
        </div>
        {reason !== undefined && (
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              putAside();
            }}
          >
            <LabelledField
              label={words.check.reason}
              required
              trouble={asked && reason.trim() === '' ? words.check.reasonNeeded : undefined}
            >
              <Input value={reason} onChange={(_, data) => setReason(data.value)} />
            </LabelledField>
            <Button size="small" type="submit">
              {words.check.putAside}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
