import init from '@ironcalc/wasm';
import { loadBytes, type LoadedBytes } from '../hosts/embedded/ironcalc/load-model';
import { openWorkbookFile } from '../hosts/embedded/open-workbook-file';
import type { Result } from '../model/result';
import { succeed } from '../model/result';
import type { FileToLoad, LoadAnswer } from './load-in-worker';

// A worker: it puts a file into IronCalc, which takes seconds for a hundred thousand rows, while the page goes on.
self.addEventListener('message', ({ data }: MessageEvent<FileToLoad>) => {
  // What a promise refuses would stay in here; reported, it reaches the page as an error of its worker.
  load(data).then((loaded) => {
    const answer: LoadAnswer = { number: data.number, loaded };
    self.postMessage(answer);
  }, reportError);
});

const started = init();

async function load({ bytes, fileName }: FileToLoad): Promise<Result<LoadedBytes>> {
  await started;
  const file = await openWorkbookFile(bytes, fileName);
  return file.ok ? succeed(loadBytes(file.value.book)) : file;
}
