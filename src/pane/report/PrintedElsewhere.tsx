import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { BASE_STEPS, figureAsPrinted, printedElsewhere, usualBaseStep, type BaseStep } from '../../report/sentences/printed-elsewhere';
import type { Sentence, SentenceFigure } from '../../report/sentences/sentence';
import { Fold } from '../frame/Fold';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  answer: { margin: 0 },
});

/** Holds a figure of the sentences against the one that another report prints, and says what rounding makes both true. */
export function PrintedElsewhere({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState('');
  const [baseStep, setBaseStep] = useState<BaseStep>();
  const figures = figuresOf(sentences);
  const figure = figures[at] ?? figures[0];
  if (figure === undefined) return null;
  const said = words.report.printedElsewhere;
  const published = figureAsPrinted(typed);
  const step = baseStep ?? usualBaseStep(figure.base ?? NaN);
  return (
    <Fold title={said.title} now={said.how}>
      <div className={styles.root}>
        <LabelledField label={said.figure}>
          <Select
            value={String(figures.indexOf(figure))}
            onChange={(_, { value }) => {
              setAt(Number(value));
              setBaseStep(undefined);
            }}
          >
            {figures.map((each, index) => (
              <option key={index} value={String(index)}>
                {said.option(each.words, each.year, each.basis, each.of)}
              </option>
            ))}
          </Select>
        </LabelledField>
        <LabelledField label={said.printedAs} trouble={typed !== '' && published === undefined ? said.noFigure : undefined}>
          <Input value={typed} placeholder={said.example} onChange={(_, { value }) => setTyped(value)} />
        </LabelledField>
        {figure.base !== undefined && (
          <LabelledField label={said.base(figure.base)}>
            <Select value={String(step)} onChange={(_, { value }) => setBaseStep(BASE_STEPS.find((each) => String(each) === value))}>
              {BASE_STEPS.map((each) => (
                <option key={each} value={String(each)}>
                  {said.baseStep(each)}
                </option>
              ))}
            </Select>
          </LabelledField>
        )}
        <p className={styles.answer} role="status">
          {published !== undefined && (printedElsewhere(figure, published, step) || said.agrees)}
        </p>
      </div>
    </Fold>
  );
}

/** Every figure once that has an amount, with the words it is the figure of. */
function figuresOf(sentences: readonly Sentence[]): readonly (SentenceFigure & { readonly of: string })[] {
  return sentences.flatMap((sentence) => {
    const [first] = sentence;
    const of = typeof first === 'string' ? first.trim() : '';
    return sentence.flatMap((part) => (typeof part === 'string' || Number.isNaN(part.pounds) ? [] : [{ ...part, of }]));
  });
}
