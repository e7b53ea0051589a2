import type { Rectangle } from '../../../../src/workbook/sheet-content';
import { recorded } from './arguments';
import type { RuleState, SheetState } from './book';
import { covers } from './data-validation';
import type { HostObject } from './host-object';
import { HostFault } from './host-object';

/** `Excel.ConditionalFormatCollection` of a range, and what hangs on its items. */
export function conditionalFormats(sheet: SheetState, area: Rectangle): HostObject {
  return {
    type: 'ConditionalFormatCollection',
    find: {
      add: (kind) => {
        if (kind !== 'CellValue' && kind !== 'ContainsText') throw new HostFault('InvalidArgument');
        const state: RuleState = { ...area, set: { type: kind } };
        sheet.conditionals.push(state);
        return conditionalFormat(state, sheet.conditionals.length);
      },
    },
    call: {
      clearAll: () => {
        sheet.conditionals = sheet.conditionals.filter((each) => !covers(area, each));
      },
    },
  };
}

function conditionalFormat(state: RuleState, number: number): HostObject {
  const ofKind = (kind: string) => () => {
    if (state.set['type'] !== kind) throw new HostFault('InvalidOperation');
    return rule(state);
  };
  return {
    type: 'ConditionalFormat',
    id: `cf-${String(number)}`,
    parts: { cellValue: ofKind('CellValue'), textComparison: ofKind('ContainsText') },
  };
}

function rule(state: RuleState): HostObject {
  return { type: 'ConditionalFormatRule', set: recorded(state.set, '', ['rule']), parts: { format: () => look(state) } };
}

function look(state: RuleState): HostObject {
  return {
    type: 'ConditionalRangeFormat',
    parts: {
      font: () => ({ type: 'ConditionalRangeFont', set: recorded(state.set, 'font.', ['color', 'bold', 'italic']) }),
      fill: () => ({ type: 'ConditionalRangeFill', set: recorded(state.set, 'fill.', ['color']) }),
    },
  };
}
