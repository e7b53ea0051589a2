import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { figureWords } from '../../../model/measures/figure-words';
import { PARTICULARS, type Particulars } from '../../../model/particulars';
import type { Measure } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { Fold } from '../../frame/Fold';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { ParticularFigure } from './ParticularFigure';

const useStyles = makeStyles({
  // Below each other in a pane, side by side where there is room.
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

interface SourceFoldProps {
  readonly draft: Measure;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (field: string) => (isUnread: boolean) => void;
}

/** Where the figures come from and who answers for them, and what a savings schedule prints beside them. */
export function SourceFold({ draft, onChange, onUnread }: SourceFoldProps) {
  const styles = useStyles();
  const { particulars } = draft;
  const source = draft.sources[''] ?? '';
  const note = draft.notes[''] ?? '';
  const state = (stated: Particulars) => onChange({ ...draft, particulars: { ...particulars, ...stated } });
  return (
    <>
      <Fold title={words.form.sourceAndNote} now={nowWords([source, note, draft.owner, signedWords(particulars)])}>
        <div className={styles.fields}>
          <LabelledField label={words.form.source}>
            <Input value={source} onChange={(_, data) => onChange({ ...draft, sources: { ...draft.sources, '': data.value } })} />
          </LabelledField>
          <LabelledField label={words.form.note}>
            <Textarea value={note} onChange={(_, data) => onChange({ ...draft, notes: { ...draft.notes, '': data.value } })} />
          </LabelledField>
          <LabelledField label={words.form.owner}>
            <Input value={draft.owner} onChange={(_, data) => onChange({ ...draft, owner: data.value })} />
          </LabelledField>
          <ParticularFigure
            particular="signedOff"
            value={particulars.signedOff}
            onChange={(date) => state({ signedOff: date === undefined ? undefined : serialDate(date) })}
            onUnread={onUnread('signedOff')}
          />
        </div>
      </Fold>
      <Fold title={words.form.schedule} now={nowWords([particulars.reference, particulars.impactAssessment, postsWords(particulars)])}>
        <div className={styles.fields}>
          {(['reference', 'impactAssessment'] as const).map((key) => (
            <LabelledField key={key} label={PARTICULARS[key].label} hint={PARTICULARS[key].help}>
              <Input value={particulars[key] ?? ''} onChange={(_, data) => state({ [key]: data.value === '' ? undefined : data.value })} />
            </LabelledField>
          ))}
          <ParticularFigure
            particular="posts"
            value={particulars.posts}
            onChange={(posts) => state({ posts })}
            onUnread={onUnread('posts')}
          />
        </div>
      </Fold>
    </>
  );
}

function nowWords(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join(' · ') || words.form.noneYet;
}

function signedWords({ signedOff }: Particulars): string | undefined {
  return signedOff === undefined ? undefined : words.form.signedOff(figureWords(signedOff, 'date'));
}

function postsWords({ posts }: Particulars): string | undefined {
  return posts === undefined ? undefined : words.form.posts(figureWords(posts, 'number'));
}
