import { problem, type Problem } from '../model/problems';
import { fail, type Result } from '../model/result';

export interface FileToLoad {
  /** Comes back with the answer. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A spreadsheet's model as bytes, and what was odd about the file. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

export interface LoadAnswer {
  readonly number: number;
  readonly loaded: Result<Loaded>;
}

/** The worker stays as long as the page: without a connection, none could be fetched for the next file. */
let worker: Worker | undefined;
const waiting = new Map<number, { readonly fileName: string; readonly answer: (loaded: Result<Loaded>) => void }>();
let files = 0;

/** Has a worker of the page load a file, so that the page can go on. */
export function loadInWorker(bytes: Uint8Array, fileName: string): Promise<Result<Loaded>> {
  const file: FileToLoad = { number: (files += 1), bytes, fileName };
  worker ??= startWorker();
  worker.postMessage(file);
  return new Promise((answer) => waiting.set(file.number, { fileName, answer }));
}

function startWorker(): Worker {
  const started = new Worker(/* webpackChunkName: "loading" */ new URL('./entry-loading.ts', import.meta.url));
  started.addEventListener('message', ({ data }: MessageEvent<LoadAnswer>) => {
    waiting.get(data.number)?.answer(data.loaded);
    waiting.delete(data.number);
  });
  // Whatever went wrong in it, the next file has a new one.
  started.addEventListener('error', ({ message }) => {
    for (const { fileName, answer } of waiting.values()) answer(fail(problem('file-not-taken-up', { file: fileName, why: message })));
    waiting.clear();
    started.terminate();
    worker = undefined;
  });
  return started;
}
