/** What a ribbon button or a context menu entry does, by the name that the manifest gives it. */
type Commands = Readonly<Record<string, () => Promise<void>>>;

/**
 * Lets ribbon buttons run these. Excel shows a button as busy until its command says it is done, so that is said
 * whatever happened; what went wrong is handed to `onError`, which tells the person.
 */
export function registerCommands(commands: Commands, onError: (error: unknown) => void): void {
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      run()
        .catch(onError)
        .finally(() => {
          event.completed();
        });
    });
  }
}
