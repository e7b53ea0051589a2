import type { Problem } from '../../model/problems';
import { timeText } from '../figures/time';
import type { WriteState } from '../session/state';
import { words } from '../words';

/** What a screen reader is told when the write comes to something; progress itself is not read out. */
export function announcementOf(write: WriteState): { readonly text: string; readonly urgent: boolean } | undefined {
  switch (write.kind) {
    case 'at rest':
    case 'writing':
      return undefined;
    case 'done':
      return { text: sentences(doneWords(write), write.checks, write.problems), urgent: false };
    case 'undone':
      return { text: sentences(words.write.undone, '', write.problems), urgent: false };
    case 'cancelled':
      return { text: words.write.cancelled, urgent: false };
    case 'failed':
      return { text: `${words.write.failed}. ${write.problems.map((each) => each.message).join(' ')}`, urgent: true };
    case 'clash':
      return { text: words.write.clash, urgent: true };
  }
}

function sentences(head: string, checks: string, problems: readonly Problem[]): string {
  return [`${head}.`, checks, ...problems.map((each) => each.message)].filter((each) => each !== '').join(' ');
}

export function doneWords(write: Extract<WriteState, { kind: 'done' }>): string {
  return words.write.done(timeText(write.receipt.at), write.receipt.sheetsAdded.length, write.receipt.sheetsChanged.length);
}
