/** Marks that statistical tables hang on a name: `[note 1]`, `[x]`, `(a)`, `(3)`, `(b,c)`, `*`, superscripts. */
const FOOTNOTES =
  /(?:\s*(?:\[(?:notes?[^\]]*|[a-z]|\d{1,2})\]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})(?:\s*[,&]\s*(?:[a-z]|\d{1,2}))*\)|[*†‡§#]|[\u00b9\u00b2\u00b3\u00aa\u00ba\u2070-\u209f\u1d2c-\u1d6a]))+$/iu;

/**
 * The name of an authority or service as it should be shown: without footnote marks, stray spaces and line breaks.
 * Capitals and words stay as printed. A text that is nothing but marks stays too.
 */
export function cleanLabel(printed: string): string {
  const tidy = printed
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = tidy.replace(FOOTNOTES, '').trim();
  return bare === '' ? tidy : bare;
}

/** What two spellings of one name have in common: cleaned, without regard to capitals. */
export function labelKey(name: string): string {
  return cleanLabel(name).toLowerCase();
}
