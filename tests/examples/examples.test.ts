import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { clydeValleyWorkbook } from '../../examples/clyde-valley';
import { glasgowWorkbook } from '../../examples/glasgow';

const committed = (name: string) => new Uint8Array(readFileSync(resolve(__dirname, '../../examples', name)));

test.each([
  ['clyde-valley.xlsx', clydeValleyWorkbook],
  ['glasgow.xlsx', glasgowWorkbook],
])('%s is what its figures make (npm run examples writes it)', async (name, make) => {
  // Part by part: how tightly a zip is packed differs between versions of Node.
  expect(unzipSync(committed(name))).toEqual(unzipSync(await make()));
});

test('Clyde Valley: 48 lines that add up to each printed figure, and say that the split is illustrative', async () => {
  const [spend, tableOne, tableTwo] = (await readXlsx(committed('clyde-valley.xlsx'))).sheets;
  expect(spend?.tables?.[0]).toMatchObject({ name: 'Spend', range: 'A4:C52' });
  const lines = spend?.rows.slice(4, 52) ?? [];
  const sums = new Map<string, number>();
  for (const [, service, thousands] of lines) sums.set(String(service), (sums.get(String(service)) ?? 0) + Number(thousands));
  expect([...sums]).toEqual([
    ['Care homes (national contract)', 185_000],
    ['Fostering (external)', 19_600],
    ['Residential child care (external)', 32_700],
    ['Supported living', 178_000],
    ['Telecare (equipment only)', 1_000],
    ['Training and development', 6_300],
  ]);
  expect(new Set(lines.map(([authority]) => authority)).size).toBe(8);
  expect(spend?.rows[52]).toEqual(['Total', null, 422_600]);
  expect(spend?.rows.slice(1, 3).flat().join(' ')).toMatch(/original budget, gross.*split by council is illustrative/);

  expect(tableOne?.rows.slice(4).map(([, printed]) => printed)).toEqual([
    '£1.4 billion',
    '',
    '£32.7m',
    '£19.6m',
    '£178m',
    '£185 m (estimated)',
    '£1m (estimated)',
    '>£6.3 m',
  ]);
  expect(tableTwo?.rows.slice(4).map((row) => row[3])).toEqual([
    '£7.1m',
    '£1.78m',
    '£0.2m',
    '£0.8m',
    '£0.3m',
    '£1.3m',
    '£1.8m',
    '£5m',
    'significant efficiencies',
    'significant efficiencies',
  ]);
});

test('Glasgow: £160m of £247m, with the report’s words, and the price base as our assumption', async () => {
  const [purchased] = (await readXlsx(committed('glasgow.xlsx'))).sheets;
  expect(purchased?.rows.slice(3)).toEqual([
    ['Authority', 'Service', '2016/17 £m', 'As printed'],
    ['Glasgow City', 'Community-based services', 160, expect.stringContaining('Approximately £160m')],
    ['Glasgow City', 'Other purchased social care', 87, expect.stringContaining('circa £247m')],
    ['Total', null, 247, null],
  ]);
  expect(purchased?.rows[2]?.[0]).toContain('2016/17 as the price base is our assumption');
});
