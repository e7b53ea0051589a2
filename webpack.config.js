import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import CssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { manifestFor } from './.config/manifest-origin.mjs';
import { swcOptions } from './.config/swc.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = createRequire(import.meta.url)('./package.json');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What the pane's page says until its scripts stand; src/pane/words.ts has the same. */
const OPENING = 'Opening the workbook';

const pages = [
  { name: 'preview', entry: './src/preview/entry.tsx', file: 'index.html', title: 'Budget Scenarios: preview', office: false },
  { name: 'pane', entry: './src/pane/entry-excel.tsx', file: 'taskpane.html', title: 'Budget Scenarios', opening: OPENING, office: true },
  { name: 'commands', entry: './src/hosts/excel/commands.ts', file: 'commands.html', title: 'Budget Scenarios', office: true },
];

export default async function configurations(env = {}, argv = {}) {
  const production = argv.mode !== 'development';
  const common = {
    context: root,
    mode: production ? 'production' : 'development',
    // Never an eval devtool: the pages' policy forbids eval.
    devtool: 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    infrastructureLogging: { level: 'warn' },
    // .config/size-limit.json holds the sizes that matter, gzipped.
    performance: { hints: false },
    stats: 'errors-warnings',
  };
  return [await pagesConfiguration(common, env, production), commandLineConfiguration(common)];
}

async function pagesConfiguration(common, env, production) {
  return {
    ...common,
    name: 'pages',
    target: ['web', 'es2022'],
    entry: Object.fromEntries(pages.map((page) => [page.name, entryOf(page, env, production)])),
    output: {
      path: `${root}dist`,
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      clean: { keep: /^cli\// },
    },
    module: { rules: [typescriptRule, { test: /\.css$/, use: [CssExtractPlugin.loader, 'css-loader'] }] },
    plugins: [
      new CssExtractPlugin({ filename: production ? '[name].[contenthash:8].css' : '[name].css' }),
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      ...pages.map(
        (page) =>
          new HtmlPlugin({
            template: '.config/page.html',
            filename: page.file,
            chunks: [page.name],
            title: page.title,
            opening: page.opening,
            policy: contentSecurityPolicy(page),
            // Office.js must come from Microsoft's own address and before our code; it is not bundled.
            scripts: page.office ? [OFFICE_JS] : [],
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'examples/*.xlsx', to: 'examples/[name][ext]', noErrorOnMissing: true },
          { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), env.origin) },
        ],
      }),
    ],
    optimization: { splitChunks: { chunks: 'all', cacheGroups: chunks } },
    cache: production ? false : { type: 'filesystem', name: 'pages' },
    devServer: {
      port: 3000,
      host: 'localhost',
      server: env.https ? { type: 'https', options: await developmentCertificates() } : 'http',
      // The client script of hot reloading needs eval-like rights and a web socket, which the policy forbids.
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      onListening: (server) => sayWhenReady(server, env.https ? 'https' : 'http'),
    },
  };
}

/** `--env record` serves the pane with a recorder of what Excel answers (docs/first-run-in-excel.md). A build never has it. */
function entryOf({ name, entry }, env, production) {
  return name === 'pane' && env.record && !production ? './src/pane/entry-recorded.tsx' : entry;
}

function commandLineConfiguration(common) {
  const entry = './src/cli/entry.ts';
  return {
    ...common,
    name: 'cli',
    target: 'node20',
    entry: { 'budget-scenarios': entry },
    experiments: { outputModule: true },
    output: {
      path: `${root}dist/cli`,
      filename: '[name].js',
      module: true,
      chunkFormat: 'module',
      clean: true,
    },
    module: { rules: [typescriptRule] },
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    ],
    // Readable stack traces in a report of a fault are worth more than a smaller file on disk.
    optimization: { minimize: false },
  };
}

const typescriptRule = { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: swcOptions } };

/** Chunks with names that .config/size-limit.json can weigh. */
const chunks = {
  // Without a name, so that a page loads only what it uses itself of the framework.
  framework: {
    chunks: 'initial',
    priority: 1,
    test: inPackages('react', 'react-dom', 'scheduler', '@fluentui', '@griffel'),
  },
  ironcalc: {
    name: 'ironcalc',
    priority: 1,
    // A worker takes up nothing but the engine.
    chunks: ({ name }) => name !== 'loading',
    test: inPackages('@ironcalc', 'i18next', 'react-i18next', 'lucide-react', 'react-colorful'),
  },
};

function inPackages(...names) {
  return new RegExp(`[\\\\/]node_modules[\\\\/](${names.join('|')})[\\\\/]`);
}

/** Nothing may load or connect but this origin, and Microsoft's for Office.js. */
function contentSecurityPolicy({ office }) {
  const officeOrigin = office ? [new URL(OFFICE_JS).origin] : [];
  return Object.entries({
    'default-src': ["'none'"],
    // IronCalc compiles WebAssembly; the pane inside Excel does not.
    'script-src': ["'self'", ...officeOrigin, ...(office ? [] : ["'wasm-unsafe-eval'"])],
    // The hash is the empty style element that Griffel (Fluent UI) starts from.
    'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

async function developmentCertificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}

function sayWhenReady(server, protocol) {
  const address = `${protocol}://localhost:${server.server.address().port}`;
  server.middleware.waitUntilValid((stats) => {
    console.log(stats?.hasErrors() ? 'The build failed: see above.' : `Budget Scenarios is ready: ${address}`);
  });
}
