import { ATTRIBUTIONS } from '../attribution';
import { isRequired, type InputDefinition, type MeasureDefinition, type YearlyInput } from '../measures/definition';
import { PARTICULAR_KEYS, PARTICULARS, type Particulars } from '../particulars';
import { RATE_LIBRARY } from '../rates/library';
import { DEFLATOR_FIGURES } from '../deflator';
import { RANGE_POINTS } from '../figure-range';
import { PATH_KEYS } from './figure-from';
import type { Bounded } from './figures';
import { SAID_KEYS } from './range-figures';
import type { Schema } from './json-schema';
import { choiceKeys } from './measure';
import { sourceSchema } from './source-schema';

const YEAR = '^(\\d{4}|\\d{2})[/-](\\d{4}|\\d{1,2})$';
const DATE = '^\\d{4}-\\d{2}-\\d{2}$';

/** The JSON Schema (2020-12) of scenario files. What the measures hold follows from their definitions, so that it cannot drift. */
export function scenarioFileSchema(catalogue: readonly MeasureDefinition[]): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scenario file of Budget Scenarios',
    description: 'Which spend is the base budget, which years are projected, and what each scenario does to it.',
    type: 'object',
    required: ['source', 'years', 'scenarios'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema, for editors.' },
      source: sourceSchema,
      authorities: names('Only these authorities of the source. Left out: all.'),
      services: names('Only these services of the source. Left out: all.'),
      baseYear: {
        ...year,
        description: 'The year of the base budget. Left out: the latest year of the source before the first projected one.',
      },
      years: { type: 'array', items: year, minItems: 1, uniqueItems: true, description: 'The years to project, all after the base year.' },
      funding: {
        type: 'array',
        items: funding,
        description: 'The money there is, in pounds, against which a gap is worked out. Left out: no gap is shown.',
      },
      monitoring: { type: 'array', items: monitored, description: 'What has become of savings, in pounds.' },
      confidence: {
        type: 'array',
        items: confidenceLevel,
        minItems: 1,
        description:
          'The levels of delivery confidence with the weights that were agreed; there is no national standard. Left out: High, Medium and Low, without weights.',
      },
      reserves: { type: 'array', items: reserve, description: 'Money that can be used once, in pounds; one for an authority.' },
      deflator: { ...deflator, description: 'What turns nominal amounts into real ones on Comparison. Left out: nominal only.' },
      scenarios: {
        type: 'array',
        items: scenario,
        description: '“No change” always stands before them as the first scenario.',
      },
    },
    $defs: {
      fraction: { type: 'number', minimum: 0, maximum: 1, description: 'A share: 0.04 is 4%.' },
      ...SAID,
      ...Object.fromEntries(catalogue.flatMap(({ inputs }) => inputs.flatMap(figureDefinitions))),
      measure: { type: 'object', required: ['model'], oneOf: catalogue.map(measureSchema) },
    },
  };
}

const year: Schema = { type: 'string', pattern: YEAR, examples: ['2025/26'] };

const names = (description: string): Schema => ({ type: 'array', items: { type: 'string', minLength: 1 }, description });

const scenario: Schema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, description: 'Each its own; capitals make no difference.' },
    note: { type: 'string', description: 'What it is, in its owner’s words.' },
    owner: { type: 'string', description: 'Whose it is.' },
    asAt: { type: 'string', format: 'date', pattern: DATE, description: 'The day to which its assumptions belong.' },
    version: { type: 'string', description: 'The version of the add-in with which it was last changed.' },
    locked: {
      type: 'object',
      required: ['on', 'total'],
      additionalProperties: false,
      properties: {
        on: { type: 'string', format: 'date', pattern: DATE },
        total: { type: 'number', description: 'What it came to, in pounds, all projected years together; Checks holds it to that.' },
      },
      description: 'Nobody is to change it.',
    },
    basedOn: {
      type: 'string',
      minLength: 1,
      description: 'The name of another scenario of the file, whose measures it has as its own, so that a change there follows here.',
    },
    leftOut: names('Measures of that scenario, by name, that this one does without.'),
    measures: { type: 'array', items: { $ref: '#/$defs/measure' }, description: 'Its own, in stacking order.' },
  },
};

