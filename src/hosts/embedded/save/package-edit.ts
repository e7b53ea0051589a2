import { problem } from '../../../model/problems';
import type { Relationship } from '../package/relationships';
import { readRelationships, relationshipsPath } from '../package/relationships';
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

  /** The relationships of a part as they are now. */
  relationships(part: string): readonly Relationship[] {
    return readRelationships(this.#parts, part, this.fileName);
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
    if (findPart(this.#parts, relationshipsPath(from)) === undefined) this.replace(relationshipsPath(from), NO_RELATIONSHIPS);
    this.#change(relationshipsPath(from), (root, edits) => {
      const taken = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes['Id']));
      id = freeName((number) => `rId${number}`, taken, taken.size + 1);
      const target = escapeXml(relativePath(from, part));
      edits.append(root, `<${prefixOf(root)}Relationship Id="${id}" Type="${type.relationship}" Target="${target}"/>`);
    });
    return id;
  }

  /** Takes out a part, the relationship by which `from` leads to it, and the parts to which only it led. */
  remove(part: string, from: string, relationshipId: string): void {
    this.#takeOut(part);
    this.#change(relationshipsPath(from), (root, edits) => {
      const stale = childrenOf(root, 'Relationship').filter(({ attributes }) => attributes['Id'] === relationshipId);
      for (const each of stale) edits.remove(each);
    });
  }

  /** A name that no part has: `worksheets/sheet4.xml` where there are three. */
  freePart(nameOf: (number: number) => string): string {
    return freeName(nameOf, new Set([...this.#parts.keys()].map((each) => each.replaceAll('\\', '/').toLowerCase())), 1);
  }

  #takeOut(part: string): void {
    const followers = this.relationships(part).flatMap((each) => each.part ?? []);
    this.#parts.delete(part);
    const list = findPart(this.#parts, relationshipsPath(part));
    if (list !== undefined) this.#parts.delete(list);
    this.#change('[Content_Types].xml', (root, edits) => {
      const wanted = `/${part}`.toLowerCase();
      const stale = childrenOf(root, 'Override').filter(({ attributes }) => attributes['PartName']?.toLowerCase() === wanted);
      for (const each of stale) edits.remove(each);
    });
    if (followers.length === 0) return;
    const needed = this.#partsLedTo();
    for (const each of new Set(followers)) if (!needed.has(each) && this.#parts.has(each)) this.#takeOut(each);
  }

  /** Every part to which some other part leads. */
  #partsLedTo(): ReadonlySet<string> {
    const led = [...this.#parts.keys()].flatMap((each) => this.relationships(each).flatMap(({ part }) => part ?? []));
    return new Set([...led, ...this.relationships('').flatMap(({ part }) => part ?? [])]);
  }

  #change(path: string, change: (root: XmlElement, edits: XmlEdits) => void): void {
    const part = findPart(this.#parts, path);
    if (part === undefined) throw new Unreadable(problem('file-damaged', { file: this.fileName, where: `${path} is missing` }));
    const edits = new XmlEdits(this.text(part));
    change(this.tree(part), edits);
    this.replace(part, edits.apply());
  }
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function freeName(nameOf: (number: number) => string, taken: ReadonlySet<string | undefined>, from: number): string {
  let number = from;
  while (taken.has(nameOf(number)) || taken.has(nameOf(number).toLowerCase())) number++;
  return nameOf(number);
}

/** How `from` names another part: `../charts/chart1.xml`. */
function relativePath(from: string, part: string): string {
  const folders = from.split(/[\\/]/).slice(0, -1);
  const steps = part.split('/');
  const apart = folders.findIndex((folder, index) => folder !== steps[index]);
  const common = apart < 0 ? folders.length : apart;
  return [...folders.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}
