import { problem } from '../../model/problems';
import { fail, succeed } from '../../model/result';
import type { Result } from '../../model/result';
import { readUnit } from '../amounts/money-unit';
import { assign, isRecord, JsonSettings } from './json-settings';
import type { Mutable } from './json-settings';
import { parseRowList, parseRows } from './row-list';
import { AMOUNT_HEADERS, SAME_LINES, SOURCE_KEYS, SUM_TO } from './spend-source';
import type { AmountHeader, JoinedSource, SpendSource } from './spend-source';
import { acceptedFigure, fixedFacts, ledgerTotal } from './validate-parts';

/**
 * The source of a scenario file (or of what the pane remembered), from JSON that anybody may have written. Every wrong setting is
 * told at its place; a setting that does not exist is refused with the nearest that does.
 */
export function validateSource(given: unknown, place = 'source'): Result<SpendSource> {
  if (!isRecord(given)) return fail(problem('source-not-an-object', {}, place));
  const settings = new JsonSettings(given, place);
  settings.refuseOthers(SOURCE_KEYS);
  const source = tableSettings(settings);
  assign(source, {
    sumTo: settings.oneOf('sumTo', SUM_TO),
    accepted: acceptedFigure(settings),
    join: joinedSources(settings),
    ledger: ledgerTotal(settings),
  });
  const [first, ...rest] = settings.problems;
  return first === undefined ? succeed(source) : fail(first, ...rest);
}

/** Where one table stands and what its columns hold. */
function tableSettings(settings: JsonSettings): Mutable<SpendSource> {
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
    oneOffs: settings.text('oneOffs'),
    fullYearEffect: settings.text('fullYearEffect'),
    fixed: fixedFacts(settings),
    unit,
    hidden: settings.flag('hidden'),
    actualsTo: settings.within('actualsTo', 1, 12, 'the period the actuals run to, from 1 (April) to 12'),
    yearShare: settings.within('yearShare', 0.001, 1, 'the share of a year’s spend up to then, such as 0.41'),
  });
  return source;
}

const NOT_JOINED: ReadonlySet<string> = new Set(['join', 'ledger', 'accepted', 'sumTo']);
const JOINED_KEYS = [...SOURCE_KEYS.filter((key) => !NOT_JOINED.has(key)), 'sameLines'];

function joinedSources(settings: JsonSettings): readonly JoinedSource[] | undefined {
  const given = settings.given['join'] ?? undefined;
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) {
    settings.wrong('join', 'a list of tables, each as a source');
    return undefined;
  }
  return given.map((each: unknown, index): JoinedSource => {
    const place = `${settings.place}.join[${index}]`;
    const table = new JsonSettings(isRecord(each) ? each : {}, place, settings.problems);
    if (!isRecord(each)) settings.problems.push(problem('source-not-an-object', {}, place));
    table.refuseOthers(JOINED_KEYS);
    const source: Mutable<JoinedSource> = tableSettings(table);
    assign(source, { sameLines: table.oneOf('sameLines', SAME_LINES) });
    return source;
  });
}

function groupHeader(settings: JsonSettings): Exclude<AmountHeader, 'none'> | undefined {
  return settings.oneOf('groupHeaderIs', ['year', 'service', 'authority']);
}

function rowList(settings: JsonSettings, key: 'totalRows' | 'lineRows'): string | undefined {
  const rows = settings.text(key);
  if (rows !== undefined && parseRowList(rows) === undefined) settings.wrong(key, 'rows, such as "20, 34:36"');
  return rows;
}
