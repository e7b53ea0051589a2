import { SaxesParser } from 'saxes';
import { problem } from '../../../model/problems';
import { Unreadable } from '../unreadable';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  /** `local` is the name without its prefix; `name` as written; `end` is the offset just behind the start tag. */
  readonly open?: (
    local: string,
    attributes: Attributes,
    tag: { readonly name: string; readonly end: number; readonly selfClosing: boolean },
  ) => void;
  readonly text?: (text: string) => void;
  /** `end` is the offset just behind the end tag (or the start tag, where the element closes itself). */
  readonly close?: (local: string, end: number) => void;
}

/**
 * Reads an XML part from front to back. Offsets count UTF-16 units in the given text.
 * Throws Unreadable where the XML is malformed, and on any document type: Office writes none,
 * and entities declared in one can swell a small file to gigabytes or fetch from elsewhere.
 */
export function streamXml(text: string, place: XmlPlace, listener: XmlListener): void {
  xmlReader(place, listener).write(text).close();
}

export interface XmlPlace {
  readonly file: string;
  readonly part: string;
}

/** The same for a part that comes in pieces: each is written, and after the last the reader is closed. */
export function xmlReader(place: XmlPlace, listener: XmlListener): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new Unreadable(problem('file-damaged', { file: place.file, where: place.part }));
  });
  parser.on('doctype', () => {
    throw new Unreadable(problem('file-declares-entities', { file: place.file }));
  });
  const { open, text: heard, close } = listener;
  if (open !== undefined) {
    parser.on('opentag', (tag) =>
      open(localName(tag.name), tag.attributes, { name: tag.name, end: parser.position, selfClosing: tag.isSelfClosing }),
    );
  }
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name), parser.position));
  if (heard !== undefined) {
    parser.on('text', heard);
    parser.on('cdata', heard);
  }
  return parser;
}

export interface XmlReader {
  write(text: string): XmlReader;
  close(): unknown;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A value such as `r:id`, whatever prefix the writer chose for the namespace of relationships. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

/** Whether an on/off attribute is on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
