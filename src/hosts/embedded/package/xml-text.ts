/** The text of an XML part: UTF-8 or UTF-16 by its byte order mark, or what its declaration names. The mark itself is taken off. */
export function decodeXml(bytes: Uint8Array): string {
  return xmlDecoder(bytes).decode(bytes);
}

/** What decodes a part that comes in pieces, by its first bytes. */
export function xmlDecoder(first: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(first));
}

/** A changed part, always as UTF-8; a declaration that names another encoding is corrected. */
export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2'));
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(latin1(bytes.subarray(0, 200)));
  const declared = declaration?.[1]?.toLowerCase() ?? 'utf-8';
  // A part without the marks of UTF-16 that says UTF-16 was converted by someone who left the declaration.
  return declared.startsWith('utf-16') || !isKnown(declared) ? 'utf-8' : declared;
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Text or an attribute's value as it stands in XML. Quotes are escaped too, so that it serves both. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A cell's text as a spreadsheet file keeps it: characters that XML cannot hold are written `_x0001_`,
 * and a text that happens to look like that is told apart by escaping its underscore.
 */
export function escapeCellText(text: string): string {
  const marked = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escapeXml(marked.replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));
}

/** What a cell's text in a file means: the reverse of `escapeCellText`. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The words of a drawing: characters that XML cannot hold are shown as unknown ones, because nothing there undoes an escaping. */
export function escapeDrawingText(text: string): string {
  return escapeXml(text.replace(NOT_IN_XML, '\uFFFD'));
}

// Control characters, unpaired surrogates and the two non-characters have no place in XML 1.0, not even escaped.
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
