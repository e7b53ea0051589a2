import { problem, type Problem } from '../model/problems';
import { fail, type Result } from '../model/result';

export interface FileToLoad {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A spreadsheet's model as bytes, and what was odd about the file. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Has a worker of the page load a file; the worker ends with its answer. */
export function loadInWorker(file: FileToLoad): Promise<Result<Loaded>> {
  const worker = new Worker(/* webpackChunkName: "loading" */ new URL('./entry-loading.ts', import.meta.url), { name: 'loading' });
  return new Promise<Result<Loaded>>((answer) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Result<Loaded>>) => answer(data));
    worker.addEventListener('error', ({ message }) => answer(fail(problem('file-not-taken-up', { file: file.fileName, why: message }))));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
