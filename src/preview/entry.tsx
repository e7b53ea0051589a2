import { createRoot } from 'react-dom/client';
import { PreviewPage } from './PreviewPage';
import '../pane/pane.css';

const EXAMPLE_NAME = 'clyde-valley.xlsx';
const EXAMPLE = { fileName: EXAMPLE_NAME, address: `examples/${EXAMPLE_NAME}` };

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <PreviewPage example={EXAMPLE} openBook={async (bytes, fileName) => (await engine()).openBook(bytes, fileName)} />,
  );

/** The spreadsheet and the file formats are large: they come after the page itself stands. */
function engine() {
  return import(/* webpackChunkName: "spreadsheet" */ './entry-spreadsheet');
}
