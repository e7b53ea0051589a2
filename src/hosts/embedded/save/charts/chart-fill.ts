import type { ChartSeries } from '../../../../workbook/sheet-content';

/** How much of the colour is in what stands between the lines of a hatching. */
const TINT = 0.2;
/** How bright the outline of a plain column is beside its inside: enough for a pale one to stand out from the white. */
const SHADE = 0.6;

/** The inside and the outline of a series' columns. */
export function fillXml(fill: ChartSeries['fill']): string {
  if (fill === 'none') return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  const { colour, hatched } = fill;
  const line = hatched ? colour : mixed(colour, (part) => part * SHADE);
  return `<c:spPr>${hatched ? hatchingXml(colour) : solidXml(colour)}<a:ln w="9525">${solidXml(line)}</a:ln></c:spPr>`;
}

/** A line, dashed where a column would be hatched. */
export function lineLooksXml(fill: ChartSeries['fill']): string {
  if (fill === 'none') return '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  const dashes = fill.hatched ? '<a:prstDash val="dash"/>' : '';
  return `<c:spPr><a:ln w="28575" cap="rnd">${solidXml(fill.colour)}${dashes}<a:round/></a:ln></c:spPr>`;
}

export function markerLooksXml(fill: ChartSeries['fill']): string {
  return fill === 'none' ? '' : `<c:spPr>${solidXml(fill.colour)}<a:ln w="9525">${solidXml(fill.colour)}</a:ln></c:spPr>`;
}

export function solidXml(colour: string): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`;
}

/** Told from the plain columns without seeing colours, and on a black-and-white print. */
function hatchingXml(colour: string): string {
  const between = mixed(colour, (part) => 255 - (255 - part) * TINT);
  return `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourXml(colour)}</a:fgClr><a:bgClr>${colourXml(between)}</a:bgClr></a:pattFill>`;
}

function colourXml(colour: string): string {
  return `<a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/>`;
}

function mixed(colour: string, change: (part: number) => number): string {
  const hex = (start: number) => {
    const part = Math.round(change(Number.parseInt(colour.slice(start, start + 2), 16)));
    return part.toString(16).padStart(2, '0');
  };
  return `#${hex(1)}${hex(3)}${hex(5)}`;
}