const pounds: Schema = { type: 'number', minimum: 0 };

const funding: Schema = {
  type: 'object',
  required: ['authority', 'year', 'amount'],
  additionalProperties: false,
  properties: {
    authority: { type: 'string', minLength: 1 },
    year: { ...year, description: 'One of the years that are projected.' },
    amount: pounds,
    funder: { type: 'string', minLength: 1, description: 'Who pays: council, NHS, grant. Left out: not parted by funder.' },
    source: { type: 'string' },
    note: { type: 'string' },
  },
};

const byYear: Schema = {
  type: 'object',
  propertyNames: { pattern: YEAR },
  additionalProperties: { anyOf: [pounds, { type: 'null' }] },
};

const monitored: Schema = {
  type: 'object',
  required: ['scenario', 'measure'],
  additionalProperties: false,
  properties: {
    scenario: { type: 'string', minLength: 1 },
    measure: { type: 'string', minLength: 1, description: 'The name of one of its savings.' },
    achieved: { ...byYear, description: 'Achieved or anticipated, by year, before in-year pressures.' },
    pressures: { ...byYear, description: 'Pressures that arose in the year against the saving.' },
    source: { type: 'string' },
    note: { type: 'string' },
  },
};

const byYearWithin = ({ unit, ...bounds }: Bounded): Schema => ({
  type: 'object',
  propertyNames: { pattern: YEAR },
  additionalProperties: { anyOf: [figureSchema({ unit, ...bounds }), { type: 'null' }] },
});

const deflator: Schema = {
  type: 'object',
  required: ['pricesOf', 'source'],
  oneOf: [{ required: ['index'] }, { required: ['rise'] }],
  additionalProperties: false,
  properties: {
    pricesOf: { ...year, description: 'The year in whose prices real amounts are told: the base year, or one that is projected.' },
    index: { ...byYearWithin(DEFLATOR_FIGURES.index), description: 'An index of prices, for the base year and every projected one.' },
    rise: { ...byYearWithin(DEFLATOR_FIGURES.rise), description: 'The rise of prices on the year before: 0.02 is 2%.' },
    source: { type: 'string', minLength: 1, description: 'Whose index or forecast it is, and of which day.' },
    note: { type: 'string' },
  },
};

const confidenceLevel: Schema = {
  type: 'object',
  required: ['level'],
  additionalProperties: false,
  properties: {
    level: { type: 'string', minLength: 1, description: 'Each its own; capitals make no difference.' },
    weight: {
      anyOf: [{ $ref: '#/$defs/fraction' }, { type: 'null' }],
      description: 'The part of a saving that is counted on: 0.9 is 90%. Left out: risk-adjusted savings of this level are not quantified.',
    },
    source: { type: 'string' },
    note: { type: 'string' },
  },
};

const reserve: Schema = {
  type: 'object',
  required: ['authority'],
  additionalProperties: false,
  properties: {
    authority: { type: 'string', minLength: 1 },
    opening: { ...pounds, description: 'The balance at the end of the base year.' },
    minimum: { ...pounds, description: 'What must be left; Checks holds every balance against it.' },
    used: { ...byYear, description: 'Planned use, by year. What is used once comes back as a gap in the year after.' },
    added: { ...byYear, description: 'What is put in, by year.' },
    source: { type: 'string' },
    note: { type: 'string' },
  },
};

function measureSchema(definition: MeasureDefinition): Schema {
  const required = definition.inputs.filter(isRequired);
  return {
    title: definition.name,
    description: definition.explanation,
    type: 'object',
    required: ['model', ...required.map(({ fileKey }) => fileKey)],
    additionalProperties: false,
    properties: {
      name: { type: 'string', description: `Left out: “${definition.name}”.` },
      model: { const: definition.model },
      services: names('The services it applies to. Left out: all.'),
      authorities: names('The authorities it applies to. Left out: all.'),
      ...Object.fromEntries(definition.inputs.flatMap(inputSchemas)),
      ...choiceSchemas(definition),
      source: { type: 'string', description: 'Where the assumption comes from.' },
      note: { type: 'string' },
      owner: { type: 'string', description: 'Who answers for it.' },
      attribution: {
        enum: [...ATTRIBUTIONS],
        description: 'Who brings it about; it counts once, under this. Left out: own.',
      },
      inPlaceOf: {
        type: 'string',
        minLength: 1,
        description: 'In a scenario that is based on another: the measure there, by name, whose place it takes.',
      },
      ...Object.fromEntries(PARTICULAR_KEYS.map((key) => [key, particularSchema(key)])),
    },
  };
}

