import { Fold } from '../../frame/Fold';
import { Choice, type ChoiceProps } from '../../typing/Choice';

interface ChoiceFoldProps<Option extends string> extends ChoiceProps<Option> {
  readonly title: string;
}

/** One of a few, folded away; the fold says which one holds. */
export function ChoiceFold<Option extends string>({ title, ...choice }: ChoiceFoldProps<Option>) {
  return (
    <Fold title={title} now={choice.wordsOf[choice.chosen]}>
      <Choice {...choice} />
    </Fold>
  );
}
