import { makeStyles, tokens } from '@fluentui/react-components';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** In place of a figure that nobody has stated. It never looks like 0. */
export function NotQuantified() {
  return (
    <span className={useStyles().root}>
      <SubtractCircle16Regular aria-hidden />
      {words.notQuantified}
    </span>
  );
}
