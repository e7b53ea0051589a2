/** Excel's own name of the setting that opens a pane with a document; the pane's id in the manifest is the same. */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/**
 * Lets Excel open the pane with this workbook from now on, or no more. It works for people who have the add-in, and is saved with the
 * workbook. An Excel that knows no such setting does without.
 */
export function reopenWithWorkbook(opens: boolean): void {
  const settings = settingsIn(Office.context);
  if (settings === undefined || Boolean(settings.get(SETTING)) === opens) return;
  if (opens) settings.set(SETTING, true);
  else settings.remove(SETTING);
  settings.saveAsync();
}

function settingsIn({ document }: Partial<Pick<Office.Context, 'document'>>): Office.Settings | undefined {
  return document?.settings;
}
