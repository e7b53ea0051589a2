/** What a label says of the row or column that it names. */
export type LabelMeaning = 'total' | 'whole' | 'class' | 'of which' | 'note' | 'name';

const TOTAL =
  /^(?:(?:grand|overall|sub|sub-|net|gross|combined|running|level\s*\d+)\s*)?(?:totals?|subtotals?)\b|\b(?:grand\s+|sub-?\s?)?(?:totals?|subtotals?)(?:\s*\([^)]*\))?\s*:?$|^sum of\b/i;

/** Sums that are called otherwise: those that name the lines they add, and the lines of the revenue returns that sum the others. */
const SUM =
  /\((?:total|sum)\s+of\b|\(lines?\s+\w+\s*(?:to|\+|-|–|and)\s*\w+|^(?:net\s+)?(?:current|revenue)\s+expenditure$|^net\s+(?:cost|expenditure)\s+of\s+(?:all\s+)?services$/i;

/** A firm called "Total …" is a name: it is not a sum. */
const FIRM = /\b(?:ltd|limited|plc|llp|llc|inc|cic|gmbh|energies|gas\s*(?:&|and)\s*power|fitness)\b\.?\s*(?:\([^)]*\))?$/i;

/** The rows that hold a whole nation in tables by authority. */
const WHOLE =
  /^(?:total\s+|all\s+)?(?:england|scotland|wales|northern ireland|great britain|united kingdom|uk|gb|england and wales|england & wales)(?:\s+total)?$|^all (?:authorities|councils|local authorities|services|departments|boroughs|boards)$/i;

/** Classes of authority, as the returns of the four nations group them. */
const CLASS =
  /^(?:all\s+|total\s+)?(?:(?:inner|outer|greater)\s+london(?:\s+boroughs?)?|london\s+boroughs?|metropolitan\s+(?:districts?|boroughs?|counties|areas?)|unitary(?:\s+authorities|\s+councils)?|(?:english\s+)?(?:shire|non-metropolitan)\s+(?:districts?|counties|areas?|unitar(?:y|ies)(?:\s+authorities)?)|county\s+councils?|district\s+councils?|other\s+(?:local\s+)?authorities|police(?:\s+authorities|\s+and\s+crime\s+commissioners?)?|fire(?:\s+and\s+rescue)?(?:\s+authorities)?|national\s+parks?(?:\s+authorities)?|waste(?:\s+disposal)?\s+authorities|combined\s+authorities|(?:mainland|island)\s+(?:authorities|councils)|class\s+breakdown|(?:health\s+)?boards)$/i;

const OF_WHICH = /^(?:of\s+which|o\/w|of\s+this|including|included\s+(?:above|in)|memo(?:randum)?(?:\s+items?)?)\b/i;

const NOTE =
  /^(?:notes?|sources?|footnotes?|key|contact|copyright|©|crown copyright|produced|last updated|published|please note|prepared|printed|see note|n\.?b\.?)\s*(?:[:.\d(]|$)|^(?:©|https?:\/\/|www\.)|^\(?[a-z0-9]{1,2}\)\s+\S|^\[[^\]]{1,8}\]\s+\S|^\*+\s*\S/i;

/**
 * What a row's or column's label means. Totals, whole nations, classes and "of which" rows repeat money that stands in other
 * rows; notes hold none. `ofAuthorities` is where nations and classes can stand: "Police" is a service in a column of services.
 */
export function meaningOf(label: string, ofAuthorities: boolean): LabelMeaning {
  const text = label.replace(/\s+/g, ' ').trim();
  if (ofAuthorities && WHOLE.test(text)) return 'whole';
  if (ofAuthorities && CLASS.test(text)) return 'class';
  if ((TOTAL.test(text) && !FIRM.test(text)) || SUM.test(text)) return 'total';
  if (OF_WHICH.test(text)) return 'of which';
  if (NOTE.test(text) || text.length > 160) return 'note';
  return 'name';
}
