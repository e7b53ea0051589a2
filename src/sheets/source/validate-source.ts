import { problem } from '../../model/problems';
import { fail, succeed } from '../../model/result';
import type { Result } from '../../model/result';
import { readUnit } from '../amounts/money-unit';
import { assign, isRecord, JsonSettings } from './json-settings';
import type { Mutable } from './json-settings';
import { parseRowList, parseRows } from './row-list';
import { AMOUNT_HEADERS, SOURCE_KEYS } from './spend-source';
import type { AmountHeader, SpendSource } from './spend-source';
import { acceptedFigure, fixedFacts, ledgerTotal } from './validate-parts';

/**
 * The source of a scenario file (or of what the pane remembered), from JSON that anybody may have written. Every wrong setting is
 * told at its place; a setting that does not exist is refused with the nearest that does.
 */
export function validateSource(given: unknown, place = 'source'): Result<SpendSource> {
  if (!isRecord(given)) return fail(problem('source-not-an-object', {}, place));
  const settings = new JsonSettings(given, place);
  settings.refuseOthers(SOURCE_KEYS);
  const rows = settings.text('rows');
  if (rows !== undefined && parseRows(rows) === undefined) settings.wrong('rows', 'the first and last row, such as "8:452"');
  const unit = settings.text('unit');
  if (unit !== undefined && readUnit(unit) === undefined) settings.wrong('unit', '"£", "£ thousand" or "£ million"');
  const source: Mutable<SpendSource> = { amounts: settings.columns('amounts') };
  assign(source, {
    sheet: settings.text('sheet'),
    table: settings.text('table'),
    header: settings.row('header'),
    rows,
    totalRows: rowList(settings, 'totalRows'),
    lineRows: rowList(settings, 'lineRows'),
    authority: settings.text('authority'),
    service: settings.text('service'),
    year: settings.text('year'),
    funder: settings.text('funder'),
    amountHeaderIs: settings.oneOf('amountHeaderIs', AMOUNT_HEADERS),
    groupHeader: settings.row('groupHeader'),
    groupHeaderIs: groupHeader(settings),
    fixed: fixedFacts(settings),
    unit,
    hidden: settings.flag('hidden'),
    accepted: acceptedFigure(settings),
    ledger: ledgerTotal(settings),
  });
  const [first, ...rest] = settings.problems;
  return first === undefined ? succeed(source) : fail(first, ...rest);
}

function groupHeader(settings: JsonSettings): Exclude<AmountHeader, 'none'> | undefined {
  return settings.oneOf('groupHeaderIs', ['year', 'service', 'authority']);
}

function rowList(settings: JsonSettings, key: 'totalRows' | 'lineRows'): string | undefined {
  const rows = settings.text(key);
  if (rows !== undefined && parseRowList(rows) === undefined) settings.wrong(key, 'rows, such as "20, 34:36"');
  return rows;
}
