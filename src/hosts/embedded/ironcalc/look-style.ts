import type { CellStyle as ModelStyle } from '@ironcalc/wasm';
import type { Look } from '../../../workbook/styles';

type Line = NonNullable<ModelStyle['border']['top']>;

/** IronCalc has no hairlines and no thin dashes: what comes nearest. */
const LINES: Readonly<Record<'hair' | 'thin' | 'medium' | 'dotted' | 'dashed', `${Line['style']}`>> = {
  hair: 'thin',
  thin: 'thin',
  medium: 'medium',
  dotted: 'dotted',
  dashed: 'mediumdashed',
};

/** One of our looks as IronCalc has it, in the font that its sheets have anyway. */
export function lookStyle(look: Look, base: ModelStyle): ModelStyle {
  const { font, fill, border = {}, numberFormat, align, wrap } = look;
  const line = (side: keyof typeof border) => {
    const { [side]: drawn } = border;
    return drawn === undefined ? {} : { [side]: { style: LINES[drawn.line], color: drawn.colour } };
  };
  return {
    ...base,
    fill: fill === undefined ? {} : { color: fill },
    font: { ...base.font, b: font.bold, i: font.italic, sz: font.size, color: font.colour },
    border: { ...line('top'), ...line('bottom'), ...line('left'), ...line('right') },
    num_fmt: modelFormat(numberFormat),
    alignment: { horizontal: align, vertical: 'center', wrap_text: wrap },
  };
}

/** A number format that IronCalc can show: a pound sign outside quotes makes it answer `#VALUE!`. */
export function modelFormat(code: string): string {
  if (code === 'General') return 'general';
  return code
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, currency: string) => (currency === '' ? '' : `"${currency}"`))
    .replace(/"[^"]*"|\\.|[£€]/g, (piece) => (piece === '£' || piece === '€' ? `"${piece}"` : piece));
}