function particularSchema(key: keyof Particulars): Schema {
  const { unit, label, help } = PARTICULARS[key];
  const description = `${label}. ${help}`;
  if (unit === 'date') return { type: 'string', format: 'date', pattern: DATE, description };
  return { type: unit === 'text' ? 'string' : 'number', description };
}

function inputSchemas(input: InputDefinition): readonly (readonly [string, Schema])[] {
  const description = `${input.label}. ${input.help}`;
  const figure = figureSchema(input);
  if (input.per === 'measure') {
    const said: Schema = { $ref: `#/$defs/${saidName(input)}` };
    const usual: Schema = input.usual === undefined ? {} : { default: input.usual };
    const single: Schema = {
      description,
      ...usual,
      ...(input.whenEmpty === 'not quantified' ? { anyOf: [said, { type: 'null' }] } : said),
    };
    if (input.overridesFileKey === undefined) return [[input.fileKey, single]];
    const own: Schema = {
      type: 'object',
      additionalProperties: { anyOf: [figure, rangeRef(input)] },
      description: `${input.label} of single authorities, by name.`,
    };
    return [
      [input.fileKey, single],
      [input.overridesFileKey, own],
    ];
  }
  if (input.per === 'authority') return [[input.fileKey, { type: 'object', additionalProperties: figure, description }]];
  if (input.given === 'from the start year') {
    const shares: Schema = { type: 'array', items: figure, minItems: 1 };
    const byQuarter: Schema = { type: 'object', required: ['byQuarter'], additionalProperties: false, properties: { byQuarter: shares } };
    return [[input.fileKey, { anyOf: [shares, byQuarter], description }]];
  }
  if (input.given === 'projected years') {
    const ofYear: Schema = { anyOf: [figure, rangeRef(input), { type: 'null' }] };
    const keys: Schema = { anyOf: [{ pattern: YEAR }, { enum: [...SAID_KEYS] }] };
    return [[input.fileKey, { type: 'object', propertyNames: keys, properties: saidOfAll, additionalProperties: ofYear, description }]];
  }
  return [[input.fileKey, { ...yearlySchema(input, figure), description }]];
}

/** What a figure of the input may be, by the name under which it is referred to. */
function figureDefinitions(input: InputDefinition): readonly (readonly [string, Schema])[] {
  const figure = figureSchema(input);
  const range = [rangeName(input), rangeSchema(figure)] as const;
  return input.per === 'measure' ? [[saidName(input), saidSchema(figure)], range] : [range];
}

/** Inputs with the same bounds share one description: `saidFrom0To1`. */
function saidName(input: InputDefinition): string {
  return `said${boundsName(input)}`;
}

function rangeName(input: InputDefinition): string {
  return `range${boundsName(input)}`;
}

function rangeRef(input: InputDefinition): Schema {
  return { $ref: `#/$defs/${rangeName(input)}` };
}

function boundsName({ unit, least, most }: InputDefinition): string {
  if (unit === 'date') return 'OfDates';
  const words = (bound: number) => String(bound).replace('-', 'Minus').replace('.', 'Point');
  return `${least === undefined ? '' : `From${words(least)}`}${most === undefined ? '' : `To${words(most)}`}`;
}

/** The same by reference, since every input may have them. */
const saidOfAll: Schema = Object.fromEntries(SAID_KEYS.map((key) => [key, { $ref: `#/$defs/${key}` }]));

