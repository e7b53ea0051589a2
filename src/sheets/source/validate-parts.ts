import { ACCEPTED_TAKES } from '../../model/accepted-figure';
import type { AcceptedFigure } from '../../model/accepted-figure';
import { parseYear } from '../../model/financial-year';
import type { LedgerTotal } from '../../model/ledger-total';
import { problem } from '../../model/problems';
import { assign, isRecord, JsonSettings } from './json-settings';
import type { Mutable } from './json-settings';
import { ACCEPTED_KEYS, FIXED_KEYS, LEDGER_KEYS } from './spend-source';
import type { FixedFacts } from './spend-source';

/** What holds for the whole table, from JSON that anybody may have written. */
export function fixedFacts(settings: JsonSettings): FixedFacts | undefined {
  const given = settings.given['fixed'];
  if (given === undefined || given === null) return undefined;
  if (!isRecord(given)) {
    settings.wrong('fixed', 'an object such as {"year": "2017/18"}');
    return undefined;
  }
  const facts = new JsonSettings(given, `${settings.place}.fixed`, settings.problems);
  facts.refuseOthers(FIXED_KEYS);
  const year = facts.text('year');
  if (year !== undefined && parseYear(year) === undefined) {
    settings.problems.push(problem('year-unknown', { given: year }, `${settings.place}.fixed.year`));
  }
  const fixed: Mutable<FixedFacts> = {};
  assign(fixed, {
    year,
    service: facts.text('service'),
    authority: facts.text('authority'),
    funder: facts.text('funder'),
    kindOfMoney: facts.text('kindOfMoney'),
  });
  return fixed;
}

/** The ledger's total, from the same. */
export function ledgerTotal(settings: JsonSettings): LedgerTotal | undefined {
  const given = settings.given['ledger'];
  if (given === undefined || given === null) return undefined;
  const total = isRecord(given) ? given['total'] : undefined;
  if (!isRecord(given) || typeof total !== 'number' || !Number.isFinite(total)) {
    settings.wrong(
      'ledger',
      'an object such as {"total": 422600000, "asAt": "30 Apr 2010", "period": "Period 1", "from": "GL04"}, in pounds',
    );
    return undefined;
  }
  const said = new JsonSettings(given, `${settings.place}.ledger`, settings.problems);
  said.refuseOthers(LEDGER_KEYS);
  const ledger: Mutable<LedgerTotal> = { total };
  assign(ledger, { asAt: said.text('asAt'), period: said.text('period'), from: said.text('from'), reason: said.text('reason') });
  if (given['explained'] !== undefined) assign(ledger, { explained: said.number('explained', 'what the two may be apart by, in pounds') });
  if (ledger.explained !== undefined && ledger.reason === undefined) said.needed('reason', 'the reason why the two are apart');
  return ledger;
}

/** What a person decided about a total that does not cast, from the same. */
export function acceptedFigure(settings: JsonSettings): AcceptedFigure | undefined {
  const given = settings.given['accepted'];
  if (given === undefined || given === null) return undefined;
  if (!isRecord(given)) {
    settings.wrong('accepted', 'an object such as {"total": "D12", "take": "rows", "reason": "…"}');
    return undefined;
  }
  const said = new JsonSettings(given, `${settings.place}.accepted`, settings.problems);
  said.refuseOthers(ACCEPTED_KEYS);
  const total = said.cell('total');
  const take = said.oneOf('take', ACCEPTED_TAKES);
  const reason = said.needed('reason', 'the reason, which stands beside the figure');
  if (take === undefined) said.wrong('take', ACCEPTED_TAKES.map((each) => `"${each}"`).join(', '));
  if (total === undefined || take === undefined || reason === undefined) return undefined;
  if (take !== 'another figure') return { total, take, reason };
  const cell = said.cell('cell');
  const figure = said.number('figure', 'the figure that stands in for the one in the cell, in the unit of the table');
  return cell === undefined || figure === undefined ? undefined : { total, take, reason, cell, figure };
}
