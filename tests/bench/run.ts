import { availableParallelism, loadavg, totalmem } from 'node:os';
import { blocksCase } from './blocks-case';
import { editCase, editInChromiumCase } from './edit-case';
import { firstPaintCase } from './first-paint-case';
import { paneCase } from './pane-case';
import { projectionCase } from './projection-case';
import { readingCase } from './reading-case';
import { recalculationAloneCase } from './recalculation-alone-case';
import { recalculationCase } from './recalculation-case';
import { table, type Row } from './row';
import { typingCase } from './typing-case';
import { writingCase } from './writing-case';

/**
 * `npm run bench` runs every case; `npm run bench -- projection edit` runs those. Prints one table, every ratio measured in this run.
 * What takes many minutes, much memory or a build runs only where it is asked for.
 */
const CASES: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  projection: () => projectionCase([1_000, 10_000, 100_000]),
  edit: async () => [...editCase([10_000, 100_000]), ...(await editInChromiumCase([1_000, 10_000, 100_000]))],
  recalculation: () => recalculationCase(100, 7),
  'recalculation-alone': () => recalculationAloneCase(250),
  'recalculation-alone-thousand': () => recalculationAloneCase(1_000, 3),
  'recalculation-thousand': () => recalculationCase(1_000, 7),
  reading: () => readingCase([1_000, 10_000, 100_000]),
  'reading-million': () => readingCase([1_000_000], 1),
  writing: () => writingCase(250),
  pane: async () => [...paneCase(), ...(await firstPaintCase())],
  typing: () => typingCase([1_000, 10_000, 100_000]),
  blocks: async () => [...(await blocksCase(10_000)), ...(await blocksCase(100_000))],
};

const asked = process.argv.slice(2);
const ONLY_ASKED = ['recalculation-alone-thousand', 'recalculation-thousand', 'reading-million', 'typing', 'blocks'];
const names = asked.length > 0 ? asked : Object.keys(CASES).filter((name) => !ONLY_ASKED.includes(name));
const rows: Row[] = [];
for (const name of names) {
  process.stderr.write(`${name}\n`);
  rows.push(...((await CASES[name]?.()) ?? []));
}
process.stdout.write(
  `${availableParallelism()} cores with a load of ${loadavg()
    .map((load) => load.toFixed(1))
    .join(
      ', ',
    )} in the last 1, 5 and 15 minutes, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}\n\n${table(rows)}\n`,
);
