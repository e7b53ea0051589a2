import { tokens } from '@fluentui/react-components';
import type { ChartLooks } from '../../charts/looks';

/** Charts in the colours of the theme; in a contrast theme all of them are its text colour, and hatches, arrows and dashes tell them apart. */
export const PANE_CHART: ChartLooks = {
  ink: tokens.colorNeutralForeground1,
  faint: tokens.colorNeutralStroke2,
  paper: tokens.colorNeutralBackground1,
  budget: tokens.colorNeutralForeground3,
  increase: tokens.colorPaletteDarkOrangeForeground1,
  decrease: tokens.colorPaletteBlueForeground2,
  decreaseTint: tokens.colorPaletteBlueBackground2,
  lines: [
    tokens.colorNeutralForeground3,
    tokens.colorPaletteDarkOrangeForeground1,
    tokens.colorPaletteBlueForeground2,
    tokens.colorPaletteBerryForeground1,
    tokens.colorPaletteTealForeground2,
  ],
};
