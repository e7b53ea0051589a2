import type { CellStyle, Look } from '../../../workbook/styles';
import { lookOf } from '../../../workbook/styles';
import { escapeXml } from '../package/xml-text';
import { XmlEdits } from '../package/xml-edits';
import type { XmlElement } from '../package/xml-tree';
import { child, childrenOf, prefixOf, readXmlTree } from '../package/xml-tree';

/** The numbers by which cells and conditional formats name our looks in a styles part. */
export interface StyleIds {
  readonly cellFormat: (style: CellStyle) => number;
  readonly conditional: (style: 'not quantified' | 'failed') => number;
}

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
/** What stands first in a list that a file does not have yet: its first entries are the defaults of every cell. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};
/** Below this, numbers of number formats are Excel's own. */
const FIRST_OWN_NUMBER_FORMAT = 164;

/** A styles part with nothing in it, for a file that has none. */
export function noStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;
}

/**
 * Appends the looks to a styles part. Entries that stand there already, word for word, are used again,
 * so that saving over an earlier save appends nothing; what the part held keeps its numbers.
 */
export function addStyles(
  styles: string,
  wanted: readonly CellStyle[],
  place: { readonly file: string; readonly part: string },
): { readonly styles: string; readonly ids: StyleIds } {
  const list = new StyleLists(styles, readXmlTree(styles, place));
  // Without these the cell formats have nothing to lean on.
  list.require('cellStyleXfs');
  const fontName = list.defaultFontName();
  const cellFormats = new Map(wanted.map((style) => [style, list.add('cellXfs', cellFormat(lookOf(style), list, fontName))]));
  const conditional = new Map(
    (['not quantified', 'failed'] as const).map((style) => [style, list.add('dxfs', conditionalFormat(lookOf(style)))]),
  );
  return {
    styles: list.apply(),
    ids: {
      cellFormat: (style) => cellFormats.get(style) ?? 0,
      conditional: (style) => conditional.get(style) ?? 0,
    },
  };
}

function cellFormat(look: Look, list: StyleLists, fontName: string): string {
  const ids = [
    `numFmtId="${list.numberFormat(look.numberFormat)}"`,
    `fontId="${list.add('fonts', fontXml(look, fontName))}"`,
    `fillId="${list.add('fills', fillXml(look))}"`,
    `borderId="${list.add('borders', borderXml(look))}"`,
  ].join(' ');
  const wrap = look.wrap ? ' wrapText="1"' : '';
  const alignment = `<alignment horizontal="${look.align}" vertical="center"${wrap}/>`;
  return `<xf ${ids} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

const colour = (hex: string) => `rgb="FF${hex.slice(1)}"`;

function fontXml({ font }: Look, name: string): string {
  const bold = font.bold ? '<b/>' : '';
  const italic = font.italic ? '<i/>' : '';
  return `<font>${bold}${italic}<sz val="${font.size}"/><color ${colour(font.colour)}/><name val="${escapeXml(name)}"/><family val="2"/></font>`;
}

function fillXml({ fill }: Look): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor ${colour(fill)}/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ border }: Look): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = border?.[side];
    return line === undefined ? `<${side}/>` : `<${side} style="${line.line}"><color ${colour(line.colour)}/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function conditionalFormat({ font, fill }: Look): string {
  const bold = `<b val="${font.bold ? 1 : 0}"/>`;
  const italic = `<i val="${font.italic ? 1 : 0}"/>`;
  const background = fill === undefined ? '' : `<fill><patternFill patternType="solid"><bgColor ${colour(fill)}/></patternFill></fill>`;
  return `<dxf><font>${bold}${italic}<color ${colour(font.colour)}/></font>${background}</dxf>`;
}

/** The lists of a styles part, as they grow. */
class StyleLists {
  readonly #edits: XmlEdits;
  readonly #entries = new Map<string, { readonly all: string[]; readonly had: number }>();

  constructor(
    readonly text: string,
    readonly root: XmlElement,
  ) {
    this.#edits = new XmlEdits(text);
  }

  /** The number of an entry, which is appended unless it stands there. */
  add(list: string, entry: string): number {
    const xml = this.#prefixed(entry);
    const { all } = this.require(list);
    const present = all.indexOf(xml);
    return present >= 0 ? present : all.push(xml) - 1;
  }

  numberFormat(code: string): number {
    if (code === 'General') return 0;
    if (code === '@') return 49;
    const { all } = this.require('numFmts');
    const ids = all.map((each) => Number(/numFmtId="(\d+)"/.exec(each)?.[1] ?? 0));
    const present = all.findIndex((each) => each.includes(`formatCode="${escapeXml(code)}"`));
    if (present >= 0) return ids[present] ?? 0;
    const id = Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...ids) + 1;
    all.push(this.#prefixed(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`));
    return id;
  }

  defaultFontName(): string {
    const [first] = childrenOf(child(this.root, 'fonts'), 'font');
    return (first === undefined ? undefined : child(first, 'name')?.attributes['val']) ?? 'Calibri';
  }

  require(list: string): { readonly all: string[]; readonly had: number } {
    const known = this.#entries.get(list);
    if (known !== undefined) return known;
    const present = child(this.root, list);
    const all =
      present === undefined
        ? (DEFAULTS[list] ?? []).map((each) => this.#prefixed(each))
        : present.children.map((each) => this.text.slice(each.start, each.end));
    const entries = { all, had: present === undefined ? 0 : all.length };
    this.#entries.set(list, entries);
    return entries;
  }

  apply(): string {
    // In the schema's order, since several lists may be missing at one place.
    for (const list of ORDER) {
      const { all, had } = this.#entries.get(list) ?? { all: [], had: 0 };
      if (all.length === had) continue;
      const added = all.slice(had).join('');
      const present = child(this.root, list);
      if (present === undefined) {
        const name = prefixOf(this.root) + list;
        this.#edits.insertChild(this.root, list, `<${name} count="${all.length}">${added}</${name}>`, ORDER);
      } else {
        this.#edits.setAttribute(present, 'count', String(all.length));
        this.#edits.append(present, added);
      }
    }
    return this.#edits.apply();
  }

  /** Our own XML, whose elements have no prefix and whose texts hold no `<`, in the prefix of the part. */
  #prefixed(xml: string): string {
    return xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefixOf(this.root)}`);
  }
}
