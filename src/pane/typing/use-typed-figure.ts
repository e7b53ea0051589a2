import { useRef, useState, type KeyboardEvent } from 'react';
import { figureWords } from '../../model/measures/figure-words';
import type { QuantityUnit } from '../../model/measures/definition';
import { words } from '../words';
import { outOfBounds, readTyped, typedText } from './typed-figure';
import { readTypedRange, type TypedRange } from './typed-range';

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

/** Lets a field hold a range as well, or a figure with words before it. */
export interface RangeTyping {
  /** How the range stands in the field; undefined while it holds one figure. */
  readonly text: string | undefined;
  readonly onRange: (range: TypedRange) => void;
}

/**
 * A field that holds a figure. Every reading that can be taken is told at once, so that effects follow the typing;
 * Esc gives back what the field held when it was entered. What cannot be taken stays as typed, and says why.
 */
export function useTypedFigure(
  value: number,
  input: BoundedUnit,
  onValue: (value: number) => void,
  ranges?: RangeTyping,
): TypedFigureField {
  const [typed, setTyped] = useState<string>();
  const held = useRef(value);
  const read = typed === undefined ? undefined : readTyped(typed, input.unit);
  const ask = read?.kind === 'ask' ? read : undefined;
  const rangeIn = (text: string) => (ranges === undefined ? undefined : readTypedRange(text, input.unit));
  const trouble = read === undefined || typed === undefined ? undefined : troubleOf(read, rangeIn(typed), input);

  const put = (figure: number) => {
    setTyped(undefined);
    onValue(figure);
  };
  return {
    text: typed ?? ranges?.text ?? typedText(value, input.unit),
    trouble,
    ask,
    answer: put,
    onChange: (text) => {
      setTyped(text);
      const now = readTyped(text, input.unit);
      if (now.kind === 'empty') onValue(NaN);
      if (now.kind === 'figure' && outOfBounds(now.value, input) === undefined) onValue(now.value);
      const range = now.kind === 'unreadable' ? rangeIn(text) : undefined;
      if (range !== undefined && troubleOf(now, range, input) === undefined) ranges?.onRange(range);
    },
    onFocus: () => {
      if (typed === undefined) held.current = value;
    },
    onBlur: () => {
      if (read !== undefined && ask === undefined && trouble === undefined) setTyped(undefined);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || typed === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      put(held.current);
    },
  };
}

function troubleOf(read: ReturnType<typeof readTyped>, range: TypedRange | undefined, input: BoundedUnit): string | undefined {
  const inWords = (bound: number | undefined) => (bound === undefined ? undefined : figureWords(bound, input.unit));
  const bounds = words.form.bounds(inWords(input.least), inWords(input.most));
  if (read.kind === 'unreadable' && range !== undefined) {
    return [range.low, range.high].every((end) => outOfBounds(end, input) === undefined) ? undefined : bounds;
  }
  if (read.kind === 'unreadable') {
    const { unreadable } = words.form;
    return input.unit === 'date' ? unreadable.date : input.unit === '%' || input.unit === '% rise' ? unreadable['%'] : unreadable.other;
  }
  if (read.kind !== 'figure' || outOfBounds(read.value, input) === undefined) return undefined;
  return bounds;
}
