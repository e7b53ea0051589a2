import { jsonPieces } from '../../../src/hosts/excel/json-pieces';

describe('JSON in pieces', () => {
  it('is what JSON.stringify gives, with odd texts, things that are not there, and lists of any length', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [`'£ ${String(row)} "\ud800"`, row / 3, true, '']);
    for (const count of [0, 1, 199, 200, 201, 1_001]) {
      const value = { at: null, gone: undefined, sheets: [{ cells: rows(count), styles: [] }, {}], list: rows(count) };
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }
  });

  it('tells a long list some rows at a time', () => {
    const longest = Math.max(...[...jsonPieces(Array.from({ length: 10_000 }, () => ['x'.repeat(10)]))].map(({ length }) => length));
    expect(longest).toBeLessThan(10_000);
  });
});
