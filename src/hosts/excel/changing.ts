/** All that changes the workbook: no part of what a pane needs to show what is in it. */
export { lastWrite } from './keeping';
export { undo } from './undo';
export { write } from './write';
