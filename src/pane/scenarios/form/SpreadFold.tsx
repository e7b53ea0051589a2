import { Button } from '@fluentui/react-components';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { Fold } from '../../frame/Fold';
import { words } from '../../words';
import { inputsWithOwnFigures, ownFigures } from '../measure-words';
import { Choice } from '../../typing/Choice';

interface SpreadFoldProps {
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly onChange: (draft: Measure) => void;
  readonly onOwnFigures: (input: string) => void;
}

/** How a sum for all lines together is shared among them, with the figures of the authorities where it is shared by them. */
export function SpreadFold({ draft, model, onChange, onOwnFigures }: SpreadFoldProps) {
  const { spreads } = draft.definition;
  if (spreads === undefined || spreads.length < 2 || draft.spread === undefined) return null;
  const inputs = inputsWithOwnFigures(draft).filter(({ per }) => per === 'authority');
  const title = draft.definition.together === undefined ? words.form.shared : words.form.alreadySaved;
  const figures = inputs.flatMap((input) => ownFigures(draft, input, model));
  return (
    <Fold title={title} now={[words.form.spreadWords[draft.spread], ...figures].join(' · ')}>
      <Choice
        label={title}
        choices={spreads}
        chosen={draft.spread}
        wordsOf={words.form.spreadWords}
        onChoose={(spread) => onChange({ ...draft, spread })}
      />
      {inputs.map((input) => (
        <div key={input.key}>
          <Button size="small" onClick={() => onOwnFigures(input.key)}>
            {words.form.ownFigures(input.label)}
          </Button>
        </div>
      ))}
    </Fold>
  );
}
