/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COMMANDS } from '../../src/pane/frame/commands';
import { version } from '../../package.json';

const root = resolve(__dirname, '../..');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { documentElement: manifest } = new DOMParser().parseFromString(source, 'application/xml');

// Microsoft publishes these orders as XML schemas; Excel drops a manifest that breaks them without saying why.
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

function all(...names: string[]): Element[] {
  return names.flatMap((name) => Array.from(manifest.getElementsByTagName(name)));
}

function only(name: string): Element {
  const [element, ...others] = Array.from(manifest.children).filter(({ tagName }) => tagName === name);
  if (element === undefined || others.length > 0) throw new Error(`${name} does not stand once at the top of the manifest.`);
  return element;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

const urls = (source.match(/DefaultValue="(https?:[^"]*)"/g) ?? []).map((found) => new URL(found.slice('DefaultValue="'.length, -1)));

describe('manifest.xml', () => {
  test('is well-formed', () => {
    expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(manifest.tagName).toBe('OfficeApp');
  });

  test.each(Object.entries(ORDERS))('%s has its elements in the order of the schema', (name, order) => {
    const parents = name === 'OfficeApp' ? [manifest] : all(name);
    expect(parents.length).toBeGreaterThan(0);
    for (const parent of parents) {
      const places = Array.from(parent.children).map(({ tagName }) => order.indexOf(tagName));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('has an identity: a GUID and the version of the package in four parts', () => {
    expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only('Version').textContent).toBe(`${version}.0`);
  });

  test('asks for Excel with ExcelApi 1.9 and the right to write', () => {
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual(['Workbook', 'Workbook']);
    expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', '1.9']]);
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
  });

  test('has four buttons on the Home tab and one in the menu of a cell; each opens the pane, which opens with the workbook too', () => {
    expect(all('OfficeTab').map((tab) => attribute(tab, 'id'))).toEqual(['TabHome']);
    expect(all('OfficeMenu').map((menu) => attribute(menu, 'id'))).toEqual(['ContextMenuCell']);
    expect(all('ExtensionPoint').map((point) => point.querySelectorAll('Control').length)).toEqual([4, 1]);
    expect(new Set(all('Action').map((action) => attribute(action, 'xsi:type')))).toEqual(new Set(['ShowTaskpane']));
    // All share one pane, and this id lets Excel open it with a workbook that was written.
    expect(new Set(all('TaskpaneId').map((id) => id.textContent))).toEqual(new Set(['Office.AutoShowTaskpaneWithDocument']));
    const ids = all('Control', 'Group').map((element) => attribute(element, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('asks of the pane only what the pane does', () => {
    const asked = urls.map(({ hash }) => hash.slice(1)).filter((hash) => hash !== '');
    expect(asked.sort()).toEqual([...COMMANDS].sort());
  });

  test('every resid is at most 32 characters and names one resource, and no resource is left over', () => {
    const resources = all('bt:Image', 'bt:Url', 'bt:String')
      .map((resource) => resource.getAttribute('id'))
      .filter((id) => id !== null);
    const used = Array.from(manifest.querySelectorAll('[resid]')).map((element) => attribute(element, 'resid'));
    expect(new Set(resources).size).toBe(resources.length);
    expect(new Set(used)).toEqual(new Set(resources));
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('texts are within the lengths that Office shows', () => {
    const longest = (elements: Element[]) => Math.max(...elements.map((element) => attribute(element, 'DefaultValue').length));
    expect(longest([only('DisplayName')])).toBeLessThanOrEqual(125);
    expect(longest([only('Description')])).toBeLessThanOrEqual(250);
    expect(longest(all('bt:ShortStrings').flatMap((strings) => Array.from(strings.children)))).toBeLessThanOrEqual(125);
    expect(longest(all('bt:LongStrings').flatMap((strings) => Array.from(strings.children)))).toBeLessThanOrEqual(250);
  });

  test('everything comes from one https origin', () => {
    expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set(['https://localhost:3000']));
  });

  test('every page it names is built', () => {
    const built = Array.from(
      readFileSync(join(root, 'webpack.config.js'), 'utf8').matchAll(/file: '([^']+\.html)'/g),
      ([, file]) => `/${file ?? ''}`,
    );
    const named = urls.map(({ pathname }) => pathname).filter((path) => path.endsWith('.html'));
    expect(new Set(named)).toEqual(new Set(['/taskpane.html', '/commands.html']));
    expect(built).toEqual(expect.arrayContaining(named));
  });

  test('every icon is there at its stated size', () => {
    const sizes = new Map(all('bt:Image').map((image) => [attribute(image, 'resid'), Number(image.getAttribute('size'))]));
    const stated: [url: string, size: number][] = [
      [attribute(only('IconUrl'), 'DefaultValue'), 32],
      [attribute(only('HighResolutionIconUrl'), 'DefaultValue'), 64],
      ...all('bt:Image')
        .filter((image) => image.hasAttribute('DefaultValue'))
        .map((image): [string, number] => [attribute(image, 'DefaultValue'), sizes.get(attribute(image, 'id')) ?? NaN]),
    ];
    expect(stated).toHaveLength(5);
    for (const [url, size] of stated) expect([url, pngSize(url)]).toEqual([url, [size, size]]);
  });
});

describe('the manifest for another address', () => {
  const { manifestFor } = jest.requireActual<{ manifestFor: (manifest: string, origin?: string) => string }>(
    '../../.config/manifest-origin.mjs',
  );

  test('names that address alone, with its path', () => {
    const moved = manifestFor(source, 'https://add-ins.example.gov.uk/budget/');
    expect(moved).toContain('"https://add-ins.example.gov.uk/budget/taskpane.html"');
    expect(moved).not.toContain('localhost');
  });

  test('refuses an address that Excel would not load', () => {
    expect(() => manifestFor(source, 'http://example.gov.uk')).toThrow('https addresses only');
    expect(() => manifestFor(source, 'example.gov.uk')).toThrow('https addresses only');
  });
});

/** Width and height as the PNG's first chunk states them. */
function pngSize(url: string): [width: number, height: number] {
  const png = readFileSync(join(root, new URL(url).pathname));
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
