import { FluentProvider, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Suspense, useDeferredValue, useRef, useState, type DragEvent } from 'react';
import { Pane } from '../pane/frame/Pane';
import { themeOf } from '../pane/theme/themes';
import { usePreferredTheme } from '../pane/theme/use-preferred-theme';
import type { OpenBook } from './book';
import { Message } from './Message';
import { PageHeader } from './PageHeader';
import { Splitter } from './Splitter';
import { FIRST_BOOK, useBook, type ExampleFile } from './use-book';
import { useIsWide } from './use-is-wide';
import { ViewTabs, type View } from './ViewTabs';
import { words } from './words';

// A style and no class: Fluent gives the provider's classes to menus and popovers too.
const WHOLE = { height: '100%' };
const USUAL_PANE_WIDTH = 350;

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1, overflow: 'hidden' },
  both: { flexGrow: 1, display: 'flex', minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0, position: 'relative', colorScheme: 'light' },
  pane: { flexShrink: 0, minWidth: 0, height: '100%' },
  wholePane: { flexGrow: 1, minWidth: 0 },
  loading: { padding: tokens.spacingHorizontalL },
  drop: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    zIndex: 10,
    pointerEvents: 'none',
  },
});

interface PreviewPageProps {
  readonly example: ExampleFile;
  readonly openBook: OpenBook;
}

/** The pane beside a spreadsheet that needs no Excel; side by side where there is room, else one at a time. */
export function PreviewPage({ example, openBook }: PreviewPageProps) {
  const styles = useStyles();
  const theme = themeOf(usePreferredTheme());
  const isWide = useIsWide();
  const book = useBook(openBook, example);
  const [paneWidth, setPaneWidth] = useState(USUAL_PANE_WIDTH);
  const [view, setView] = useState<View>('pane');
  const [isOver, setIsOver] = useState(false);
  const page = useRef<HTMLDivElement>(null);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) book.open(file);
  };
  const { opened } = book;
  // Drawn after the pane: each takes as long as a page may be held.
  const onSheet = useDeferredValue(opened);
  const loading = (
    <div className={styles.loading}>
      <ProgressBar aria-label={words.loading} />
    </div>
  );
  const showSheet = isWide || view === 'sheet';
  const showPane = isWide || view === 'pane';
  return (
    <FluentProvider theme={theme} style={WHOLE}>
      <div
        ref={page}
        className={styles.page}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={(event) => setIsOver(page.current?.contains(asNode(event.relatedTarget)) === true)}
        onDrop={drop}
      >
        <PageHeader book={book} isWide={isWide} />
        {book.message !== undefined && <Message message={book.message} onClose={book.dismiss} />}
        {!isWide && <ViewTabs view={view} onView={setView} />}
        <main className={styles.both}>
          <section className={styles.sheet} aria-label={words.sheet} style={showSheet ? undefined : { display: 'none' }}>
            {/* The spreadsheet waits for its own texts before it draws. */}
            <Suspense fallback={loading}>{onSheet === undefined ? loading : <onSheet.book.Spreadsheet key={onSheet.number} />}</Suspense>
          </section>
          {isWide && <Splitter width={paneWidth} onWidth={setPaneWidth} />}
          <section
            className={isWide ? styles.pane : styles.wholePane}
            aria-label={words.pane}
            style={{ ...(isWide ? { width: `${paneWidth}px` } : {}), ...(showPane ? {} : { display: 'none' }) }}
          >
            {/* The pane that stands while the first workbook is being opened is the one that then shows it. */}
            <Pane key={opened?.number ?? FIRST_BOOK} session={opened?.session} />
          </section>
        </main>
        {isOver && <div className={styles.drop}>{words.drop}</div>}
      </div>
    </FluentProvider>
  );
}

function asNode(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}
