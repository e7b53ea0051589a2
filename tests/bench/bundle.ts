import { resolve } from 'node:path';

/** Builds a module and what it needs as one script for a page, `script.js` in the folder; its exports stand under `library`, if there are any. */
export async function bundle(entry: string, folder: string, library?: string): Promise<void> {
  const { default: webpack } = await import('webpack');
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    context: resolve('.'),
    entry: resolve(entry),
    output: { path: folder, filename: 'script.js', ...(library === undefined ? {} : { library: { name: library, type: 'var' } }) },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    performance: { hints: false },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: SWC } }] },
  });
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() === true) failed(new Error(error?.message ?? stats?.toString('errors-only')));
      else done();
    });
  });
}

const SWC = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
};
