import { ATTRIBUTIONS } from '../../../model/attribution';
import { figureWords } from '../../../model/measures/figure-words';
import { recurrenceOf } from '../../../model/recurrence';
import type { Measure } from '../../../model/scenario';
import { Fold } from '../../frame/Fold';
import { words } from '../../words';
import { Choice } from '../../typing/Choice';

interface KindFoldProps {
  readonly draft: Measure;
  readonly onChange: (draft: Measure) => void;
}

/** What kind of effect it is and whose: `Cashable · recurrent · councils’ own`. */
export function KindFold({ draft, onChange }: KindFoldProps) {
  const { classes } = draft.definition;
  return (
    <Fold title={words.form.kind} now={kindNow(draft)}>
      {classes.length > 1 && (
        <Choice
          label={words.form.effectClass}
          choices={classes}
          chosen={draft.effectClass}
          wordsOf={words.form.classWords}
          onChoose={(effectClass) => onChange({ ...draft, effectClass })}
        />
      )}
      <Choice
        label={words.form.attribution}
        choices={ATTRIBUTIONS}
        chosen={draft.attribution}
        wordsOf={words.form.attributionWords}
        onChoose={(attribution) => onChange({ ...draft, attribution })}
      />
    </Fold>
  );
}

function kindNow(draft: Measure): string {
  const recurrence = recurrenceOf(draft);
  const lasts =
    recurrence.kind === 'ends' ? words.form.kindNow.ends(figureWords(recurrence.on, 'date')) : words.form.kindNow[recurrence.kind];
  const kind = draft.effectClass.charAt(0).toUpperCase() + draft.effectClass.slice(1);
  return [kind, lasts, words.form.kindNow[draft.attribution]].join(' · ');
}
