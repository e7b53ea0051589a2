import { isLarge, writeSize } from '../../sheets/output/write-size';
import type { SessionState } from '../session/state';

/** Whether so much would be written that a person says first what makes a line, and has not yet. */
export function isAskedFirst({ agreed, model }: Pick<SessionState, 'agreed' | 'model'>): boolean {
  return agreed !== undefined && model !== undefined && agreed.source.sumTo === undefined && isLarge(writeSize(model));
}
