import type { Attributes } from './xml-stream';
import { streamXml } from './xml-stream';

/** An element of a small part, with the offsets between which it stands, so that changes can leave every other byte alone. */
export interface XmlElement {
  /** As written, with any prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  readonly start: number;
  /** Just behind the start tag. */
  readonly openEnd: number;
  /** Where the end tag begins; the same as `openEnd` in an element that closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

type Growing = { -readonly [Key in keyof XmlElement]: Key extends 'children' ? Growing[] : XmlElement[Key] };

/** The root element of a part. Throws Unreadable as `streamXml` does. */
export function readXmlTree(text: string, place: { readonly file: string; readonly part: string }): XmlElement {
  const document: Growing = { ...EMPTY, children: [] };
  const open: Growing[] = [document];
  streamXml(text, place, {
    open: (local, attributes, tag) => {
      // A raw `<` cannot stand in an attribute, so the nearest one before the tag's end begins the tag.
      const start = text.lastIndexOf('<', tag.end - 1);
      const element = { ...EMPTY, name: tag.name, local, attributes, children: [], start, openEnd: tag.end, selfClosing: tag.selfClosing };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (heard) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += heard;
    },
    close: (_, end) => {
      const element = open.pop();
      if (element === undefined) return;
      element.end = end;
      element.closeStart = element.selfClosing ? element.openEnd : text.lastIndexOf('<', end - 1);
    },
  });
  // A well-formed document has exactly one root; the parser has refused any other.
  return document.children[0] ?? document;
}

const EMPTY = { name: '', local: '', attributes: {}, text: '', start: 0, openEnd: 0, closeStart: 0, end: 0, selfClosing: false };

export function child(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((each) => each.local === local);
}

export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** The elements of this name at any depth below, in the order in which they begin. */
export function elementsWithin(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.flatMap((each) => [...(each.local === local ? [each] : []), ...elementsWithin(each, local)]);
}

/** The prefix of an element with its colon (`x:`), or nothing: elements put beside it need the same. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
