import { figureWords } from '../../model/measures/figure-words';
import type { BudgetModel } from '../../model/scenario';
import type { Clash } from '../session/clash';
import { words } from '../words';

/** The measure and input that a clash is about, and both values, in words. */
export function clashWords(
  clash: Clash,
  model: BudgetModel | undefined,
): { readonly name: string; readonly here: string; readonly onSheet: string } {
  const measure = model?.measures.find((each) => each.ref === clash.measure);
  const { figures } = clash;
  const input = measure?.definition.inputs.find((each) => each.key === figures?.input || each.key === clash.field);
  const authority = model?.base.authorities.find((each) => each.ref === figures?.authority)?.name;
  if (clash.label !== undefined && figures !== undefined) {
    const inUnit = (figure: number) => (Number.isNaN(figure) ? words.write.blank : figureWords(figure, figures.unit ?? '£'));
    return { name: clash.label, here: inUnit(figures.here), onSheet: inUnit(figures.onSheet) };
  }
  const name = [measure?.name ?? clash.measure, (input?.label ?? clash.field).toLowerCase(), authority]
    .filter((part) => part !== undefined)
    .join(', ');
  if (figures === undefined || input === undefined) return { name, here: words.write.mine, onSheet: words.write.theSheets };
  const inWords = (figure: number) => (Number.isNaN(figure) ? words.write.blank : figureWords(figure, input.unit));
  return { name, here: inWords(figures.here), onSheet: inWords(figures.onSheet) };
}
