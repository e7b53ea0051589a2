import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describeOrSkipLoudly } from './loud-skip';

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

const macFolders = ['/Applications', join(homedir(), 'Applications')];

/** Any browser of the Chromium family: Chromium itself, Google Chrome or Microsoft Edge. */
export const chromium: string | undefined = findProgram(
  ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable', 'microsoft-edge', 'msedge'],
  [
    ...macFolders.flatMap((folder) =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
    ...windowsFolders.flatMap((folder) =>
      ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
        join(folder, path),
      ),
    ),
  ],
);

// On Windows soffice.exe returns before it has finished; soffice.com waits.
export const libreOffice: string | undefined = findProgram(
  ['soffice', 'libreoffice'],
  [
    ...macFolders.map((folder) => join(folder, 'LibreOffice.app/Contents/MacOS/soffice')),
    ...windowsFolders.map((folder) => join(folder, 'LibreOffice/program/soffice.com')),
    '/usr/lib/libreoffice/program/soffice',
    '/opt/libreoffice/program/soffice',
  ],
);

/** Poppler's PDF to PNG, with which pages of a written workbook are looked at. */
export const pdfToPpm: string | undefined = findProgram(['pdftoppm'], []);

export function describeWithChromium(name: string, tests: (executable: string) => void): void {
  describeWithProgram(name, 'Chromium, Chrome or Edge', chromium, tests);
}

export function describeWithLibreOffice(name: string, tests: (executable: string) => void): void {
  describeWithProgram(name, 'LibreOffice', libreOffice, tests);
}

/** On a desk a missing program is a loud skip; where CI is set it is a failure, so that nothing passes there by being skipped. */
function describeWithProgram(name: string, program: string, path: string | undefined, tests: (executable: string) => void): void {
  if (path === undefined && process.env['CI']) {
    describe(name, () => {
      test(`needs ${program}`, () => {
        throw new Error(`${program} was not found. Install it, or unset CI to skip these tests.`);
      });
    });
    return;
  }
  describeOrSkipLoudly(name, path, `${program} was not found`, tests);
}

function findProgram(commands: readonly string[], usualPlaces: readonly string[]): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.com', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = commands.flatMap((command) => folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))));
  return [...inPath, ...usualPlaces].find((path) => existsSync(path));
}
