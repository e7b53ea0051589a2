import fc from 'fast-check';

/** Texts that spreadsheets take for something else, that break quoting, or that people paste from elsewhere. None is blank at an end. */
const KNOWN: readonly string[] = [
  // What begins a formula, and what a formula could be made of.
  '=1+1',
  '=cmd',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://example.invalid","x")',
  "='Workings'!A1",
  '=IMPORTXML(A1,"//a")',
  '+1',
  '+44 141 496 0000',
  '-1',
  '-',
  '@SUM(A1)',
  '@',
  "'=1",
  "'",
  "''",
  "'quoted'",
  // Quotes and what a formula separates with.
  '"',
  '""',
  '"&A1&"',
  'O\'Neill\'s "x"',
  'a;b,c',
  '{1,2}',
  '(2)',
  // What look-ups take for patterns.
  '*',
  'a*b',
  '?',
  '~t',
  '>5',
  '<>',
  '<>x',
  '>=',
  // What is read as a number, a date, a truth value or an error.
  '007',
  '4%',
  '1e3',
  '1/2',
  '2010/11',
  '1 Apr 2025',
  '12:30',
  '£32.7m',
  'TRUE',
  'false',
  '#N/A',
  '#REF!',
  'NaN',
  'not quantified',
  'not once',
  'no longer used',
  'End',
  'Total',
  'All',
  'Ref',
  'S1',
  'M1-rate',
  'L1',
  'all',
  // What no sheet may be called, and what an address is made of.
  'a/b\\c',
  '[Book1]Sheet1',
  'Sheet1!A1',
  'R1C1',
  'A1',
  '$A$1',
  'a:b',
  '#1',
  // Markup, escapes and format codes.
  '<b>&amp;</b>',
  ']]>',
  '<script>alert(1)</script>',
  '_x0041_',
  '&P of &N',
  '%s %n',
  '\\u0041',
  '${1+1}',
  // Other scripts, directions and pictures.
  'مجلس المدينة',
  'עִבְרִית 12',
  'a\u202Eb\u202Cc',
  'e\u0301 and \u00E9',
  '\u200Dx\u200B',
  'Überblick £ ½',
  '香港特別行政區',
  '👩🏽‍💻 team',
  '😀',
  '\u{1D49C}',
  // Line breaks and control characters.
  'two\nlines',
  'tab\there',
  'return\r\nhere',
  'bell\u0007x',
  'zero\u0001x',
  '\u007Fdelete',
  'next\u0085line',
  '\uFFFD',
  'a\u00A0b',
];

/** Of those that are too long for a person to type. */
const LONG: readonly string[] = ['x'.repeat(255), `=${'y'.repeat(300)}`, '"'.repeat(260), 'long '.repeat(400).trim()];

/** Two hundred of them, no two the same to a spreadsheet that ignores capitals. */
export function hostileStrings(): readonly string[] {
  const any = fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', "'", '"', '*', '~', '>', '', '#', '['),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
    )
    .map((parts) => parts.join('').trim());
  const made = fc.sample(any, { numRuns: 600, seed: 20_260_401 });
  const unique = new Map([...KNOWN, ...LONG, ...made].map((each) => [each.trim().toLowerCase(), each]));
  unique.delete('');
  return [...unique.values()].slice(0, 200);
}
