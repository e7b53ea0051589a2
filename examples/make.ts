import { writeFile } from 'node:fs/promises';
import { clydeValleyWorkbook } from './clyde-valley';
import { glasgowWorkbook } from './glasgow';

/** Writes the example workbooks beside this script, from the figures typed in clyde-valley.ts and glasgow.ts. */
const workbooks = { 'clyde-valley.xlsx': clydeValleyWorkbook, 'glasgow.xlsx': glasgowWorkbook };

for (const [name, make] of Object.entries(workbooks)) await writeFile(new URL(name, import.meta.url), await make());
