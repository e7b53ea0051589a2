import { lazy } from 'react';
import { later } from '../fetch-later';
import { usePlaces } from '../frame/places';
import { useSessionState } from '../use-session';
import { NothingFound } from './NothingFound';
import { Reading } from './Reading';
import { ReadingFailed } from './ReadingFailed';
import { TablesFound } from './TablesFound';

/** What comes after the first screen loads apart from it. */
const AgreedBudget = lazy(later(async () => ({ default: (await import('./AgreedBudget')).AgreedBudget })));
const DecideTotal = lazy(later(async () => ({ default: (await import('./DecideTotal')).DecideTotal })));
const JoinTable = lazy(later(async () => ({ default: (await import('./JoinTable')).JoinTable })));
const TableLines = lazy(later(async () => ({ default: (await import('./TableLines')).TableLines })));

/** Agrees what the workbook says. */
export function SpendTab() {
  const { reading, tables, agreed } = useSessionState();
  const { spend } = usePlaces().place;
  const opened = 'table' in spend ? tables.find((each) => each.key === spend.table) : undefined;
  if (opened?.failing !== undefined && spend.at === 'total')
    return <DecideTotal key={opened.key} table={opened} failing={opened.failing} />;
  if (opened !== undefined) return <TableLines key={opened.key} table={opened} />;
  if (agreed !== undefined && spend.at === 'join') return <JoinTable agreed={agreed} />;
  if (agreed !== undefined) return <AgreedBudget agreed={agreed} />;
  if (reading.phase === 'failed') return <ReadingFailed problems={reading.problems} />;
  if (reading.phase === 'reading') return <Reading reading={reading} />;
  return tables.length === 0 ? <NothingFound /> : <TablesFound />;
}
