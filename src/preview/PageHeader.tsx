import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { useRef } from 'react';
import { GetItIntoExcel } from './GetItIntoExcel';
import type { BookOnPage } from './use-book';
import { words } from './words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '6px 12px',
    padding: '6px 12px',
    minHeight: '40px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    flexShrink: 0,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  file: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  chooser: { display: 'none' },
});

const FORMATS = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv';

/** The page's name, the file that is open, and what can be done with it. */
export function PageHeader({ book, isWide }: { readonly book: BookOnPage; readonly isWide: boolean }) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const fileName = book.opened?.book.fileName;
  const about =
    fileName === undefined
      ? [words.loading]
      : [fileName, book.isChanged ? words.changed : words.unchanged, ...(isWide ? [words.private] : [])];
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{words.name}</h1>
      <Badge appearance="outline" color="informative">
        {words.preview}
      </Badge>
      <span className={styles.file} role="status">
        {about.join(' · ')}
      </span>
      <div className={styles.buttons}>
        <input
          ref={chooser}
          className={styles.chooser}
          type="file"
          accept={FORMATS}
          aria-label={words.open}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) book.open(file);
          }}
        />
        <Button size="small" icon={<FolderOpen20Regular />} onClick={() => chooser.current?.click()}>
          {words.open}
        </Button>
        <Button size="small" icon={<Save20Regular />} disabled={fileName === undefined} onClick={book.save}>
          {words.save}
        </Button>
        <GetItIntoExcel onSave={book.save} />
      </div>
    </header>
  );
}
