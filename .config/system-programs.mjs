// On Debian and Ubuntu, as root, brings the programs that tests need. Elsewhere tests use the ones that they find.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

// The fonts have the widths of Calibri and a fallback, so that pages look as they do in Excel.
const PACKAGES = ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-crosextra-carlito', 'fonts-dejavu'];

export function installSystemPrograms() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !inPath('apt-get') || !inPath('dpkg-query')) return;
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (!BROWSERS.some(inPath)) missing.unshift('chromium');
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' ')} …`);
  apt('update');
  if (install(missing)) return;
  // One package that this release does not have must not keep the others away.
  for (const name of missing) {
    if (!install([name])) console.warn(`Could not install ${name}; tests that need it will say so.`);
  }
}

function install(names) {
  return apt('install', '-y', '--no-install-recommends', ...names);
}

function apt(...args) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

function inPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));
}
