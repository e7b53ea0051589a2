/**
 * What statistical and council tables print where there is no figure: `..`, `…`, `[x]`, `dna`, `N/A`, `-`.
 * (Government Statistical Service symbols `[x]` not available, `[c]` confidential, `[z]` not applicable, `[low]`, and the older dots.)
 */
const MISSING =
  /^(?:|\.{2,}|[-–—‐-―−]+|\*+|:|\?|\[(?:x|c|z|u|k|w|er|low|e|m|o|s)\]|dna|n\/?\s?[ad]|n\.a\.?|n\.d\.?|na|nr|nk|none|blank|tb[cda]|x|not (?:quantified|applicable|available|known|stated|given|returned|provided|yet known|yet quantified)|to be (?:confirmed|determined|advised)|data not available|unknown|no (?:return|data|figure)|#(?:n\/a|value!|ref!|div\/0!|name\?|num!|null!|spill!|calc!|getting_data|field!|unknown!|busy!|blocked!|connect!))$/i;

/** Whether a text is a mark for a figure that is not there. Such a cell is not quantified; it is never zero. */
export function isMissingMark(text: string): boolean {
  return text.length <= 24 && MISSING.test(text.normalize('NFKC').trim().replace(/\s+/g, ' '));
}
