import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { libreOffice } from '../programs';
import { inNewFolder, LIBREOFFICE_TIMEOUT, writeProfile } from '../recalc/libreoffice';

const run = promisify(execFile);

/** The system counts processor time in steps of 10 ms, so that a figure is taken of so many recalculations in a row. */
const IN_A_ROW = 10;
/** Milliseconds of a step of the system's count of processor time. */
const STEP = 10;

/**
 * Milliseconds of processor time that LibreOffice takes to recalculate every formula of each workbook, opened once and kept open: neither starting
 * nor opening nor saving is in it. The workbooks are taken in turn, `turns` times after one that is left out. Only Linux tells it
 * of a running program.
 */
export function recalculationTimes(workbooks: readonly Uint8Array[], turns: number): Promise<readonly (readonly number[])[]> {
  return inNewFolder(async (folder) => {
    if (libreOffice === undefined) throw new Error('LibreOffice was not found.');
    const profile = join(folder, 'profile');
    const from = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    await writeProfile(profile);
    // The first start makes the library that the macro stands in.
    await run(libreOffice, [...from, '--terminate_after_init'], { timeout: LIBREOFFICE_TIMEOUT });
    const files = await Promise.all(
      workbooks.map(async (bytes, index) => {
        const path = join(folder, `${index}.xlsx`);
        await writeFile(path, bytes);
        return pathToFileURL(path).href;
      }),
    );
    const noted = join(folder, 'noted.txt');
    await mkdir(join(profile, 'user/basic/Standard'), { recursive: true });
    await writeFile(join(profile, 'user/basic/Standard/Module1.xba'), macro(files, turns, noted));
    await run(libreOffice, [...from, 'macro:///Standard.Module1.Recalculate'], { timeout: LIBREOFFICE_TIMEOUT * 5 });
    const notes = (await readFile(noted, 'utf8')).trim().split('\n');
    const expected = 2 * files.length * (turns + 1);
    if (notes.length !== expected) throw new Error(`LibreOffice noted ${notes.length} of ${expected} times.`);
    return timesOf(notes, files.length);
  });
}

/** Notes what the system knows of the program after each stretch of recalculations; a first stretch only warms up. */
function macro(files: readonly string[], turns: number, noted: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Note
  Dim source As Integer
  Dim target As Integer
  Dim words As String
  source = FreeFile
  Open "/proc/self/stat" For Input As #source
  Line Input #source, words
  Close #source
  target = FreeFile
  Open "${noted}" For Append As #target
  Print #target, words
  Close #target
End Sub
Sub Recalculate
  On Error Goto Failed
  Dim addresses, number, turn, count
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  addresses = Array(${files.map((file) => `"${file}"`).join(', ')})
  Dim books(${files.length - 1}) As Object
  For number = 0 To UBound(addresses)
    books(number) = StarDesktop.loadComponentFromURL(addresses(number), "_blank", 0, hidden())
  Next number
  For turn = 0 To ${turns}
    For number = 0 To UBound(addresses)
      Note()
      For count = 1 To ${IN_A_ROW}
        books(number).calculateAll()
      Next count
      Note()
    Next number
  Next turn
  StarDesktop.terminate()
  Exit Sub
Failed:
  ' A headless program would wait for ever for somebody to close the message.
  StarDesktop.terminate()
End Sub
</script:module>
`;
}

function timesOf(notes: readonly string[], files: number): readonly (readonly number[])[] {
  const taken = Array.from({ length: files }, (): number[] => []);
  for (let stretch = files; 2 * stretch + 1 < notes.length; stretch += 1) {
    const [before, after] = [notes[2 * stretch], notes[2 * stretch + 1]].map((note) => stepsIn(note ?? ''));
    taken[stretch % files]?.push((((after ?? NaN) - (before ?? NaN)) * STEP) / IN_A_ROW);
  }
  return taken;
}

/** Steps of processor time in user's and system's work: the 14th and 15th words, counted behind the name in brackets. */
function stepsIn(stat: string): number {
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(words[11]) + Number(words[12]);
}
