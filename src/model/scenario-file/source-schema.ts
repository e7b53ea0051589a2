import { ACCEPTED_TAKES } from '../accepted-figure';
import { BASES, SPEND_GROUPS, STAGES } from '../kind-of-money';
import type { Schema } from './json-schema';

const column: Schema = { type: 'string', minLength: 1, description: 'A column letter or the text of its header.' };
const columnOrNone: Schema = { anyOf: [column, { type: 'null' }] };

/** Where one table stands and what its columns hold. */
const tableProperties = {
  sheet: { type: 'string', description: 'May be left out for a csv, or where the workbook has one sheet.' },
  table: { type: 'string', description: 'The name of an Excel Table, in place of sheet, header and rows.' },
  header: { type: 'integer', minimum: 1, description: 'The row of the column headers.' },
  rows: {
    type: 'string',
    pattern: '^\\s*\\d+\\s*([:-]\\s*\\d+)?\\s*$',
    description: 'The first and last row, "8:452". Left out: total, subtotal and note rows are recognised and left out.',
  },
  totalRows: {
    type: 'string',
    examples: ['20, 34:36'],
    description: 'Rows that are totals, whatever they are called: checked, not added.',
  },
  lineRows: { type: 'string', examples: ['12'], description: 'Rows that are lines though they look like totals or notes.' },
  authority: { ...columnOrNone, description: 'The column that names the authority.' },
  service: { ...columnOrNone, description: 'The column that names the service.' },
  year: { ...columnOrNone, description: 'The column that names the financial year.' },
  funder: { ...columnOrNone, description: 'The column that says who pays for each row: council, NHS, grant.' },
  amounts: {
    anyOf: [column, { type: 'array', items: column, minItems: 1 }],
    description: 'One column, a span such as "D:EW", or several of either.',
  },
  amountHeaderIs: { enum: ['year', 'service', 'authority', 'none'], description: 'What the headers of the amount columns name.' },
  groupHeader: { type: 'integer', minimum: 1, description: 'A row above the headers whose texts name groups of amount columns.' },
  groupHeaderIs: { enum: ['year', 'service', 'authority'], description: 'What that row names.' },
  oneOffs: { ...columnOrNone, description: 'The column of one-offs, which are taken out of a recurring base. Blank is nil.' },
  fullYearEffect: { ...columnOrNone, description: 'The column of full-year effects of past decisions, which are put in. Blank is nil.' },
  fixed: {
    type: 'object',
    additionalProperties: false,
    description: 'What holds for the whole table and stands in no column.',
    properties: {
      year: { type: 'string' },
      service: { type: 'string' },
      authority: { type: 'string' },
      funder: { type: 'string', description: 'Who pays for every row, where no column says it.' },
      kindOfMoney: {
        type: 'string',
        examples: ['Original budget, gross, third-party payments'],
        description: `Stage (${STAGES.join(', ')}), basis (${BASES.join(', ')}) and group (${SPEND_GROUPS.join(', ')}). Left out: as the sheet states it.`,
      },
    },
  },
  unit: {
    type: 'string',
    examples: ['£', '£ thousand', '£ million'],
    description: 'Left out: as the headers or the lines above them state it.',
  },
  hidden: { type: 'boolean', description: 'Reads hidden rows and columns as well.' },
  actualsTo: {
    type: 'number',
    minimum: 1,
    maximum: 12,
    description: 'The amounts are actuals to this period (1 is April); the base budget is 12 ÷ period of them.',
  },
  yearShare: {
    type: 'number',
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'In place of period ÷ 12: the share of a year’s spend that falls up to then.',
  },
} as const satisfies Record<string, Schema>;

/** Where the spend stands in the workbook, as `SpendSource` of the sheets describes it; a test holds the two together. */
export const sourceSchema: Schema = {
  type: 'object',
  description: 'Where the spend stands in the workbook and what its columns hold. Columns are letters or header texts.',
  required: ['amounts'],
  additionalProperties: false,
  properties: {
    ...tableProperties,
    sumTo: {
      enum: ['authority, service and funder', 'authority and service'],
      description: 'What makes one line of the base budget. Left out: an authority, a service and a funder.',
    },
    accepted: {
      type: 'object',
      required: ['total', 'take', 'reason'],
      additionalProperties: false,
      description: 'Which figure goes into the base where a total does not add up, and why. The cells stay as they are.',
      properties: {
        total: { type: 'string', examples: ['D12'], description: 'The cell of the total.' },
        take: {
          enum: ACCEPTED_TAKES,
          description: 'The rows; the total, with the difference as a line of its own; or another figure for one row.',
        },
        cell: { type: 'string', examples: ['D9'], description: 'With another figure: the cell it stands in for.' },
        figure: { type: 'number', description: 'With another figure: the figure, in the unit of the table.' },
        reason: { type: 'string', minLength: 1, description: 'Stands beside the figure.' },
      },
    },
    ledger: {
      type: 'object',
      required: ['total'],
      additionalProperties: false,
      description: 'The ledger total that the base budget should agree to, in pounds. The difference stays in Checks.',
      properties: {
        total: { type: 'number' },
        asAt: { type: 'string' },
        period: { type: 'string' },
        from: { type: 'string' },
        explained: { type: 'number', description: 'Pounds of the ledger less the base budget that are explained; the reason says how.' },
        reason: { type: 'string' },
      },
    },
    join: {
      type: 'array',
      description: 'Further tables of the same base budget: an authority a sheet, a month a sheet.',
      items: {
        type: 'object',
        required: ['amounts'],
        additionalProperties: false,
        properties: {
          ...tableProperties,
          sameLines: {
            enum: ['add', 'leave out'],
            description: 'What is done with lines that an earlier table has, too. Left out: such lines are refused.',
          },
        },
      },
    },
  },
};
