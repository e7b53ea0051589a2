import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

/** Changes to the text of one part, gathered and then made at once. Whatever they do not name stays as it is, byte for byte. */
export class XmlEdits {
  readonly #edits: { readonly start: number; readonly end: number; readonly xml: string }[] = [];

  constructor(readonly text: string) {}

  insert(at: number, xml: string): void {
    this.replace(at, at, xml);
  }

  replace(start: number, end: number, xml: string): void {
    this.#edits.push({ start, end, xml });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Adds children at an element's end. Once for each element: an element that closes itself is opened by it. */
  append(element: XmlElement, xml: string): void {
    if (xml === '') return;
    if (!element.selfClosing) this.insert(element.closeStart, xml);
    else this.replace(this.text.lastIndexOf('/', element.openEnd), element.openEnd, `>${xml}</${element.name}>`);
  }

  /** Puts a child where the schema's `order` of the parent's children has it. */
  insertChild(parent: XmlElement, local: string, xml: string, order: readonly string[]): void {
    const rank = order.indexOf(local);
    const next = parent.children.find((each) => order.indexOf(each.local) > rank);
    if (next === undefined) this.append(parent, xml);
    else this.insert(next.start, xml);
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.text.slice(element.start, element.openEnd);
    const changed = withAttribute(tag, name, value);
    // Only the difference, since the end of the same tag may be edited too.
    const head = commonLength(tag, changed, (text, index) => text[index]);
    const tail = commonLength(tag.slice(head), changed.slice(head), (text, index) => text.at(-1 - index));
    this.replace(element.start + head, element.openEnd - tail, changed.slice(head, changed.length - tail));
  }

  /** The changed text. Edits at one place are made in the order in which they were asked for. */
  apply(): string {
    const pieces: string[] = [];
    let reached = 0;
    for (const edit of [...this.#edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
      pieces.push(this.text.slice(reached, edit.start), edit.xml);
      reached = edit.end;
    }
    return pieces.join('') + this.text.slice(reached);
  }
}

/** A start tag with this attribute, in place of the one that it may have. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeXml(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space: string) => space + written);
  return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${written}`);
}

/** How many characters two texts have in common, from the end that `at` counts from. */
function commonLength(one: string, other: string, at: (text: string, index: number) => string | undefined): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && at(one, length) === at(other, length)) length++;
  return length;
}