/** What a file says of an input as a whole: the point of its ranges in use, words before it, the day it was known. */
const SAID: Schema = {
  uses: { enum: [...RANGE_POINTS], default: 'central', description: 'The point that the budget uses.' },
  words: { type: 'string', examples: ['in region of', 'up to', 'estimated'], description: 'Goes with the figure to every output.' },
  asAt: { type: 'string', format: 'date', pattern: DATE, description: 'The day on which the figure was known.' },
};

function pointSchemas(figure: Schema): Schema {
  return {
    low: { ...figure, description: 'The lower end of a range, or the earliest day; the measure is then worked out at both ends as well.' },
    central: { ...figure, description: 'Left out: the midpoint.' },
    high: { ...figure, description: 'The upper end.' },
  };
}

/** A range with nothing else said of it. */
function rangeSchema(figure: Schema): Schema {
  return { type: 'object', required: ['low', 'high'], additionalProperties: false, properties: pointSchemas(figure) };
}

/** A number, or an object that says how sure it is: a range, words before it, the day it was known, others to try. */
function saidSchema(figure: Schema): Schema {
  const said: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      figure,
      ...pointSchemas(figure),
      ...saidOfAll,
      try: { type: 'array', items: figure, description: 'Figures for a table of what each would give.' },
    },
    dependentRequired: { low: ['high'], high: ['low'], central: ['low', 'high'], uses: ['low', 'high'] },
  };
  return { anyOf: [figure, said] };
}

/** Figures by year or date, one by one; from a table of the library; or along a path to a target. */
function yearlySchema(input: YearlyInput, figure: Schema): Schema {
  const said: Schema = {
    type: 'object',
    anyOf: [{ required: ['figure'] }, { required: ['low', 'high'] }],
    additionalProperties: false,
    properties: { figure, ...pointSchemas(figure), forecast: { type: 'boolean' }, source: { type: 'string' }, note: { type: 'string' } },
  };
  const tables = RATE_LIBRARY.filter(({ unit }) => unit === input.unit).map(({ library }) => library);
  return {
    type: 'object',
    minProperties: 1,
    propertyNames: { anyOf: [{ pattern: YEAR }, { pattern: DATE }, { enum: [...PATH_KEYS, ...SAID_KEYS] }] },
    properties: {
      ...saidOfAll,
      library: { enum: tables, description: 'Published rates; figures typed beside it extend the table.' },
      from: { ...figure, description: 'Where a straight path starts, in the base year.' },
      to: { ...figure, description: 'The target of a path.' },
      by: { ...year, description: 'The year in which the target is reached.' },
      path: { const: 'straight', description: 'In equal steps.' },
      starts: {
        type: 'string',
        format: 'date',
        pattern: DATE,
        description: 'The day of the first step; the others follow on the same day of each year.',
      },
    },
    additionalProperties: { anyOf: [figure, said] },
  };
}

function figureSchema(input: Bounded): Schema {
  if (input.unit === 'date') return { type: 'string', format: 'date', pattern: DATE };
  if (input.least === 0 && input.most === 1) return { $ref: '#/$defs/fraction' };
  return {
    type: 'number',
    ...(input.least === undefined ? {} : { minimum: input.least }),
    ...(input.most === undefined ? {} : { maximum: input.most }),
  };
}

function choiceSchemas(definition: MeasureDefinition): Schema {
  const all: Schema = {
    stacking: {
      enum: ['additive', 'sequential'],
      default: 'additive',
      description: 'Sequential: on what pressures and earlier savings on the line leave.',
    },
    savingOn: { enum: ['opening', 'after-pressures'], default: 'opening', description: 'What an additive saving is taken on.' },
    class: {
      enum: definition.classes,
      default: definition.classes[0],
      description: 'What the effect is. Cashable savings and pressures change the budget; the others stand beside it.',
    },
    confidence: {
      type: 'string',
      minLength: 1,
      description:
        'The level of delivery confidence: one that “confidence” of the file names, or High, Medium or Low where it names none. Left out: not assessed.',
    },
    spread: { enum: definition.spreads ?? [], description: 'How a sum for all lines together is shared among them. The first is usual.' },
  };
  const keys = choiceKeys(definition);
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}
