import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { AgreedBudget } from './AgreedBudget';
import { NothingFound } from './NothingFound';
import { Reading } from './Reading';
import { ReadingFailed } from './ReadingFailed';
import { TableLines } from './TableLines';
import { TablesFound } from './TablesFound';

/** Agrees what the workbook says. */
export function SpendTab() {
  const { reading, tables, agreed } = useSessionState();
  const { spend } = usePlaces().place;
  const opened = spend.at === 'lines' ? tables.find((each) => each.key === spend.table) : undefined;
  if (opened !== undefined) return <TableLines key={opened.key} table={opened} />;
  if (agreed !== undefined) return <AgreedBudget agreed={agreed} />;
  if (reading.phase === 'failed') return <ReadingFailed problems={reading.problems} />;
  if (reading.phase === 'reading') return <Reading reading={reading} />;
  return tables.length === 0 ? <NothingFound /> : <TablesFound />;
}
