import type { Page } from 'playwright-core';

/**
 * What axe finds wrong, leaving out the spreadsheet's own canvas and toolbar, and the guards of Fluent's menus: empty elements that
 * only pass the focus on to the other end. The page holds axe already.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  // Motion that is still running shows colours that nobody reads.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity),
  );
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    // Targets of at least 24 pixels, which axe leaves out unless it is asked.
    const options = { rules: { 'target-size': { enabled: true } } };
    const result = await checker.run({ exclude: ['.ic-widget', '[data-tabster-dummy]'] }, options);
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${(node.failureSummary ?? '').slice(0, 300)}`),
    );
  });
}
