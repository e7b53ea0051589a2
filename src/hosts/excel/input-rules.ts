import type { ConditionalStyle, Validation } from '../../workbook/sheet-content';
import type { Look } from '../../workbook/styles';
import { lookOf } from '../../workbook/styles';
import type { Step } from './steps';
import { rangeOf, step } from './steps';

/** Excel's own limits for the box beside an input cell. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What may be typed, and which words change a cell's look. */
export interface InputRules {
  readonly validations: readonly Validation[];
  readonly conditionalStyles: readonly ConditionalStyle[];
}

/** Takes all rules off the sheet. */
export function clearRulesStep(sheet: string): Step {
  return step(6, (context) => {
    const everywhere = context.workbook.worksheets.getItem(sheet).getRange();
    everywhere.dataValidation.clear();
    everywhere.conditionalFormats.clearAll();
  });
}

export function ruleSteps(sheet: string, rules: InputRules): readonly Step[] {
  return [
    ...rules.validations.map((validation) =>
      step(6, (context) => {
        setValidation(rangeOf(context, sheet, validation.area), validation);
      }),
    ),
    ...rules.conditionalStyles.map((style) =>
      step(8, (context) => {
        addConditionalStyle(rangeOf(context, sheet, style.area), style);
      }),
    ),
  ];
}

function setValidation(range: Excel.Range, validation: Validation): void {
  const title = validation.title.slice(0, LONGEST_TITLE);
  const message = validation.message.slice(0, LONGEST_MESSAGE);
  const rule = excelRule(validation.rule);
  if (rule !== undefined) range.dataValidation.rule = rule;
  range.dataValidation.prompt = { showPrompt: true, title, message };
  if (rule !== undefined) range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
}

/** Excel takes a comma in a written list for the next option, and at most 255 characters: such a list is told in the message only. */
function excelRule(rule: Validation['rule']): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case 'decimal':
      if (rule.most === undefined) return { decimal: { formula1: rule.least ?? -1e300, operator: 'GreaterThanOrEqualTo' } };
      if (rule.least === undefined) return { decimal: { formula1: rule.most, operator: 'LessThanOrEqualTo' } };
      return { decimal: { formula1: rule.least, formula2: rule.most, operator: 'Between' } };
    case 'date':
      return { date: { formula1: isoDate(rule.from), operator: 'GreaterThanOrEqualTo' } };
    case 'list':
      if (rule.options.some((option) => option.includes(',')) || rule.options.join(',').length > LONGEST_MESSAGE) return undefined;
      return { list: { inCellDropDown: true, source: rule.options.join(',') } };
    case 'list from cells':
      return { list: { inCellDropDown: true, source: rule.source } };
  }
}

/** A date rule takes a date as text, a serial number it does not. Day 0 of Excel's count is 30 December 1899. */
function isoDate(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function addConditionalStyle(range: Excel.Range, { when, style }: ConditionalStyle): void {
  const look: Look = lookOf(style);
  const format = 'textIs' in when ? whenTextIs(range, when.textIs) : whenTextBegins(range, when.textBegins);
  format.font.color = look.font.colour;
  format.font.bold = look.font.bold;
  format.font.italic = look.font.italic;
  if (look.fill !== undefined) format.fill.color = look.fill;
}

function whenTextIs(range: Excel.Range, text: string): Excel.ConditionalRangeFormat {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  return cellValue.format;
}

function whenTextBegins(range: Excel.Range, text: string): Excel.ConditionalRangeFormat {
  const { textComparison } = range.conditionalFormats.add('ContainsText');
  textComparison.rule = { operator: 'BeginsWith', text };
  return textComparison.format;
}
