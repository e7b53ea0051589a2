import { fileWorkbook } from '../hosts/embedded/file-workbook';
import { openWorkbookFile } from '../hosts/embedded/open-workbook-file';
import { succeed } from '../model/result';
import type { OpenFile } from './opened-file';
import { run } from './run';

/** Wires the command line to the host that opens and saves files, and ends the process with what came of it. */
const open: OpenFile = async (bytes, fileName) => {
  const file = await openWorkbookFile(bytes, fileName);
  return file.ok ? succeed(fileWorkbook(file.value), file.problems) : file;
};

try {
  const { exitCode, out, errors } = await run(process.argv.slice(2), open, __VERSION__, new Date());
  process.stdout.write(out);
  process.stderr.write(errors);
  process.exitCode = exitCode;
} catch (fault) {
  process.stderr.write(
    `This is a fault of the program, and nothing was written. ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
  process.exitCode = 1;
}
