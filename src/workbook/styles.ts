/**
 * The looks that our sheets use, by name. Excel keeps each as a named style ("Budget input percent"), files as a cell format;
 * no host formats a cell in any other way. Number formats are en-US codes; the pound sign is quoted, as IronCalc needs.
 */
export interface Look {
  readonly font: { readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly colour: string };
  readonly fill?: string;
  readonly border?: Partial<
    Record<
      'top' | 'bottom' | 'left' | 'right',
      { readonly line: 'hair' | 'thin' | 'medium' | 'dotted' | 'dashed'; readonly colour: string }
    >
  >;
  readonly numberFormat: string;
  readonly align: 'left' | 'right' | 'general';
  readonly wrap: boolean;
}

const INK = '#1B2A33';
const RULE = '#24475B';
const HAIRLINE = '#D3DBE0';

export const NUMBER_FORMATS = {
  general: 'General',
  text: '@',
  totalMoney: '"£"#,##0_);("£"#,##0)',
  money: '#,##0_);(#,##0)',
  pence: '#,##0.00_);(#,##0.00)',
  change: '0.0%_);(0.0%)',
  rate: '0.00%',
  wage: '"£"0.00##',
  date: 'd mmm yyyy',
  whole: '#,##0',
  factor: '0.00####',
} as const;

const ink = { size: 11, bold: false, italic: false, colour: INK };
const hairBelow = { bottom: { line: 'hair', colour: HAIRLINE } } as const;
const boxed = (line: 'thin' | 'dotted' | 'dashed', colour: string) =>
  ({ top: { line, colour }, bottom: { line, colour }, left: { line, colour }, right: { line, colour } }) as const;

const body = { font: ink, border: hairBelow, numberFormat: NUMBER_FORMATS.general, align: 'left', wrap: false } as const;
const total = { ...body, font: { ...ink, bold: true }, fill: '#F1F5F7' } as const;
const input = { ...body, font: { ...ink, colour: '#1F4E9E' }, fill: '#FFF6DB', border: boxed('thin', '#C9B566'), align: 'right' } as const;
/** A forecast keeps its face: italic, in a dashed box. */
const forecast = { ...input, font: { ...input.font, italic: true }, border: boxed('dashed', '#7A4A00') } as const;
const header = {
  ...body,
  font: { ...ink, bold: true },
  fill: '#DDE7EC',
  border: { bottom: { line: 'medium', colour: RULE } },
  numberFormat: NUMBER_FORMATS.text,
  wrap: true,
} as const;
const sourceLink = { ...body, font: { ...ink, colour: '#1E6B4F' } } as const;

/** Figures of a report: as many decimals as it prints, less than nothing in brackets or with a minus. */
const reported = (decimals: string, minus: boolean, look: Pick<Look, 'font' | 'border' | 'wrap'> & Partial<Look>): Look => ({
  ...look,
  align: 'right',
  numberFormat: minus ? `#,##0${decimals};-#,##0${decimals}` : `#,##0${decimals}_);(#,##0${decimals})`,
});

