import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { MeasureDefinition } from '../../model/measures/definition';
import { Direction } from '../figures/Direction';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  boxed: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, padding: '9px 12px' },
  text: { flexGrow: 1, minWidth: 0 },
  name: { display: 'block' },
  boxedName: { fontWeight: tokens.fontWeightSemibold },
  example: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface MeasureChoiceProps {
  readonly definition: MeasureDefinition;
  readonly boxed?: boolean;
  readonly first?: boolean;
  readonly onChoose: () => void;
}

/** A kind of measure to choose, with an example of it. */
export function MeasureChoice({ definition, boxed = false, first = false, onChoose }: MeasureChoiceProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      data-first={first ? '' : undefined}
      className={mergeClasses(styles.root, boxed && styles.boxed)}
      onClick={onChoose}
    >
      {boxed && <Direction kind={definition.kind} />}
      <span className={styles.text}>
        <span className={mergeClasses(styles.name, boxed && styles.boxedName)}>{definition.name}</span>
        <span className={styles.example}>{definition.example}</span>
      </span>
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}
