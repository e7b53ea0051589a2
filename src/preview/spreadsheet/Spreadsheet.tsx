import type { Model } from '@ironcalc/wasm';
import { IronCalc } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { useSyncExternalStore } from 'react';
import type { Redraws } from './redraws';

// The greens of the page in place of IronCalc's orange.
const GREENS = {
  '--palette-primary-main': '#107C41',
  '--palette-primary-light': '#37A066',
  '--palette-primary-dark': '#0E6E38',
  '--palette-sheet-outline-color': '#107C41',
  '--palette-sheet-outline-editing-color': '#C1EAD4',
  '--palette-sheet-outline-background-color': '#107C411A',
};

/** IronCalc's spreadsheet over the model that the pane's port shares. It draws anew when this parent renders again. */
export function Spreadsheet({ model, redraws }: { readonly model: Model; readonly redraws: Redraws }) {
  useSyncExternalStore(redraws.subscribe, redraws.count);
  return <IronCalc model={model} themeVariables={GREENS} />;
}