const LOOKS = {
  plain: { ...body, border: {} },
  title: { ...body, border: {}, font: { ...ink, size: 16, bold: true, colour: RULE } },
  note: { ...body, border: {}, font: { ...ink, colour: '#56646D' } },
  'place in a list': { ...body, border: {}, font: { ...ink, colour: '#56646D' }, numberFormat: '"no. "0' },
  verdict: { ...body, border: {}, font: { ...ink, bold: true, colour: '#1E5E3A' } },
  header,
  'header number': { ...header, align: 'right' },
  body,
  'body wrapped': { ...body, wrap: true },
  'body text': { ...body, numberFormat: NUMBER_FORMATS.text },
  'body right': { ...body, align: 'right' },
  'body money': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.money },
  'body pence': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.pence },
  'body change': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.change },
  'body rate': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.rate },
  'body wage': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.wage },
  'body date': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.date },
  'body whole': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.whole },
  'body factor': { ...body, align: 'right', numberFormat: NUMBER_FORMATS.factor },
  total,
  'total right': { ...total, align: 'right' },
  'total money': { ...total, align: 'right', numberFormat: NUMBER_FORMATS.totalMoney },
  'total change': { ...total, align: 'right', numberFormat: NUMBER_FORMATS.change },
  'total whole': { ...total, align: 'right', numberFormat: NUMBER_FORMATS.whole },
  'total amount': { ...total, align: 'right', numberFormat: '#,##0.######_);(#,##0.######)' },
  'source text': sourceLink,
  'source amount': { ...sourceLink, align: 'right', numberFormat: '#,##0.######_);(#,##0.######)' },
  'input rate': { ...input, numberFormat: NUMBER_FORMATS.rate },
  'input wage': { ...input, numberFormat: NUMBER_FORMATS.wage },
  'input date': { ...input, numberFormat: NUMBER_FORMATS.date },
  'input number': { ...input, numberFormat: '#,##0.######' },
  'input money': { ...input, numberFormat: '"£"#,##0.00##' },
  'forecast rate': { ...forecast, numberFormat: NUMBER_FORMATS.rate },
  'forecast wage': { ...forecast, numberFormat: NUMBER_FORMATS.wage },
  'forecast money': { ...forecast, numberFormat: '"£"#,##0.00##' },
  'forecast number': { ...forecast, numberFormat: '#,##0.######' },
  'input text': { ...input, align: 'left', numberFormat: NUMBER_FORMATS.text },
  setting: {
    ...body,
    font: { ...ink, colour: '#3D3D4A' },
    fill: '#ECECF1',
    border: boxed('dotted', '#8F8F9E'),
    numberFormat: NUMBER_FORMATS.text,
  },
  'report money 0': reported('', false, body),
  'report money 1': reported('.0', false, body),
  'report money 2': reported('.00', false, body),
  'report money 3': reported('.000', false, body),
  'report money 0 minus': reported('', true, body),
  'report money 1 minus': reported('.0', true, body),
  'report money 2 minus': reported('.00', true, body),
  'report money 3 minus': reported('.000', true, body),
  'report money 0 total': reported('', false, total),
  'report money 1 total': reported('.0', false, total),
  'report money 2 total': reported('.00', false, total),
  'report money 3 total': reported('.000', false, total),
  'report money 0 minus total': reported('', true, total),
  'report money 1 minus total': reported('.0', true, total),
  'report money 2 minus total': reported('.00', true, total),
  'report money 3 minus total': reported('.000', true, total),
  'not quantified': { ...body, align: 'right', font: { ...ink, italic: true, colour: '#7A4A00' } },
  failed: { ...body, font: { ...ink, bold: true, colour: '#8A1C1C' }, fill: '#FBE3E1' },
} as const satisfies Record<string, Look>;

type OwnStyle = keyof typeof LOOKS;
/** A figure of a report with words of doubt before it, which stand in its number format: the cell holds a number that can be added. */
export type WordedStyle = `${Extract<OwnStyle, `report money ${string}`>}, ${string}`;

export type CellStyle = OwnStyle | WordedStyle;

/** What a style looks like. */
export function lookOf(style: CellStyle): Look {
  if (isOwn(style)) return LOOKS[style];
  const comma = style.indexOf(', ');
  const figure = style.slice(0, comma);
  const look = LOOKS[isOwn(figure) ? figure : 'body right'];
  const words = `"${style.slice(comma + 2).replaceAll('"', '')} "`;
  return {
    ...look,
    numberFormat: look.numberFormat
      .split(';')
      .map((section) => `${words}${section}`)
      .join(';'),
  };
}

function isOwn(style: string): style is OwnStyle {
  return style in LOOKS;
}

/** Whether what is typed into a cell of this style, by its name in the workbook, stays the text that was typed. */
export const TEXT_STYLES: ReadonlySet<string> = new Set(
  Object.entries(LOOKS).flatMap(([style, look]) => (look.numberFormat === NUMBER_FORMATS.text ? [`Budget ${style}`] : [])),
);

/** The style's name in the workbook's own style list. */
export function styleName(style: CellStyle): string {
  return `Budget ${style}`;
}
