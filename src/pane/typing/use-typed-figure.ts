import { useRef, useState, type KeyboardEvent } from 'react';
import { figureWords } from '../../model/measures/figure-words';
import type { QuantityUnit } from '../../model/measures/definition';
import { words } from '../words';
import { outOfBounds, readTyped, typedText } from './typed-figure';

export interface BoundedUnit {
  readonly unit: QuantityUnit;
  readonly least?: number;
  readonly most?: number;
}

export interface TypedFigureField {
  readonly text: string;
  /** Why what was typed cannot be taken. */
  readonly trouble: string | undefined;
  /** `0.04` was typed: both readings, until one is chosen. */
  readonly ask: { readonly asTyped: number; readonly perhapsMeant: number } | undefined;
  readonly answer: (value: number) => void;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A field that holds a figure. Every reading that can be taken is told at once, so that effects follow the typing;
 * Esc gives back what the field held when it was entered. What cannot be taken stays as typed, and says why.
 */
export function useTypedFigure(value: number, input: BoundedUnit, onValue: (value: number) => void): TypedFigureField {
  const [typed, setTyped] = useState<string>();
  const held = useRef(value);
  const read = typed === undefined ? undefined : readTyped(typed, input.unit);
  const ask = read?.kind === 'ask' ? read : undefined;

  const put = (figure: number) => {
    setTyped(undefined);
    onValue(figure);
  };
  return {
    text: typed ?? typedText(value, input.unit),
    trouble: read === undefined ? undefined : troubleOf(read, input),
    ask,
    answer: put,
    onChange: (text) => {
      setTyped(text);
      const now = readTyped(text, input.unit);
      if (now.kind === 'empty') onValue(NaN);
      if (now.kind === 'figure' && outOfBounds(now.value, input) === undefined) onValue(now.value);
    },
    onFocus: () => {
      if (typed === undefined) held.current = value;
    },
    onBlur: () => {
      if (read !== undefined && ask === undefined && troubleOf(read, input) === undefined) setTyped(undefined);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || typed === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      put(held.current);
    },
  };
}

function troubleOf(read: ReturnType<typeof readTyped>, input: BoundedUnit): string | undefined {
  if (read.kind === 'unreadable') {
    const { unreadable } = words.form;
    return input.unit === 'date' ? unreadable.date : input.unit === '%' || input.unit === '% rise' ? unreadable['%'] : unreadable.other;
  }
  if (read.kind !== 'figure' || outOfBounds(read.value, input) === undefined) return undefined;
  const inWords = (bound: number | undefined) => (bound === undefined ? undefined : figureWords(bound, input.unit));
  return words.form.bounds(inWords(input.least), inWords(input.most));
}
