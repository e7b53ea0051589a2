import { readFileSync } from 'node:fs';
import { initSync } from '@ironcalc/wasm';

/** Starts IronCalc's compiled code, which a page fetches and a test reads from the package. */
export function startIronCalc(): void {
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
}
