/**
 * A picture as a tree of SVG elements: values, so that a page can make elements of it, a file text, and a test can look into it.
 * Bridges are drawn by `bridge-chart`, scenarios by year or authority by `line-chart`; both give a `DrawnChart`, whose `svgText` is a file.
 * Looks stand in presentation attributes, never in `style`, which the page's content policy refuses.
 */
export interface SvgElement {
  readonly name: 'svg' | 'g' | 'title' | 'desc' | 'defs' | 'pattern' | 'rect' | 'line' | 'path' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
}

export function element(name: SvgElement['name'], attributes: SvgElement['attributes'], children: SvgElement['children'] = []): SvgElement {
  return { name, attributes, children };
}

/** The picture as the text of an SVG file. */
export function svgText(drawn: SvgElement): string {
  const attributes = Object.entries(drawn.attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = drawn.children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child))).join('');
  return `<${drawn.name}${attributes.join('')}${inside === '' ? '/>' : `>${inside}</${drawn.name}>`}`;
}

/** No figure of a picture needs more than hundredths of a pixel. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

function escaped(value: string): string {
  // eslint-disable-next-line no-control-regex -- XML knows no such characters, and names come from people's cells
  const printable = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
