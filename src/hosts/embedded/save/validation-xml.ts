import { rangeReference } from '../../../formula/address';
import type { Validation } from '../../../workbook/sheet-content';
import { NUMBER_FORMATS } from '../../../workbook/styles';
import { escapeXml } from '../package/xml-text';
import { dateTo1904 } from '../read/date-system';

/** What Excel's file format allows for a validation's title, its message and a list that stands in the validation itself. */
const MOST_OF = { title: 32, message: 255, list: 255 };

/** What may be typed where, as a worksheet part has it. A list that Excel cannot hold is left out: its message still says what is wanted. */
export function validationsXml(validations: readonly Validation[], date1904: boolean): string {
  const all = validations.flatMap((validation) => {
    const rule = ruleXml(validation.rule, date1904);
    return rule === undefined ? [] : [validationXml(validation, rule)];
  });
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

interface RuleXml {
  readonly attributes: string;
  readonly formulas: readonly string[];
}

function validationXml({ area, title, message }: Validation, { attributes, formulas }: RuleXml): string {
  const [shortTitle, shortMessage] = [escapeXml(title.slice(0, MOST_OF.title)), escapeXml(message.slice(0, MOST_OF.message))];
  const said = `errorTitle="${shortTitle}" error="${shortMessage}" promptTitle="${shortTitle}" prompt="${shortMessage}"`;
  const inner = formulas.map((each, index) => `<formula${index + 1}>${escapeXml(each)}</formula${index + 1}>`).join('');
  return `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said} sqref="${rangeReference(area)}">${inner}</dataValidation>`;
}

function ruleXml(rule: Validation['rule'], date1904: boolean): RuleXml | undefined {
  switch (rule.kind) {
    case 'decimal':
      return decimalXml(rule.least, rule.most);
    case 'date':
      return {
        attributes: 'type="date" operator="greaterThanOrEqual"',
        formulas: [String(date1904 ? dateTo1904(rule.from, NUMBER_FORMATS.date) : rule.from)],
      };
    case 'list': {
      const list = `"${rule.options.join(',').replaceAll('"', '""')}"`;
      const fits = list.length - 2 <= MOST_OF.list && !rule.options.some((option) => option.includes(','));
      return fits ? { attributes: 'type="list"', formulas: [list] } : undefined;
    }
    case 'list from cells':
      return { attributes: 'type="list"', formulas: [rule.source.replace(/^=/, '')] };
  }
}

function decimalXml(least: number | undefined, most: number | undefined): RuleXml {
  if (least !== undefined && most !== undefined)
    return { attributes: 'type="decimal" operator="between"', formulas: [String(least), String(most)] };
  if (most !== undefined) return { attributes: 'type="decimal" operator="lessThanOrEqual"', formulas: [String(most)] };
  // Any number at all: a bound that every number passes.
  return { attributes: 'type="decimal" operator="greaterThanOrEqual"', formulas: [String(least ?? -1e300)] };
}
