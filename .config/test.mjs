// Everything that holds the product, in one run: all steps are made even when one fails, and the last line counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemPrograms } from './system-programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'budget-scenarios-'));
const report = join(temporary, 'jest.json');

// On two processors the slowest of them costs no time of its own beside the others.
const CHECKS_AT_ONCE = [
  [['Lint', 'lint']],
  [
    ['Types', 'types'],
    ['Which folder may import which', 'rules'],
    ['Nothing unused', 'unused'],
    ['Build', 'build'],
    ['Sizes', 'size'],
  ],
];
const TESTS = ['Tests', 'jest', '--ci', '--json', `--outputFile=${report}`, ...process.argv.slice(2)];

heading('Programs');
installSystemPrograms();

const failedSteps = [...(await Promise.all(CHECKS_AT_ONCE.map(failuresOf))).flat(), ...(await failuresOf([TESTS]))];

const totals = jestTotals();
rmSync(temporary, { recursive: true, force: true });

heading('Result');
for (const name of totals.skipped) console.log(`SKIPPED: ${name}`);
for (const [title] of failedSteps) console.log(`FAILED: ${title}`);
// A failed step that is no test counts too, so that the line never says "0 failed" of a run that failed.
const failed = totals.failed + failedSteps.filter(([, script]) => script !== 'jest' || totals.failed === 0).length;
const skipped = totals.skipped.length > 0 ? `, ${totals.skipped.length} skipped` : '';
console.log(`${totals.passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Makes the steps one after the other, all of them, and gives those that failed. */
async function failuresOf(steps) {
  const failed = [];
  for (const step of steps) if (!(await succeeds(step))) failed.push(step);
  return failed;
}

/** What a step says is told once it is done, so that two at once do not speak into each other; tests are told as they pass. */
async function succeeds([title, script, ...args]) {
  const areTests = script === 'jest';
  if (areTests) heading(title);
  const start = Date.now();
  const step = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    // Jest prints its report in JSON on standard output as well, which nobody wants to read.
    stdio: areTests ? ['inherit', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const told = [];
  for (const stream of [step.stdout, step.stderr]) stream?.on('data', (piece) => told.push(piece));
  const [status] = await once(step, 'close');
  if (!areTests) heading(title);
  process.stdout.write(Buffer.concat(told));
  console.log(`${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return status === 0;
}

function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}`);
}

function jestTotals() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const skipped = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: [] };
  }
}
