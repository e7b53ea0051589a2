import type { Change } from '../../workbook/port';
import { areasOfAddress } from './changed-areas';
import { exchange } from './exchange';

/** Changes that come together are told together, after one look at the names of their sheets. */
const TOGETHER = 50;

interface Happening {
  readonly by: Change['by'];
  /** Undefined where anything may have changed: a sheet was added, deleted or renamed. */
  readonly at: { readonly worksheetId: string; readonly address: string } | undefined;
}

/** Collects what Excel's events tell and hands it on in the words of the port. */
export class ChangeTeller {
  #waiting: Happening[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(private readonly listener: (change: Change) => void) {}

  take(happening: Happening): void {
    if (this.#stopped) return;
    this.#waiting.push(happening);
    this.#timer ??= setTimeout(() => void this.#tell(), TOGETHER);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    const happenings = this.#waiting;
    this.#waiting = [];
    const names = await sheetNames([...new Set(happenings.flatMap(({ at }) => (at === undefined ? [] : [at.worksheetId])))]);
    for (const by of ['person', 'remote'] as const) {
      const own = happenings.filter((each) => each.by === by);
      if (own.length > 0 && !this.#stopped) this.listener({ by, areas: areasOf(own, names) });
    }
  }
}

function areasOf(happenings: readonly Happening[], names: ReadonlyMap<string, string>): Change['areas'] {
  const areas = happenings.map(({ at }) => {
    const sheet = at === undefined ? undefined : names.get(at.worksheetId);
    return at === undefined || sheet === undefined ? undefined : areasOfAddress(sheet, at.address);
  });
  return areas.every((each) => each !== undefined) ? areas.flat() : 'everything';
}

/** The names of sheets by Excel's keys. One that cannot be had is left out, and its change is told as "everything". */
async function sheetNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await exchange(async (context) => {
    const sheets = ids.map((id) => ({ id, sheet: context.workbook.worksheets.getItemOrNullObject(id).load('name') }));
    await context.sync();
    return sheets.flatMap(({ id, sheet }) => (sheet.isNullObject ? [] : [[id, sheet.name] as const]));
  });
  return new Map(found.ok ? found.value : []);
}
