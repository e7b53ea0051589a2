import { relink, reworded } from '../../src/report/sentences/relink';
import { sentenceText, type Sentence, type SentenceFigure } from '../../src/report/sentences/sentence';

const figure = (words: string, pounds: number): SentenceFigure => ({
  words,
  pounds,
  place: undefined,
  year: '2011/12',
  basis: 'in-year',
  prices: 'nominal',
  scenario: 'S2',
  asAt: '',
});
const sentence: Sentence = ['Savings are ', figure('£8.5m', -8_455_000), ' and then ', figure('£8.9m', -8_900_000), '.'];

test('words are a person’s, figures follow the workbook', () => {
  const { wording, lost } = relink('We expect £8.5m at first, £8.9m in the end.', sentence);
  expect(lost).toBe(0);
  const later: Sentence = ['Savings are ', figure('£9.0m', -9_000_000), ' and then ', figure('£9.5m', -9_500_000), '.'];
  expect(sentenceText(reworded(wording, later))).toBe('We expect £9.0m at first, £9.5m in the end.');
});

test('a figure that was typed over is words from then on, and is counted', () => {
  const { wording, lost } = relink('We expect £8m, then £8.9m.', sentence);
  expect(lost).toBe(1);
  expect(sentenceText(reworded(wording, sentence))).toBe('We expect £8m, then £8.9m.');
});
