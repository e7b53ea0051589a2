/** A text as it stands in HTML, in contents and in quoted attributes alike: names of the workbook stay text, whatever they hold. */
export function escapeMarkup(text: string): string {
  return (
    text
      // No page can hold control characters.
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}
