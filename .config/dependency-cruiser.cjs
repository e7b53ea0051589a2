/** Which folder of src may import which. src/README.md has the map; tests/architecture.test.ts breaks each rule. */

const ENTRY = '^src/(pane/entry-[^/]+|preview/entry[^/]*|cli/entry)\\.tsx?$';

/** @param layers what the folder may import from src, itself aside */
function only(folder, layers, comment) {
  return {
    name: `${folder.replace('/', '-')}-imports-only-what-is-below`,
    comment,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: ENTRY },
    to: { path: '^src/', pathNot: [folder, ...layers].map((layer) => `^src/${layer}/`) },
  };
}

const PURE = '^src/(model|formula|charts|sheets|report)/';

module.exports = {
  forbidden: [
    only('formula', [], 'The expression knows nobody.'),
    only('model', ['formula'], 'Arithmetic of budgets knows the expression and nobody else.'),
    only('charts', ['model', 'formula'], 'A picture is drawn from figures and known to nobody below it.'),
    only('workbook', ['model', 'formula'], 'The port speaks of problems and addresses.'),
    only('sheets', ['model', 'formula', 'workbook', 'charts'], 'Sheet contents are made of projections and the vocabulary of the port.'),
    only(
      'report',
      ['model', 'formula', 'sheets', 'workbook', 'charts'],
      'Reports are told from projections, in the vocabulary of the port.',
    ),
    only('hosts/excel', ['workbook', 'sheets', 'model', 'formula'], 'A host answers the port. It knows no pane and no other host.'),
    only('hosts/embedded', ['workbook', 'sheets', 'model', 'formula'], 'A host answers the port. It knows no pane and no other host.'),
    only(
      'pane',
      ['workbook', 'sheets', 'report', 'charts', 'model', 'formula'],
      'The pane talks to the port and the model, never to a host; entry files wire.',
    ),
    only(
      'preview',
      ['pane', 'workbook', 'sheets', 'report', 'charts', 'model', 'formula'],
      'The page shows a workbook that its entry file wires.',
    ),
    only(
      'cli',
      ['workbook', 'sheets', 'report', 'charts', 'model', 'formula'],
      'The command line works on a workbook that its entry file wires, and has no pane.',
    ),
    {
      name: 'pure-code-imports-no-framework',
      comment: 'The same code runs in Excel, in a page and headless, and prints the same figures.',
      severity: 'error',
      from: { path: PURE },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@ironcalc|hucre|i18next|react-i18next|lucide-react)(/|$)' },
    },
    {
      name: 'pure-code-imports-no-node',
      comment: 'There is no Node inside Excel or a page; only the command line has it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'office-types-only-in-the-excel-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hosts/excel/' },
      to: { path: '(office-js|office-addin)' },
    },
    {
      name: 'no-cycles',
      comment: 'Arrows run one way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'product-does-not-import-tests-or-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^tests|^\\.config|node_modules/(@testing-library|fast-check|jest|playwright-core))' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A type import is an arrow too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
