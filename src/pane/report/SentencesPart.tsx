import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { basisOfFigures, sentenceText, type Sentence } from '../../report/sentences/sentence';
import { TextLink } from '../figures/TextLink';
import { useAnnounce } from '../frame/Announcer';
import { PartHeading } from '../frame/Heading';
import { LabelledField } from '../typing/LabelledField';
import { useSession } from '../use-session';
import { words } from '../words';
import { escapeMarkup } from '../../report/escape-markup';
import { copyTable } from './copy-table';
import type { Sentences } from './use-sentences';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  box: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What the report says in sentences. Words may be changed; figures stay linked to their cells and follow them. */
export function SentencesPart({ sentences }: { readonly sentences: Sentences }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [editing, setEditing] = useState<number>();
  const { all } = sentences;
  const take = (index: number, typed: string) => {
    setEditing(undefined);
    const lost = sentences.reword(index, typed);
    if (lost > 0) announce(words.report.unlinked(lost));
  };
  const copy = async () => {
    const text = all.map(sentenceText).join('\n');
    const html = all.map((each) => `<p lang="en-GB">${escapeMarkup(sentenceText(each))}</p>`).join('');
    announce((await copyTable(html, text)) === 'copied' ? words.report.copied : words.report.sentencesBlocked);
  };
  return (
    <section className={styles.root} aria-label={words.report.sentences}>
      <div className={styles.top}>
        <PartHeading>{words.report.sentences}</PartHeading>
        <Button size="small" appearance="subtle" onClick={() => void copy()}>
          {words.report.copySentences}
        </Button>
      </div>
      {all.map((sentence, index) =>
        editing === index ? (
          <SentenceField key={index} sentence={sentence} onDone={(typed) => take(index, typed)} />
        ) : (
          <div key={index} className={styles.box}>
            <SentenceWords sentence={sentence} />
            <Button
              size="small"
              appearance="subtle"
              icon={<Edit16Regular />}
              aria-label={words.report.changeWords(index + 1)}
              onClick={() => setEditing(index)}
            />
          </div>
        ),
      )}
      <p className={styles.note}>
        {basisOfFigures(all)} {words.report.pressFigure}
      </p>
    </section>
  );
}

function SentenceWords({ sentence }: { readonly sentence: Sentence }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <p className={styles.text}>
      {sentence.map((part, index) => {
        if (typeof part === 'string') return part;
        const { place } = part;
        return place === undefined ? (
          <strong key={index}>{part.words}</strong>
        ) : (
          <TextLink key={index} label={words.report.figureOf(part.words, part.year, part.basis)} onClick={() => void session.show(place)}>
            {part.words}
          </TextLink>
        );
      })}
    </p>
  );
}

function SentenceField({ sentence, onDone }: { readonly sentence: Sentence; readonly onDone: (typed: string) => void }) {
  const [typed, setTyped] = useState(sentenceText(sentence));
  return (
    <div>
      <LabelledField label={words.report.wording} hint={words.report.wordingHint}>
        <Textarea
          value={typed}
          resize="vertical"
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onDone(sentenceText(sentence));
          }}
        />
      </LabelledField>
      <Button size="small" onClick={() => onDone(typed)}>
        {words.form.done}
      </Button>
    </div>
  );
}
