import { makeStyles, tokens } from '@fluentui/react-components';

/** The part of the pane that scrolls, between the tabs and the write bar. */
export const useContentStyles = makeStyles({
  content: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '80px',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalL} 12px ${tokens.spacingVerticalXL}`,
  },
});
