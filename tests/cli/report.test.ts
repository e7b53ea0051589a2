import { strFromU8, unzipSync } from 'fflate';
import { CommandLine } from './command-line';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

jest.setTimeout(120_000);

describe('budget-scenarios report', () => {
  const line = new CommandLine();
  let workbook: string;

  beforeAll(async () => {
    const scenarios = JSON.parse(readFileSync(resolve(__dirname, '../../examples/clyde-valley.scenarios.json'), 'utf8')) as object;
    await line.project(line.example('clyde-valley.xlsx'), scenarios, 'written.xlsx');
    workbook = line.path('written.xlsx');
  });

  afterAll(() => line.remove());

  it('writes the options as a Word file, from the workbook alone', async () => {
    const { exitCode, out, errors } = await line.run('report', workbook, '--table', 'options', '--out', line.path('report.docx'));
    expect([exitCode, errors]).toEqual([0, '']);
    expect(out).toContain('Table 1: Options compared with doing nothing, £000 cash, ( ) = saving');
    const document = strFromU8(unzipSync(line.bytes('report.docx'))['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('<w:tblHeader');
    expect(document).toContain('405,807');
    expect(document).toContain('written.xlsx');
  });

  it('writes several tables of one scenario in the unit and rounding that are asked for', async () => {
    const options = ['--scenario', '4% + 1%', '--unit', '£m', '--rounding', 'both add up'];
    const { exitCode } = await line.run(
      'report',
      workbook,
      '--table',
      'by-authority,reconciliation',
      ...options,
      '--out',
      line.path('r.txt'),
    );
    const text = strFromU8(line.bytes('r.txt'));
    expect(exitCode).toBe(0);
    expect(text).toContain('Table 1: All services, projected budget, 4% + 1%, £m cash');
    expect(text).toContain('Total\t415.3\t399.9\t399.4\t399.4');
    expect(text).toContain('Table 2: From the base budget to the projected budget, 4% + 1%, £m cash');
  });

  it('writes HTML with the bridge as a picture that says its figures, and CSV that Excel reads as UTF-8', async () => {
    await line.run('report', workbook, '--out', line.path('r.html'));
    await line.run('report', workbook, '--out', line.path('r.csv'));
    expect(strFromU8(line.bytes('r.html'))).toMatch(/<svg [^>]*role="img"[^>]*aria-label="From the base budget to 2013\/14[^"]*415\.3/);
    expect([...line.bytes('r.csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each([
    [['--table', 'optoins', '--out', 'r.docx'], /--table is “optoins”.*options/],
    [['--decimals', '9', '--out', 'r.docx'], /--decimals is “9”.*It can be one of: 0, 1, 2, 3\./],
    [['--out', 'r.pdf'], /“.*r\.pdf” is no kind of report/],
  ])('says what is wrong with %j, and writes nothing', async (options, why) => {
    const given = options.map((each) => (each.startsWith('r.') ? line.path(`none-${each}`) : each));
    const { exitCode, errors } = await line.run('report', workbook, ...given);
    expect(exitCode).toBe(2);
    expect(errors).toMatch(why);
    expect(line.files().filter((name) => name.startsWith('none-'))).toEqual([]);
  });

  it('says of a workbook without our sheets that they must be written first', async () => {
    const { exitCode, errors } = await line.run('report', line.example('derby.xlsx'), '--out', line.path('d.docx'));
    expect(exitCode).toBe(2);
    expect(errors).toContain('Write them first');
  });
});
