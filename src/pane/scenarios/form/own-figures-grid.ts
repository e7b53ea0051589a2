import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the table of figures by authority. */
export const useFiguresGrid = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  total: { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`, '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  name: { width: '34%', textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 4px 4px 0', overflowWrap: 'break-word' },
  number: { textAlign: 'right', padding: '4px 6px 4px 4px', fontVariantNumeric: 'tabular-nums' },
  fieldHead: { width: '72px', textAlign: 'right', padding: '4px 0', overflowWrap: 'break-word' },
  /** Counts and pounds have more digits than rates. */
  wide: { width: '98px' },
  field: { padding: '3px 0' },
});
