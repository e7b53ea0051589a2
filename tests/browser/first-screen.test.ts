import { readFileSync } from 'node:fs';
import { FIRST_SCREEN_LIMIT, firstScreen } from '../bench/pane-case';
import { describeWithChromium } from '../programs';
import { dist } from './chromium';

// Beside the browser's tests because, like them, it looks at what was built.
describeWithChromium('The first screen of the pane in Excel', () => {
  test('loads at most 230 kB, packed', () => {
    expect(firstScreen(dist)?.bytes).toBeLessThanOrEqual(FIRST_SCREEN_LIMIT);
  });

  test('holds neither the spreadsheet’s engine nor the code for files', () => {
    const scripts = (firstScreen(dist)?.files ?? [])
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(`${dist}/${name}`, 'utf8'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const trace of ['ironcalc', 'hucre', 'saxes'])
      expect(scripts.filter((script) => script.toLowerCase().includes(trace))).toEqual([]);
  });
});
