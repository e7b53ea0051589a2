import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DiamondDismiss20Filled } from '@fluentui/react-icons/svg/diamond-dismiss';
import { Heading } from '../frame/Heading';
import { useArrival } from '../frame/use-arrival';
import type { Problem } from '../../model/problems';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  box: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: '12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderRadius: tokens.borderRadiusLarge,
  },
  mark: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function ReadingFailed({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const session = useSession();
  const screen = useArrival<HTMLDivElement>();
  return (
    <div ref={screen} className={styles.root}>
      <Heading>{words.spend.failed}</Heading>
      <div className={styles.box}>
        <DiamondDismiss20Filled className={styles.mark} aria-hidden />
        <div>
          {problems.map((problem) => (
            <p key={problem.message} className={styles.text}>
              {problem.message}
            </p>
          ))}
          <Button size="small" onClick={() => void session.open()}>
            {words.spend.readAgain}
          </Button>
        </div>
      </div>
    </div>
  );
}
