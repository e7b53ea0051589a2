import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** The greens of Excel, dark to light. */
const GREEN: BrandVariants = {
  10: '#021007',
  20: '#04210F',
  30: '#063317',
  40: '#08421E',
  50: '#0A5126',
  60: '#0B602E',
  70: '#0E6E38',
  80: '#107C41',
  90: '#1F8A4F',
  100: '#37A066',
  110: '#4DB27B',
  120: '#63C391',
  130: '#82D0A8',
  140: '#A0DDBE',
  150: '#C1EAD4',
  160: '#E3F6EB',
};

const dark = createDarkTheme(GREEN);

const THEMES: Record<ThemeName, Theme> = {
  light: createLightTheme(GREEN),
  // In the dark, text in the middle greens would be too faint on grey.
  dark: {
    ...dark,
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[120],
    colorBrandForegroundLinkHover: GREEN[130],
  },
  contrast: teamsHighContrastTheme,
};

export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}
