import { problem } from '../../../model/problems';
import { relationshipsPath } from '../package/relationships';
import { decodeXml, encodeXml, escapeXml } from '../package/xml-text';
import { XmlEdits } from '../package/xml-edits';
import type { XmlElement } from '../package/xml-tree';
import { childrenOf, prefixOf, readXmlTree } from '../package/xml-tree';
import type { Parts } from '../package/zip';
import { findPart } from '../package/zip';
import { Unreadable } from '../unreadable';

/** The parts of a file while some of them are changed, added and taken out; all others stay the very bytes that they were. */
export class PackageEdit {
  readonly #parts: Map<string, Uint8Array>;

  constructor(
    parts: Parts,
    readonly fileName: string,
  ) {
    this.#parts = new Map(parts);
  }

  get parts(): Parts {
    return this.#parts;
  }

  text(part: string): string {
    return decodeXml(this.#parts.get(part) ?? new Uint8Array());
  }

  tree(part: string): XmlElement {
    return readXmlTree(this.text(part), { file: this.fileName, part });
  }

  replace(part: string, text: string): void {
    this.#parts.set(part, encodeXml(text));
  }

  /** Adds a part, which `from` then leads to. Answers the relationship's id. */
  add(part: string, text: string, from: string, type: { readonly relationship: string; readonly content: string }): string {
    this.#parts.set(part, encodeXml(text));
    this.#change('[Content_Types].xml', (root, edits) => {
      edits.append(root, `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type.content}"/>`);
    });
    let id = '';
    this.#change(relationshipsPath(from), (root, edits) => {
      const taken = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes['Id']));
      id = freeName((number) => `rId${number}`, taken, taken.size + 1);
      const target = escapeXml(relativePath(from, part));
      edits.append(root, `<${prefixOf(root)}Relationship Id="${id}" Type="${type.relationship}" Target="${target}"/>`);
    });
    return id;
  }

  /** Takes out a part and the relationship by which `from` leads to it. */
  remove(part: string, from: string, relationshipId: string): void {
    this.#parts.delete(part);
    this.#change('[Content_Types].xml', (root, edits) => {
      const wanted = `/${part}`.toLowerCase();
      const stale = childrenOf(root, 'Override').filter(({ attributes }) => attributes['PartName']?.toLowerCase() === wanted);
      for (const each of stale) edits.remove(each);
    });
    this.#change(relationshipsPath(from), (root, edits) => {
      const stale = childrenOf(root, 'Relationship').filter(({ attributes }) => attributes['Id'] === relationshipId);
      for (const each of stale) edits.remove(each);
    });
  }

  /** A name that no part has: `worksheets/sheet4.xml` where there are three. */
  freePart(nameOf: (number: number) => string): string {
    return freeName(nameOf, new Set([...this.#parts.keys()].map((each) => each.replaceAll('\\', '/').toLowerCase())), 1);
  }

  #change(path: string, change: (root: XmlElement, edits: XmlEdits) => void): void {
    const part = findPart(this.#parts, path);
    if (part === undefined) throw new Unreadable(problem('file-damaged', { file: this.fileName, where: `${path} is missing` }));
    const edits = new XmlEdits(this.text(part));
    change(this.tree(part), edits);
    this.replace(part, edits.apply());
  }
}

function freeName(nameOf: (number: number) => string, taken: ReadonlySet<string | undefined>, from: number): string {
  let number = from;
  while (taken.has(nameOf(number)) || taken.has(nameOf(number).toLowerCase())) number++;
  return nameOf(number);
}

/** How `from` names a part beside or below it. */
function relativePath(from: string, part: string): string {
  const folder = from.replaceAll('\\', '/').replace(/[^/]*$/, '');
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}
