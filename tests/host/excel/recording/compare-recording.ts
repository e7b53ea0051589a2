import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initSync } from '@ironcalc/wasm';
import { openWorkbookFile } from '../../../../src/hosts/embedded/open-workbook-file';
import type { Recording } from '../../../../src/hosts/excel/recording/recording';
import { recalculate } from '../recalculate';
import { bookOfFile } from './book-of-file';
import { differenceLine } from './difference';
import { replayed } from './replay';
import { isRecord } from './same-keys';

/** `npm run compare-recording -- excel-recording.json`: what a real Excel answered, beside what the test host answers. */
const [, , path] = process.argv;
if (path === undefined) throw new Error('Name the file that “Save recording” gave: npm run compare-recording -- excel-recording.json');
const recording: unknown = JSON.parse(await readFile(path, 'utf8'));
if (!isRecording(recording)) throw new Error(`${path} is no recording.`);

initSync({ module: await readFile(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
const example = new URL(`../../../../examples/${recording.workbook}`, import.meta.url);
const file = await openWorkbookFile(new Uint8Array(await readFile(example)), recording.workbook);
if (!file.ok) throw new Error(file.problems[0].message);

const differences = replayed(recording, bookOfFile(file.value.book), recalculate);
for (const each of differences) console.log(differenceLine(each));
const { platform, version, exchanges } = recording;
console.log(`${platform} ${version}: ${String(exchanges.length)} requests, ${String(differences.length)} answers differ.`);
process.exitCode = differences.length === 0 ? 0 : 1;

function isRecording(value: unknown): value is Recording {
  return isRecord(value) && value['form'] === 'budget-scenarios recording 1';
}
