import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { clydeValleyWorkbook } from '../../examples/clyde-valley';
import { derbyWorkbook } from '../../examples/derby';
import { eastMidlandsWorkbook } from '../../examples/east-midlands';
import { glasgowWorkbook } from '../../examples/glasgow';
import { southamptonWorkbook } from '../../examples/southampton';
import { projectWorkbook } from '../../src/cli/project-workbook';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';

const committed = (name: string) => new Uint8Array(readFileSync(resolve(__dirname, '../../examples', name)));

test.each([
  ['clyde-valley.xlsx', clydeValleyWorkbook],
  ['derby.xlsx', derbyWorkbook],
  ['east-midlands.xlsx', eastMidlandsWorkbook],
  ['glasgow.xlsx', glasgowWorkbook],
  ['southampton.xlsx', southamptonWorkbook],
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

test('Derby: five contracts that add up to £16,061k, and staffing whose printed total is £100,001 above its rows', async () => {
  const [contracts, staffing] = (await readXlsx(committed('derby.xlsx'))).sheets;
  expect(contracts?.rows[9]?.[2]).toBe(16_061);
  const costs = (staffing?.rows.slice(4) ?? []).map(([, , cost]) => Number(cost));
  const [total = NaN] = costs.slice(-1);
  expect(total - costs.slice(0, -1).reduce((sum, cost) => sum + cost, 0)).toBe(100_001);
});

test.each([
  ['clyde-valley', 'clyde-valley-year-1'],
  ['clyde-valley', 'clyde-valley'],
  ['derby', 'derby'],
  ['east-midlands', 'east-midlands'],
  ['glasgow', 'glasgow'],
  ['southampton', 'southampton'],
])('%s.xlsx is projected with %s.scenarios.json, and every measure names its source', async (workbook, scenarios) => {
  const file: unknown = JSON.parse(new TextDecoder().decode(committed(`${scenarios}.scenarios.json`)));
  const opened = await openWorkbookFile(committed(`${workbook}.xlsx`), `${workbook}.xlsx`);
  if (!opened.ok) throw new Error(opened.problems[0].message);
  const projected = await projectWorkbook(fileWorkbook(opened.value), file, new Date(0));
  if (!projected.ok) throw new Error(projected.problems.map(({ message }) => message).join(' '));
  expect(projected.problems.filter(({ code, severity }) => severity !== 'information' && code !== 'effect-not-quantified')).toEqual([]);
  for (const { name, sources } of projected.value.projection.model.measures)
    expect([name, sources[''] ?? '']).toEqual([name, expect.stringMatching(/\S/)]);
});
