import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { proposeSources } from '../../src/sheets/detect/propose-sources';
import type { TableProposal } from '../../src/sheets/detect/proposal';

async function found(name: string): Promise<readonly TableProposal[]> {
  const opened = await openWorkbookFile(new Uint8Array(readFileSync(resolve(__dirname, '../../examples', name))), name);
  if (!opened.ok) throw new Error(opened.problems[0].message);
  const detection = await proposeSources(fileWorkbook(opened.value));
  if (!detection.ok) throw new Error(detection.problems[0].message);
  return detection.value.proposals;
}

test('Clyde Valley: 48 lines add up to the total below the Table, in C53', async () => {
  const [spend] = await found('clyde-valley.xlsx');
  expect(spend).toMatchObject({ where: 'Spend!A4:C52', lines: 48, verdict: 'Adds up' });
  expect(spend?.facts.total).toEqual({ value: '£422,600,000', evidence: { text: 'Total', cell: { sheet: 'Spend', row: 53, column: 3 } } });
  expect(spend?.facts.kind.value).toBe('Original budget, gross');
});

test('Derby: the staffing table does not add up, the contracts imply their rates', async () => {
  const proposals = await found('derby.xlsx');
  const of = (sheet: string) => proposals.find(({ where }) => where.startsWith(sheet));
  expect(of('Staffing')?.verdict).toBe('Does not add up by £100,001');
  const said = (sheet: string) =>
    of(sheet)
      ?.problems.map(({ message }) => message)
      .join('\n') ?? '';
  expect(said('Staffing')).toContain('works out at £12,260 for each FTE');
  expect(said('Staffing')).toContain('If it were £173,562, the rows would be £1 from the total.');
  expect(said('Staffing')).toContain('“FTE” adds up: 21.1.');
  expect(said('Contracts')).toContain('32.14%, 66.59%, 40.00%, 15.63%, 3.84%');
});
