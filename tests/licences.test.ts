import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** What may be shipped in an MIT product without asking anyone. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MIT/Apache-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);
/** Without a licence field; the repository that it comes from is under MIT and Apache-2.0. */
const LOOKED_UP_BY_HAND = new Set(['@ironcalc/workbook']);

describe('What the product is shipped with', () => {
  const shipped = shippedPackages();

  test('is under licences that allow it', () => {
    const others = shipped.flatMap(({ name, licence }) =>
      ALLOWED.has(licence) || (licence === '' && LOOKED_UP_BY_HAND.has(name)) ? [] : [`${name}: ${licence}`],
    );
    expect(shipped.length).toBeGreaterThan(50);
    expect(others).toEqual([]);
  });

  test('is pinned to exact versions, and runs nothing when it is installed', () => {
    const { dependencies } = packageAt('package.json');
    const loose = Object.entries(dependencies ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
    const scripts = ['preinstall', 'install', 'postinstall'];
    expect(
      shipped.filter(({ path }) => scripts.some((each) => packageAt(path).scripts?.[each] !== undefined)).map(({ name }) => name),
    ).toEqual([]);
  });
});

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** The packages that are no tools for building, as the lock has them; those for other platforms are not there to be read. */
function shippedPackages(): readonly { readonly name: string; readonly path: string; readonly licence: string }[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  return Object.entries(packages).flatMap(([folder, { dev, devOptional }]) => {
    const path = `${folder}/package.json`;
    if (folder === '' || dev === true || devOptional === true || !existsSync(join(root, path))) return [];
    return [{ name: folder.replace(/^.*node_modules\//, ''), path, licence: packageAt(path).license ?? '' }];
  });
}

function packageAt(path: string): Package {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Package;
}
