import type { Look } from '../../workbook/styles';
import { lookOf, styleName } from '../../workbook/styles';
import type { CellStyle } from '../../workbook/styles';
import type { Step } from './steps';
import { step } from './steps';

const EDGES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const LINES = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
} as const;
const ALIGNMENTS = { left: 'Left', right: 'Right', general: 'General' } as const;

/** Adds a look to the workbook's own list of styles. One that is there already is left alone: a person may have adapted it. */
export function addStyleStep(style: CellStyle): Step {
  const look: Look = lookOf(style);
  return step(24, (context) => {
    const { styles } = context.workbook;
    styles.add(styleName(style));
    const made = styles.getItem(styleName(style));
    made.font.size = look.font.size;
    made.font.bold = look.font.bold;
    made.font.italic = look.font.italic;
    made.font.color = look.font.colour;
    if (look.fill !== undefined) made.fill.color = look.fill;
    made.numberFormat = look.numberFormat;
    made.horizontalAlignment = ALIGNMENTS[look.align];
    made.wrapText = look.wrap;
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const given = look.border?.[side];
      if (given === undefined) continue;
      const border = made.borders.getItem(EDGES[side]);
      border.style = LINES[given.line].style;
      border.weight = LINES[given.line].weight;
      border.color = given.colour;
    }
  });
}

export function removeStyleStep(name: string): Step {
  return step(2, (context) => {
    context.workbook.styles.getItem(name).delete();
  });
}
