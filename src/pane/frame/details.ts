import type { SessionState } from '../session/state';
import { copyText } from './copy-text';
import type { Place } from './places';

/** What helps to find a fault: counts and states, no figure and no name of the workbook. */
export function details(state: SessionState, place: Place, error?: unknown): string {
  return [
    `Budget Scenarios ${typeof __VERSION__ === 'string' ? __VERSION__ : ''}`.trim(),
    `Screen: ${place.tab}, ${place.scenarios.at}${place.over === undefined ? '' : `, ${place.over}`}`,
    `Reading: ${state.reading.phase}; tables: ${state.tables.length}; sheets: ${state.outline?.sheets.length ?? 0}`,
    `Base lines: ${state.model?.base.lines.length ?? 0}; years: ${state.model?.years.length ?? 0}`,
    `Scenarios: ${state.model?.scenarios.length ?? 0}; measures: ${state.model?.measures.length ?? 0}`,
    `Write: ${state.write.kind}; not written: ${state.changesNotWritten}`,
    `Problems: ${state.problems.map((each) => each.code).join(', ') || 'none'}`,
    `Browser: ${navigator.userAgent}`,
    ...(error instanceof Error ? [`Error: ${error.name}`, ...placesIn(error)] : []),
  ].join('\n');
}

/** Where it happened, without the message, which may name what was read, on several lines. */
function placesIn({ stack = '', message }: Error): readonly string[] {
  return stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .slice(0, 7);
}

/** Answers whether the clipboard took them. */
export function copyDetails(state: SessionState, place: Place, error?: unknown): Promise<boolean> {
  return copyText(details(state, place, error));
}
