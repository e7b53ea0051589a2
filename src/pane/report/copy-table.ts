/**
 * Puts a table on the clipboard as HTML and as text: through the clipboard's own interface, or else through a copy event, which Excel on
 * the web may let through. `blocked` where neither is allowed: then a person must press the keys.
 */
export async function copyTable(html: string, text: string): Promise<'copied' | 'blocked'> {
  try {
    const part = (type: string, content: string) => [type, new Blob([content], { type })] as const;
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([part('text/html', html), part('text/plain', text)]))]);
    return 'copied';
  } catch {
    // Refused, or not there at all: the older way is tried, and its failure is told.
    return copyByEvent(html, text) ? 'copied' : 'blocked';
  }
}

function copyByEvent(html: string, text: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    // No other way is left where the clipboard's interface is blocked; every browser still has this one.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && taken;
  } catch {
    // A browser without it says the same as one that refuses.
    return false;
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}
