import { makeStyles, tokens } from '@fluentui/react-components';

/** The part of the pane between the tabs and the write bar, and what scrolls in it: one behind the other, all of them in the same place. */
export const useContentStyles = makeStyles({
  stage: { position: 'relative', flexGrow: 1, flexBasis: 0, minHeight: '80px' },
  content: {
    position: 'absolute',
    inset: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    containerType: 'inline-size',
    padding: `${tokens.spacingVerticalL} 12px ${tokens.spacingVerticalXL}`,
  },
});
