import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { MeasureKind } from '../../model/measures/definition';

const useStyles = makeStyles({
  pressure: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
  saving: { color: tokens.colorPaletteBlueForeground2, flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
});

/** Up for a pressure, down for a saving. The words beside it say the same. */
export function Direction({ kind }: { readonly kind: MeasureKind }) {
  const styles = useStyles();
  return kind === 'pressure' ? (
    <ArrowUp16Regular className={styles.pressure} aria-hidden />
  ) : (
    <ArrowDown16Regular className={styles.saving} aria-hidden />
  );
}
