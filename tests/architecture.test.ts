import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');
const rules = join(root, '.config/dependency-cruiser.cjs');

/** Each breaks the rule beside it, and that one alone. */
const BREACHES: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['formula-imports-only-what-is-below', 'formula/breach.ts', '../model/good'],
  ['model-imports-only-what-is-below', 'model/breach.ts', '../sheets/good'],
  ['charts-imports-only-what-is-below', 'charts/breach.ts', '../sheets/good'],
  ['workbook-imports-only-what-is-below', 'workbook/breach.ts', '../sheets/good'],
  ['sheets-imports-only-what-is-below', 'sheets/breach.ts', '../report/good'],
  ['report-imports-only-what-is-below', 'report/breach.ts', '../pane/good'],
  ['hosts-excel-imports-only-what-is-below', 'hosts/excel/breach.ts', '../embedded/good'],
  ['hosts-embedded-imports-only-what-is-below', 'hosts/embedded/breach.ts', '../../pane/good'],
  ['pane-imports-only-what-is-below', 'pane/breach.ts', '../hosts/excel/good'],
  ['preview-imports-only-what-is-below', 'preview/breach.ts', '../hosts/embedded/good'],
  ['cli-imports-only-what-is-below', 'cli/breach.ts', '../pane/good'],
  ['pure-code-imports-no-framework', 'model/framework.ts', 'react'],
  ['pure-code-imports-no-node', 'pane/node.ts', 'node:fs'],
  ['office-types-only-in-the-excel-host', 'pane/office.ts', 'office-addin-manifest'],
  ['no-cycles', 'model/cycle-a.ts', './cycle-b'],
  ['product-does-not-import-tests-or-tools', 'cli/tools.ts', 'fast-check'],
  ['resolvable', 'model/unresolvable.ts', './nowhere'],
];

describe('The dependency rule', () => {
  const LAYERS = ['formula', 'model', 'charts', 'workbook', 'sheets', 'report', 'hosts/excel', 'hosts/embedded', 'pane', 'preview', 'cli'];
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'budget-scenarios-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    for (const layer of LAYERS) put(`${layer}/good.ts`, 'export const good = 1;');
    // What entry files are for, and type imports of the layers below, are no breach.
    put(
      'pane/entry-excel.tsx',
      `import { good } from '../hosts/excel/good'; import { good as below } from './good'; export default good + below;`,
    );
    put(
      'sheets/allowed.ts',
      `import type { good } from '../model/good'; import { good as port } from '../workbook/good'; export type T = typeof good; export default port;`,
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function put(file: string, text: string): void {
    const path = join(folder, 'src', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  function violations(): [rule: string, from: string][] {
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const report = execFileSync(process.execPath, [cruiser, '--config', rules, '--output-type', 'json', 'src'], {
      cwd: folder,
      maxBuffer: 1e8,
      encoding: 'utf8',
    });
    const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    return summary.violations.map(({ rule, from }) => [rule.name, from]);
  }

  test('a tree that keeps it passes, and each breach is found by its own rule', () => {
    expect(violations()).toEqual([]);

    put('model/cycle-b.ts', `export * from './cycle-a';`);
    // A type import is a breach too: nothing of a layer above may be known.
    for (const [, file, imports] of BREACHES) put(file, `import type * as other from '${imports}'; export type Other = typeof other;`);
    const found = violations();
    for (const [rule, file] of BREACHES) expect(found).toContainEqual([rule, `src/${file}`]);
    expect(found).toHaveLength(BREACHES.length);
  }, 60_000);

  test('every rule has its breach', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { forbidden } = require(rules) as { forbidden: { name: string }[] };
    expect(BREACHES.map(([rule]) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});

describe('Excel and Office', () => {
  const OFFICE = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime']);

  /** Where the code (not a comment, not a text) says `Excel.…` or `Office.…`, or asks for their types. */
  function namings(path: string, text: string): string[] {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    const found = file.typeReferenceDirectives.map(({ fileName }) => fileName).filter((name) => name.startsWith('office'));
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && OFFICE.has(node.text)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${String(line + 1)} ${node.text}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }

  test('are named only in src/hosts/excel', () => {
    const excelHost = join('hosts', 'excel');
    const source = join(root, 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(excelHost))
      .map((file) => join(source, file));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => namings(relative(root, file), readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('are found where they are named, and not in comments and texts', () => {
    expect(namings('a.ts', `// Excel. Office.\nexport const text = 'Excel.run';`)).toEqual([]);
    expect(namings('a.ts', `let range: Excel.Range;\nawait Office.onReady();`)).toEqual(['a.ts:1 Excel', 'a.ts:2 Office']);
    expect(namings('a.ts', `/// <reference types="office-js" />`)).toEqual(['office-js']);
  });
});
