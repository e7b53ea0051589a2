// Everything that holds the product, in one run: all steps are made even when one fails, and the last line counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemPrograms } from './system-programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'budget-scenarios-'));
const report = join(temporary, 'jest.json');

const STEPS = [
  ['Types', 'types'],
  ['Lint', 'lint'],
  ['Which folder may import which', 'rules'],
  ['Nothing unused', 'unused'],
  ['Build', 'build'],
  ['Sizes', 'size'],
  ['Tests', 'jest', '--ci', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
];

heading('Programs');
installSystemPrograms();

const failedSteps = STEPS.filter(([title, script, ...args]) => {
  heading(title);
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    // Jest prints its report in JSON on standard output as well, which nobody wants to read.
    stdio: script === 'jest' ? ['inherit', 'ignore', 'inherit'] : 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return status !== 0;
});

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
