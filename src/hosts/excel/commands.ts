/**
 * The page that the manifest must name for functions of ribbon buttons. None runs here: without a shared runtime a function could not
 * bring the pane to the front, so every button opens the pane itself, at an address that says what is asked
 * (src/pane/frame/use-command.ts).
 */
void Office.onReady();
