// Brings node_modules up to package-lock.json before anything else runs. Node's built-ins only: nothing else may be there yet.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** The first difference, in words, or undefined when what is installed is what the lock says. */
function difference() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    // An optional package belongs to another platform where it is absent.
    if (there === undefined && (entry.optional || entry.devOptional)) continue;
    if (there === undefined) return `${path} is not installed`;
    if (there.version !== entry.version || there.integrity !== entry.integrity) {
      return `${path} is ${there.version}, not ${entry.version}`;
    }
  }
  const unwanted = Object.keys(installed).find((path) => wanted[path] === undefined);
  return unwanted && `${unwanted} is no longer wanted`;
}

const found = difference();
if (found !== undefined) {
  console.log(`Installing packages (${found}) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
