import type { InPieces } from '../../model/in-pieces';

/** Custom XML parts travel and are saved with the workbook, are no cells, and can be found again by their namespace. */
export const NAMESPACE = 'urn:budget-scenarios:last-write';

/** Characters in one part: a part travels in one piece. */
const LONGEST = 250_000;

/**
 * A text, which comes in pieces, as documents of custom XML parts. JSON lets every character stand as an escape, so that nothing is left
 * in it that XML would read as markup, change, or refuse.
 */
export function* xmlOf(json: Iterable<string>): InPieces<readonly string[]> {
  const pieces: string[] = [];
  let text = '';
  for (const more of json) {
    text += more.replace(/[<>&\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    for (; text.length > LONGEST; text = text.slice(LONGEST)) pieces.push(text.slice(0, LONGEST));
    yield;
  }
  pieces.push(text);
  const mark = crypto.randomUUID();
  return pieces.map(
    (piece, index) =>
      `<part xmlns="${NAMESPACE}" of="${mark}" number="${String(index + 1)}" parts="${String(pieces.length)}">${piece}</part>`,
  );
}

/** The texts that these documents hold, whatever their order; one of which a piece is missing is left out. */
export function jsonIn(documents: readonly string[]): readonly string[] {
  const texts = new Map<string, { readonly parts: number; readonly pieces: Map<number, string> }>();
  for (const document of documents) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(document)?.[1] ?? '';
    const piece = /<(?:\w+:)?part\b[^>]*>([^<]*)<\//.exec(document)?.[1];
    const text = texts.get(attribute('of')) ?? { parts: Number(attribute('parts')), pieces: new Map<number, string>() };
    if (piece !== undefined) texts.set(attribute('of'), { ...text, pieces: text.pieces.set(Number(attribute('number')), piece) });
  }
  return [...texts.values()].flatMap(({ parts, pieces }) =>
    pieces.size === parts ? [Array.from({ length: parts }, (_, index) => pieces.get(index + 1) ?? '').join('')] : [],
  );
}
