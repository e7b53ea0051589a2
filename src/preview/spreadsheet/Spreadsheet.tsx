import type { Model } from '@ironcalc/wasm';
import { IronCalc } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { useSyncExternalStore } from 'react';
import type { Redraws } from './redraws';

/** IronCalc's spreadsheet over the model that the pane's port shares. It draws anew when this parent renders again. */
export function Spreadsheet({ model, redraws }: { readonly model: Model; readonly redraws: Redraws }) {
  useSyncExternalStore(redraws.subscribe, redraws.count);
  return <IronCalc model={model} />;
}
