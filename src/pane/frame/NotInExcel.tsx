import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { themeOf } from '../theme/themes';
import { usePreferredTheme } from '../theme/use-preferred-theme';
import { words } from '../words';

const useStyles = makeStyles({ root: { height: '100%' }, text: { padding: tokens.spacingHorizontalM } });

/** Where the pane is opened by something that is not Excel, or by one too old. */
export function NotInExcel({ why }: { readonly why: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeOf(usePreferredTheme())} className={styles.root}>
      <div className={styles.text} role="alert">
        <h2>{words.product}</h2>
        <p>{why}</p>
      </div>
    </FluentProvider>
  );
}
