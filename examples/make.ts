import { writeFile } from 'node:fs/promises';
import { clydeValleyWorkbook } from './clyde-valley';
import { derbyWorkbook } from './derby';
import { eastMidlandsWorkbook } from './east-midlands';
import { glasgowWorkbook } from './glasgow';
import { southamptonWorkbook } from './southampton';

/** Writes the example workbooks beside this script, from the figures typed in the files of the same names. */
const workbooks = {
  'clyde-valley.xlsx': clydeValleyWorkbook,
  'derby.xlsx': derbyWorkbook,
  'east-midlands.xlsx': eastMidlandsWorkbook,
  'glasgow.xlsx': glasgowWorkbook,
  'southampton.xlsx': southamptonWorkbook,
};

for (const [name, make] of Object.entries(workbooks)) await writeFile(new URL(name, import.meta.url), await make());
