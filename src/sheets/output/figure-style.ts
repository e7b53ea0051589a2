import type { CellStyle } from '../../workbook/styles';
import type { InputRow } from '../inputs/input-row';

const FIGURE_STYLES: Record<InputRow['unit'], CellStyle> = {
  '%': 'body rate',
  '% rise': 'body rate',
  '£': 'body factor',
  '£ an hour': 'body wage',
  date: 'body date',
  months: 'body factor',
  'month no.': 'body right',
  number: 'body factor',
  people: 'body factor',
  places: 'body factor',
  weeks: 'body factor',
  years: 'body factor',
  text: 'body text',
  setting: 'body text',
};

/** The look of a figure that is shown in its unit and not typed. */
export function figureStyleOf(unit: InputRow['unit']): CellStyle {
  return FIGURE_STYLES[unit];
}
