import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { addSaving, openPreview, pane, write } from './preview';

jest.setTimeout(2 * BROWSER_TIMEOUT);

describeWithChromium('Copying a table of a report', () => {
  const served = servedPages();

  /** The Report tab with the table by authority, written, so that nothing stands between the button and the clipboard. */
  async function openReport(permissions: readonly string[]): Promise<Page> {
    const page = await openPreview(served.browser, served.origin, { permissions: [...permissions] });
    await addSaving(page);
    await write(page);
    await pane(page).getByRole('tab', { name: 'Report' }).click();
    await pane(page).getByRole('button', { name: 'Copy table' }).waitFor();
    return page;
  }

  test('puts a real table on the clipboard, with caption, scopes and language, and the same as text', async () => {
    const page = await openReport(['clipboard-read', 'clipboard-write']);
    await pane(page).getByRole('button', { name: 'Copy table' }).click();
    await pane(page).getByRole('button', { name: 'Copied' }).waitFor();
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      const table = new DOMParser().parseFromString(await read('text/html'), 'text/html').querySelector('table');
      const texts = (selector: string) => Array.from(table?.querySelectorAll(selector) ?? [], (each) => each.textContent);
      return {
        caption: table?.caption?.textContent,
        language: table?.getAttribute('lang'),
        heads: texts('thead th[scope="col"]'),
        rows: texts('tbody th[scope="row"]'),
        total: texts('tbody tr:last-child td'),
        merged: texts('[colspan], [rowspan]'),
        text: await read('text/plain'),
      };
    });
    expect(pasted.caption).toMatch(/^Table 1: All services, projected budget, Scenario 1, £000 cash/);
    expect(pasted.language).toBe('en-GB');
    expect(pasted.heads.slice(0, 2)).toEqual(['Authority', 'Base 2010/11']);
    expect(pasted.rows).toHaveLength(9);
    expect(pasted.rows.at(-1)).toBe('Total');
    // £422.6m less 4% of £178m.
    expect(pasted.total.slice(0, 2)).toEqual(['422,600', '415,480']);
    expect(pasted.merged).toEqual([]);
    expect(pasted.text).toContain(`Total\t${pasted.total.join('\t')}`);
    await page.context().close();
  });

  test('where the clipboard is blocked selects the table, and the keys give the whole of it', async () => {
    const page = await openReport(['clipboard-read']);
    await page.evaluate(() => {
      // As Excel on the web has it: neither the clipboard's interface nor the older command is allowed to a pane in a frame.
      Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await pane(page).getByRole('button', { name: 'Copy table' }).click();
    await pane(page).getByText('Press Ctrl+C').waitFor();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toMatch(/^Table 1: All services[^]*Total/);
    await page.keyboard.press('Control+c');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text() ?? '';
    });
    expect(html).toContain('<caption');
    expect(html).toContain('scope="col"');
    expect(html).toContain('415,480');
    await page.context().close();
  });
});
