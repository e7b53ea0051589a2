import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../model/problems';
import { succeed } from '../model/result';
import type { Session } from '../pane/session/session';
import type { Book, OpenBook } from './book';
import { saveAs } from '../pane/save-as';
import { words } from './words';

export interface OpenedBook {
  readonly book: Book;
  readonly session: Session;
  /** Tells one opened workbook from the next. */
  readonly number: number;
}

/** The number of the first workbook that the page opens. */
export const FIRST_BOOK = 1;

export interface PageMessage {
  readonly head: string;
  readonly problems: readonly Problem[];
  readonly failed: boolean;
  /** A file that waits until it is said what becomes of unsaved changes. */
  readonly waiting?: { readonly save: () => void; readonly openAnyway: () => void };
}

export interface BookOnPage {
  readonly opened: OpenedBook | undefined;
  readonly isChanged: boolean;
  readonly message: PageMessage | undefined;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly dismiss: () => void;
}

export interface ExampleFile {
  readonly fileName: string;
  readonly address: string;
}

async function exampleFile({ fileName, address }: ExampleFile): Promise<File> {
  const answer = await fetch(address);
  return new File([await answer.arrayBuffer()], fileName);
}

/** The workbook of the page: the example first, then whatever is opened. Unsaved changes are never dropped unasked. */
export function useBook(openBook: OpenBook, example: ExampleFile): BookOnPage {
  const [opened, setOpened] = useState<OpenedBook>();
  const [isChanged, setIsChanged] = useState(false);
  const [message, setMessage] = useState<PageMessage>();
  const next = useRef(FIRST_BOOK);
  /** Opens a file, but asks first where changes would be lost; kept for sessions, which outlive a rendering. */
  const openUnlessChanged = useRef<(file: File) => void>(() => undefined);

  const openBytes = useCallback(
    async (bytes: Uint8Array, fileName: string) => {
      const [result, { createSession }] = await Promise.all([openBook(bytes, fileName), import('../pane/session/session')]);
      if (!result.ok) {
        setMessage({ head: words.notOpened, problems: result.problems, failed: true });
        return;
      }
      const session = createSession(result.value.workbook, {
        openFile: async (brought, name) => {
          const other = await openBook(brought, name);
          return other.ok ? succeed(other.value.workbook, other.problems) : other;
        },
        openExample: async () => {
          openUnlessChanged.current(await exampleFile(example));
          return succeed(undefined);
        },
      });

      setOpened({ book: result.value, session, number: next.current });
      next.current += 1;
      setIsChanged(false);
      setMessage(result.problems.length === 0 ? undefined : { head: fileName, problems: result.problems, failed: false });
      await session.open();
    },
    [openBook, example],
  );

  useEffect(() => {
    void exampleFile(example).then(async (file) => openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }, [example, openBytes]);

  // Changes come from the spreadsheet, and from what the pane writes.
  useEffect(() => {
    if (opened === undefined) return undefined;
    const { session, book } = opened;
    const stopFollowing = session.subscribe(() => {
      if (session.state().write.kind === 'done' || session.state().write.kind === 'undone') setIsChanged(true);
    });
    const watching = book.workbook.watch(() => setIsChanged(true));
    return () => {
      stopFollowing();
      void watching.then((stop) => stop());
      void session.close();
    };
  }, [opened]);

  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const save = () => {
    if (opened === undefined) return;
    const saved = opened.book.save();
    if (saved.ok) {
      saveAs(saved.value.bytes, saved.value.fileName);
      setIsChanged(false);
    }
    setMessage(
      saved.problems.length === 0
        ? undefined
        : { head: saved.ok ? words.saved : words.notSaved, problems: saved.problems, failed: !saved.ok },
    );
  };
  const read = (file: File) => void file.arrayBuffer().then((buffer) => openBytes(new Uint8Array(buffer), file.name));
  const open = (file: File): void => {
    if (!isChanged || opened === undefined) {
      read(file);
      return;
    }
    setMessage({
      head: words.unsaved(opened.book.fileName),
      problems: [],
      failed: false,
      waiting: {
        save: () => {
          save();
          read(file);
        },
        openAnyway: () => read(file),
      },
    });
  };
  useEffect(() => {
    openUnlessChanged.current = open;
  });
  return {
    opened,
    isChanged,
    message,
    open,
    save,
    dismiss: () => setMessage(undefined),
  };
}
