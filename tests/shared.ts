import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeOrSkipLoudly } from './loud-skip';

const beside = resolve(__dirname, '../../shared');

/** The folder beside the repository with real published workbooks, too large to travel with it; undefined in a plain clone. */
export const shared: string | undefined = existsSync(beside) ? beside : undefined;

/** Tests that read the folder of real workbooks. A plain clone has no such folder, so even CI may skip them, but never in silence. */
export function describeWithShared(name: string, tests: (folder: string) => void): void {
  describeOrSkipLoudly(name, shared, 'the folder ../shared with real workbooks is not here', tests);
}
