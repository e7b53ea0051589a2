import { FONT } from './looks';
import { element, type SvgElement } from './svg';

/** A chart, and what it says in words to whoever cannot see it. */
export interface DrawnChart {
  readonly title: string;
  /** Every figure of the picture, in sentences: the alternative text. */
  readonly inWords: string;
  readonly width: number;
  readonly height: number;
  readonly picture: SvgElement;
}

/** The frame of a chart: its size, name and words, then what is drawn. */
export function drawnChart({ title, inWords, width, height }: Omit<DrawnChart, 'picture'>, drawn: readonly SvgElement[]): DrawnChart {
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${inWords}`,
      'font-family': FONT,
      'font-size': 12,
    },
    drawn,
  );
  return { title, inWords, width, height, picture };
}

/** Words broken into lines of about so many characters; a word that is longer stands whole. */
export function wrapped(words: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
