import { readFileSync } from 'node:fs';
import { readBase } from './read-base';

/** Reads one file in a process of its own, and prints the most megabytes that the process took. */
await readBase(readFileSync(process.argv[2] ?? ''));
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
