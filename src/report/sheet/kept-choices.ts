import { parseYear, yearLabel } from '../../model/financial-year';
import type { Scope } from '../../model/scenario';
import { formatNames, parseNames } from '../../sheets/names-list';
import type { CellBlock, CellValue } from '../../workbook/port';
import { REPORT_UNITS, SIGN_RULES } from '../amount-style';
import { EXTRA_COLUMNS, NATIONS, REPORT_TABLES, VAT_BASES, type ReportChoices } from '../choices';
import { ROUNDING_POLICIES } from '../rounding/round-figures';

/** The heading over the rows that keep what the table shows, by which it is made again. */
export const KEPT_HEADING = 'What this table shows';

/** What is kept of a report on its sheet, a label and a text a row: the same table can be made from it again. */
export function keptRows(choices: ReportChoices): readonly (readonly [label: string, text: string])[] {
  return [
    ['Table', choices.table],
    ['Scenario', choices.scenario],
    ['Rows', choices.rowsAre],
    ['Services', formatNames(choices.services)],
    ['Authorities', formatNames(choices.authorities)],
    ['Years', choices.years === 'all' ? 'all' : choices.years.map(yearLabel).join(', ')],
    ['Columns', choices.columns.join(', ')],
    ['Unit', choices.unit],
    ['Signs', choices.signs],
    ['Rounding', choices.rounding],
    ['VAT', choices.vat],
    ['Nation', choices.nation],
  ];
}

/** What the sheet keeps; an entry that is not there, or that nobody understands, is left to `usual`. */
export function choicesFromSheet(block: CellBlock, usual: ReportChoices): ReportChoices {
  const heading = block.values.findIndex(([label]) => label === KEPT_HEADING);
  if (heading === -1) return usual;
  const said = new Map(block.values.slice(heading + 1).map(([label, text]) => [textOf(label), textOf(text)]));
  const oneOf = <T extends string>(label: string, options: readonly T[], otherwise: T): T =>
    options.find((each) => each === said.get(label)) ?? otherwise;
  const scope = (label: string, otherwise: Scope): Scope => {
    const text = said.get(label);
    return text === undefined || text === '' ? otherwise : parseNames(text);
  };
  const years = (said.get('Years') ?? 'all').split(',').flatMap((label) => parseYear(label) ?? []);
  const decimals = Number(said.get('Decimals') ?? NaN);
  return {
    table: oneOf('Table', REPORT_TABLES, usual.table),
    scenario: said.get('Scenario') ?? usual.scenario,
    rowsAre: oneOf('Rows', ['authorities', 'services'], usual.rowsAre),
    services: scope('Services', usual.services),
    authorities: scope('Authorities', usual.authorities),
    years: years.length === 0 ? 'all' : years,
    columns: said.has('Columns') ? EXTRA_COLUMNS.filter((each) => said.get('Columns')?.split(', ').includes(each)) : usual.columns,
    unit: oneOf('Unit', REPORT_UNITS, usual.unit),
    decimals: Number.isInteger(decimals) ? decimals : usual.decimals,
    signs: oneOf('Signs', SIGN_RULES, usual.signs),
    rounding: oneOf('Rounding', ROUNDING_POLICIES, usual.rounding),
    vat: oneOf('VAT', VAT_BASES, usual.vat),
    nation: oneOf('Nation', NATIONS, usual.nation),
  };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
